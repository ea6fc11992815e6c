import type { Plan, PlanEvent } from '../../domain/plan/plan.ts';
import { parseDay } from '../../domain/time/parse-day.ts';
import type { LocalDate, Source, When } from '../../domain/time/when.ts';
import { UserError } from '../../errors.ts';
import { changeEvent, saidBy } from '../../usecases/amend-plan.ts';
import { askEventCard, changedEventCard } from '../../views/plan/plan-changes.ts';
import { defineCommand, someWords } from '../kit/command.ts';
import { byOf, viewOn } from '../kit/context.ts';
import { findInPlan, isTelling } from '../line/find.ts';

/** Says when a meeting of the plan is, once its date has been announced. */
export const dateEvent = defineCommand({
  key: 'event',
  shareable: false,
  args: someWords,
  async run(context, words) {
    const view = viewOn(context);
    const { rollout, today } = view;
    const by = byOf(context);
    const { query, rest, when } = splitEvent(words, today, saidBy(by));
    const [event, ...others] = eventsNamed(rollout.plan, query);
    if (event === undefined) throw new UserError('unknownEvent', { query });
    if (others.length > 0) return askEventCard(view, [event, ...others], rest);
    if (when === null) throw new UserError('dayUnread', { text: rest, input: 'date' });
    const changed = await changeEvent(context.store, rollout.id, event.key, { when }, by);
    return changedEventCard(viewOn(context, changed.rollout), event.key, changed.entry);
  },
});

/** The longest end of the words that reads as a day is the day; the meeting comes before it. */
function splitEvent(words: readonly string[], today: LocalDate, source: Source) {
  for (let end = 1; end < words.length; end += 1) {
    const rest = words.slice(end).join(' ');
    const when = whenIn(rest, today, source);
    if (when !== null) return { query: words.slice(0, end).join(' '), rest, when };
  }
  return { query: words.join(' '), rest: '', when: null };
}

/** Finds a meeting by its key, as our own buttons carry it, or by words of its title. */
function eventsNamed(plan: Plan, query: string): readonly PlanEvent[] {
  const exact = plan.events.filter(({ key }) => key === query);
  if (exact.length > 0 || !isTelling(query)) return exact;
  return findInPlan({ ...plan, tasks: [] }, query).filter((one) => 'audience' in one);
}

const hours =
  /^(?<day>.+?),? (?:kl\.? ?)?(?<from>\d{1,2})(?:[.:](?<fromMinutes>\d\d))? ?(?:-|–|til|to) ?(?<to>\d{1,2})(?:[.:](?<toMinutes>\d\d))?$/i;

/** null: it is no day, or the hours are none. */
function whenIn(text: string, today: LocalDate, source: Source): When | null {
  const on = parseDay(text, today);
  if (on !== null) return { precision: 'day', on, source };
  const { day = '', from, to, fromMinutes, toMinutes } = hours.exec(text)?.groups ?? {};
  const within = parseDay(day, today);
  const [begins, ends] = [clock(from, fromMinutes), clock(to, toMinutes)];
  if (within === null || begins === null || ends === null || begins >= ends) return null;
  return { precision: 'hours', on: within, from: begins, to: ends, source };
}

function clock(hour = '', minutes = '00'): string | null {
  const isTime = /^\d{1,2}$/.test(hour) && Number(hour) < 24 && Number(minutes) < 60;
  return isTime ? `${hour.padStart(2, '0')}:${minutes}` : null;
}
