import type { Card } from '../../cards/card.ts';
import { mayPutOff, maySetDue } from '../../domain/may/on-task.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { dueDayOf } from '../../domain/rollout/rollout.ts';
import { farOffYear, parseDay } from '../../domain/time/parse-day.ts';
import { weekIn } from '../../domain/time/parse-period.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { UserError } from '../../errors.ts';
import { type Mark, markTask } from '../../usecases/mark-task.ts';
import { putOff } from '../../usecases/put-off.ts';
import { setDue } from '../../usecases/set-due.ts';
import { dueCard, dueForm } from '../../views/due-form.ts';
import { notYetCard } from '../../views/outcome-card.ts';
import { seenCard, snoozedCard, snoozeForm } from '../../views/snooze-form.ts';
import type { View } from '../../views/view.ts';
import { byOf, type Context, grantedTo, viewOn } from '../kit/context.ts';

/** @throws UserError when the person cannot put it off */
export function putOffForm(context: Context, view: View, task: Task): Card {
  const { last } = grantedTo(context, view.rollout, (now, by) => mayPutOff(now, task, by));
  return snoozeForm(view, task, context.caller.id, last);
}

export async function putOffAndShow(
  context: Context,
  view: View,
  task: Task,
  wish: LocalDate,
): Promise<Card> {
  const of = { task: task.key, wish };
  const { rollout, entry } = await putOff(context.store, view.rollout.id, of, byOf(context));
  return snoozedCard(viewOn(context, rollout), task, entry);
}

const markedCards = { seen: seenCard, 'not-yet': notYetCard };

export function markAndShow(mark: Mark) {
  return async (context: Context, view: View, task: Task): Promise<Card> => {
    const of = [view.rollout.id, mark, task.key] as const;
    const { rollout, entry } = await markTask(context.store, ...of, byOf(context));
    return markedCards[mark](viewOn(context, rollout), task, entry);
  };
}

/** @throws UserError when the person may not set it */
export function ownDueForm(context: Context, view: View, task: Task): Card {
  grantedTo(context, view.rollout, (now, by) => maySetDue(now, task, by));
  return dueForm(view, task);
}

/** `on` null: the plan's deadline again. */
export async function dueAndShow(
  context: Context,
  view: View,
  task: Task,
  on: LocalDate | null,
): Promise<Card> {
  const of = { task: task.key, on };
  const { rollout, entry } = await setDue(context.store, view.rollout.id, of, byOf(context));
  return dueCard(viewOn(context, rollout), task, dueDayOf(view.rollout, task), entry);
}

/** @throws UserError when it is no day, or more than one */
export function dayIn(text: string, { today }: View): LocalDate {
  const on = parseDay(text, today);
  if (on !== null) return on;
  const input = { text, input: 'date' };
  const year = farOffYear(text, today);
  if (year !== null) throw new UserError('dayFarOff', { ...input, year });
  const from = weekIn(text, today);
  throw from === null
    ? new UserError('dayUnread', input)
    : new UserError('weekNoDay', { ...input, from });
}
