import type { Plan, PlanEvent } from '../../domain/plan/plan.ts';
import { parseDay } from '../../domain/time/parse-day.ts';
import type { LocalDate, Source, When } from '../../domain/time/when.ts';
import { UserError } from '../../errors.ts';
import { changeEvent, saidBy } from '../../usecases/amend-plan.ts';
import { changedEventCard } from '../../views/plan-changes.ts';
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
    const { event, when } = readEvent(rollout.plan, words, today, saidBy(by));
    const changed = await changeEvent(context.store, rollout.id, event.key, { when }, by);
    return changedEventCard(viewOn(context, changed.rollout), event.key, changed.entry);
  },
});

/** The most words that are a day and hours stand behind the meeting's. */
function readEvent(plan: Plan, words: readonly string[], today: LocalDate, source: Source) {
  for (let end = 1; end < words.length; end += 1) {
    const when = whenIn(words.slice(end).join(' '), today, source);
    if (when === null) continue;
    const query = words.slice(0, end).join(' ');
    return { event: eventNamed(plan, query), when };
  }
  eventNamed(plan, words.join(' '));
  throw new UserError('dayUnread', { text: words.slice(1).join(' '), input: 'date' });
}

/** @throws UserError `unknownEvent`, or `severalEvents` with their names */
function eventNamed(plan: Plan, query: string): PlanEvent {
  const found = isTelling(query) ? findInPlan({ ...plan, tasks: [] }, query) : [];
  const [event, ...others] = found.filter((one) => 'audience' in one);
  if (event === undefined) throw new UserError('unknownEvent', { query });
  if (others.length === 0) return event;
  const titles = [event, ...others].map(({ title }) => title).join(', ');
  throw new UserError('severalEvents', { query, titles });
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
