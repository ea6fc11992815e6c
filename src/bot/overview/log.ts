/** `/fbs log`: who did what, of a task, a role, a person or a day, the newest first. */
import type { Card } from '../../cards/card.ts';
import { mayExport } from '../../domain/may/on-rollout.ts';
import { namesWhole } from '../../domain/plan/find-named.ts';
import { everEventIn } from '../../domain/plan/plan.ts';
import { addDays, hourOn } from '../../domain/time/calendar.ts';
import { parseDay } from '../../domain/time/parse-day.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import { textsIn } from '../../texts/index.ts';
import { type LogFilter, logCard } from '../../views/log-card.ts';
import type { View } from '../../views/view.ts';
import { anyWords, defineCommand } from '../kit/command.ts';
import { type Context, grantedTo, viewOn } from '../kit/context.ts';
import { splitMentions } from '../kit/people.ts';
import { findInPlan, tasksNamed, taskWithKey } from '../line/find.ts';

/** What fits into a message on every host, with a margin. */
const mostShown = 10;

export const log = defineCommand({
  key: 'log',
  shareable: false,
  args: anyWords,
  async run(context, words) {
    const view = viewOn(context);
    refuse(context, view);
    const { people, rest } = await splitMentions(context, words);
    const [person] = people;
    if (people.length > 1 || (person !== undefined && rest !== '')) {
      throw new UserError('logUnread', { query: words.join(' ') });
    }
    const filter = person === undefined ? filterOf(context, view, rest) : { person: person.id };
    return showLog(context, view, filter, 0);
  },
});

/** @param skip how many newer ones come before. @throws UserError when it is not for the caller */
export async function showLog(
  context: Context,
  view: View,
  filter: LogFilter,
  skip: number,
): Promise<Card> {
  refuse(context, view);
  const { audit } = context.store;
  const { subject, person, day } = filter;
  const found = await audit.page(view.rollout.id, {
    ...(subject === undefined ? {} : { subject }),
    ...(person === undefined ? {} : { personId: person }),
    ...(day === undefined ? {} : { from: hourOn(day, 0), until: hourOn(addDays(day, 1), 0) }),
    ...{ skip, most: mostShown },
  });
  return logCard(view, { ...found, skip, most: mostShown }, filter);
}

function refuse(context: Context, { rollout }: View): void {
  grantedTo(context, rollout, (of, by) => mayExport(of, { log: true }, by));
}

/** What somebody typed: nothing, 'mig', a task, a role, a day, a name, or words of a title. */
function filterOf(context: Context, view: View, query: string): LogFilter {
  const wanted = fold(query);
  if (wanted === '') return {};
  const { plan, people } = view.rollout;
  if ([textsIn('da'), textsIn('en')].some(({ me }) => fold(me) === wanted)) {
    return { person: context.caller.id };
  }
  const ever = { tasks: [...plan.tasks, ...(plan.retired?.tasks ?? [])] };
  const task = taskWithKey(ever, query);
  if (task !== undefined) return { subject: task.key };
  const role = plan.roles.find((one) => namesWhole(one, query));
  if (role !== undefined) return { subject: role.key };
  const on = pastDay(query, view.today);
  if (on !== null) return { day: on };
  const named = Object.values(people).filter(({ name }) =>
    wanted.split(' ').every((word) => fold(name).split(' ').includes(word)),
  );
  const [person, ...others] = named;
  if (person !== undefined && others.length === 0) return { person: person.id };
  const found = tasksNamed(plan, query);
  const [only] = found.tasks;
  if (only !== undefined && found.isCertain) return { subject: only.key };
  const [one, ...more] = findInPlan(plan, query).filter(({ key }) => everEventIn(plan, key));
  if (one !== undefined && more.length === 0) return { subject: one.key };
  throw new UserError('logUnread', { query });
}

/** A log has no day ahead: 'mandag' was the last one, '2. februar' this year's or the one before. */
function pastDay(query: string, today: LocalDate): LocalDate | null {
  const on = parseDay(query, today);
  if (on === null || on <= today) return on;
  const isWeekday = !/\d/.test(query);
  if (isWeekday) return addDays(on, -7);
  return /\d{4}/.test(query) ? on : `${Number(on.slice(0, 4)) - 1}${on.slice(4)}`;
}
