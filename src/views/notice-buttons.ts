/** What the receiver of a notice can do about its task. */
import type { Action } from '../cards/card.ts';
import type { Task } from '../domain/plan.ts';
import { isUnconfirmed } from '../domain/progress.ts';
import type { Reminder } from '../domain/reminder.ts';
import { type Step, stateOf } from '../domain/rollout.ts';
import { snoozeDays } from '../domain/snooze.ts';
import type { Message, Notice } from './notice.ts';
import { recipientFor } from './notice-reason.ts';
import { showButton, stepButtons, taskValue } from './task-row.ts';
import type { View } from './view.ts';

/** `worker`: the work is theirs to do, or to find somebody for; `channel`: anybody may. */
type Part = 'worker' | 'channel' | 'projektleder' | 'onlooker';

const stepsOf: Readonly<Record<Part, readonly Step[]>> = {
  worker: ['start', 'perform'],
  channel: ['start', 'perform'],
  projektleder: ['perform'],
  onlooker: [],
};

/** The buttons of an open task, in a message about nothing else and in a row among others. */
export function taskButtons(message: Message, notice: Notice, task: Task) {
  const { view } = message;
  const part = partOf(message, notice.reminder);
  const doubt: Step[] = isUnconfirmed(view.rollout, task, view.today) ? ['complete'] : [];
  const steps = stepButtons(view, task, part === 'onlooker' ? [] : [...doubt, ...stepsOf[part]]);
  const show = showButton(view, task);
  if (part !== 'worker') return { actions: [...steps, show], rowActions: [...steps, show] };
  const snooze = snoozeButton(message, task);
  const more = [...seenButton(message, task), ...handoverButton(message, notice, task)];
  return {
    actions: [...steps, ...snooze, ...more, show],
    rowActions: [...steps, ...snooze, show],
  };
}

function partOf({ recipient }: Message, { to }: Reminder): Part {
  if (to.type === 'channel') return 'onlooker';
  if (recipient.type === 'channel') return 'channel';
  if (to.type === 'performer') return 'worker';
  return recipient.via === 'projektleder' ? 'projektleder' : 'onlooker';
}

/** None where no day is left until the deadline. */
function snoozeButton({ view, recipient }: Message, task: Task): Action[] {
  const { rollout, now, texts } = view;
  if (recipient.type === 'channel') return [];
  const days = snoozeDays(rollout, task, recipient.personId, now);
  if (Object.keys(days).length === 0) return [];
  return [button(view, task, texts.button.snooze, 'task.snooze')];
}

function seenButton({ view, recipient }: Message, task: Task): Action[] {
  const { status, seenBy } = stateOf(view.rollout, task);
  const isNews = recipient.type === 'person' && recipient.personId !== seenBy;
  if (status !== 'notStarted' || !isNews) return [];
  return [button(view, task, view.texts.button.seen, 'task.seen')];
}

/** Only whoever holds the role can hand it over. */
function handoverButton(message: Message, notice: Notice, task: Task): Action[] {
  const { view } = message;
  const recipient = recipientFor(message, notice);
  const isTheirs =
    recipient.type === 'person' && recipient.via === 'performer' && recipient.standsInFor === null;
  return isTheirs ? [button(view, task, view.texts.button.handover, 'task.handover')] : [];
}

function button(view: View, task: Task, label: string, action: string): Action {
  return { label, action, value: taskValue(view.rollout.id, task.key) };
}
