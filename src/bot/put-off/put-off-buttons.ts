/** Buttons that leave a task's status as it is: later, seen, somebody else's, another deadline. */
import { type SnoozeChoice, snoozeDays } from '../../domain/reminders/snooze.ts';
import { UserError } from '../../errors.ts';
import { handOverOf } from '../../usecases/hand-over.ts';
import { handOverForm } from '../../views/hand-over-form.ts';
import type { ActionRun } from '../kit/action.ts';
import { textIn } from '../kit/answer.ts';
import { byOf } from '../kit/context.ts';
import { onTask } from '../kit/on-task.ts';
import { peopleBy } from '../kit/people.ts';
import { handOverAndShow } from './hand-over-and-show.ts';
import {
  acknowledgeAndShow,
  dayIn,
  dueAndShow,
  notYetAndShow,
  ownDueForm,
  putOffAndShow,
  putOffForm,
} from './put-off-and-show.ts';

const choices: readonly string[] = ['tomorrow', 'monday', 'twoDaysBefore'];

export const putOffActions: Readonly<Record<string, ActionRun>> = {
  'task.snooze': onTask(putOffForm),
  'task.snooze.save': onTask((context, view, task, inputs) => {
    const until = textIn(inputs, 'until');
    if (until === 'date') {
      return putOffAndShow(context, view, task, dayIn(textIn(inputs, 'date'), view));
    }
    if (!choices.includes(until)) throw new UserError('staleButton');
    const { rollout, now, today } = view;
    // What was offered yesterday may be over: today is refused with what is possible now.
    const day = snoozeDays(rollout, task, context.caller.id, now)[until as SnoozeChoice] ?? today;
    return putOffAndShow(context, view, task, day);
  }),
  'task.seen': onTask(acknowledgeAndShow),
  'task.not-yet': onTask(notYetAndShow),
  'task.handover': onTask((context, view, task) => {
    const { role, from } = handOverOf(view.rollout, task, byOf(context));
    return handOverForm(view, task, role, from);
  }),
  'task.handover.save': onTask(async (context, view, task, { people = [] }) => {
    const chosen = await peopleBy(context, [people].flat());
    return handOverAndShow(context, view, task, chosen);
  }),
  /** Yes, the guest is meant. */
  'task.handover.guest': async (context, [id = '', key = '', person = '']) => {
    const run = onTask(async (context, view, task) => {
      const chosen = await peopleBy(context, [person]);
      return handOverAndShow(context, view, task, chosen, true);
    });
    return run(context, [id, key], {});
  },
  'task.due': onTask(ownDueForm),
  'task.due.save': onTask((context, view, task, inputs) => {
    const text = textIn(inputs, 'date');
    return dueAndShow(context, view, task, text === '' ? null : dayIn(text, view));
  }),
};
