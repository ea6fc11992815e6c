/** Buttons that leave a task's status as it is: later, seen, somebody else's, another deadline. */
import { mayHandOver } from '../../domain/may/on-task.ts';
import { type SnoozeChoice, snoozeDays } from '../../domain/reminders/snooze.ts';
import { UserError } from '../../errors.ts';
import { handOverForm } from '../../views/hand-over-form.ts';
import type { Actions } from '../kit/action.ts';
import { grantedTo } from '../kit/context.ts';
import { textIn } from '../kit/inputs.ts';
import { onTask } from '../kit/on-task.ts';
import { peopleBy } from '../kit/people.ts';
import { handOverAndShow } from './hand-over-and-show.ts';
import {
  dayIn,
  dueAndShow,
  markAndShow,
  ownDueForm,
  putOffAndShow,
  putOffForm,
} from './put-off-and-show.ts';

const choices: readonly string[] = ['tomorrow', 'monday', 'twoDaysBefore'];

export const putOffActions = {
  taskSnooze: {
    open: onTask(putOffForm),
    save: onTask((context, view, task, inputs) => {
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
  },
  taskSeen: onTask(markAndShow('seen')),
  taskNotYet: onTask(markAndShow('not-yet')),
  taskHandOver: {
    open: onTask((context, view, task) => {
      const { rollout } = view;
      const { role, from } = grantedTo(context, rollout, (now, by) => mayHandOver(now, task, by));
      return handOverForm(view, task, role, from);
    }),
    save: onTask(async (context, view, task, { people = [] }) => {
      const chosen = await peopleBy(context, [people].flat());
      return handOverAndShow(context, view, task, chosen);
    }),
  },
  /** Yes, the guest is meant. */
  taskHandOverToGuest: async (context, { person, ...ref }) => {
    const run = onTask(async (context, view, task) => {
      const chosen = await peopleBy(context, [person]);
      return handOverAndShow(context, view, task, chosen, true);
    });
    return run(context, ref, {});
  },
  taskDue: {
    open: onTask(ownDueForm),
    save: onTask((context, view, task, inputs) => {
      const text = textIn(inputs, 'date');
      return dueAndShow(context, view, task, text === '' ? null : dayIn(text, view));
    }),
  },
} satisfies Partial<Actions>;
