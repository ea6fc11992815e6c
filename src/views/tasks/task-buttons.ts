/** What one can do about an open task: on its card, and in a message that tells of it. */
import type { Action } from '../../cards/card.ts';
import { mayAmendPlan } from '../../domain/may/on-rollout.ts';
import {
  mayAcknowledge,
  mayAmendTask,
  mayHandOver,
  mayPutOff,
  maySetDue,
} from '../../domain/may/on-task.ts';
import { isUnmanned, mayChange } from '../../domain/may/rights.ts';
import { roleIn, type Task } from '../../domain/plan/plan.ts';
import type { Recipient } from '../../domain/reminders/recipient.ts';
import type { Reminder } from '../../domain/reminders/reminder.ts';
import { isUnconfirmed } from '../../domain/rollout/progress.ts';
import { questionOf } from '../../domain/rollout/questions.ts';
import { isVacant, projectManagerRole } from '../../domain/rollout/roles.ts';
import { isOpen, isToDo, type Step, stateOf } from '../../domain/rollout/rollout.ts';
import { buttons, taskRef } from '../buttons.ts';
import type { Notice, ReminderMessage } from '../messages/notice.ts';
import { recipientFor } from '../messages/notice-reason.ts';
import { suggestionButton } from '../plan/suggestions-card.ts';
import { settingsButton } from '../policy-card.ts';
import { assignButtons } from '../roles/roles-card.ts';
import { doerOf, type View } from '../view.ts';
import { questionButtons, showButton, stepButtons } from './task-row.ts';

/** On the task's card, besides its steps. None for a closed task, or when everyone reads it. */
export function ownButtons(view: View, task: Task): Action[] {
  const own = moreButtons(view, task, ['snooze', 'seen', 'handover', 'due', 'waits']);
  const isTheirs = view.viewer !== null && isOpen(stateOf(view.rollout, task).status);
  return [...(isTheirs ? [...own, settingsButton(view, task)] : []), ...amendButtons(view, task)];
}

/** For those who may amend the plan, whatever the task's status. */
function amendButtons(view: View, task: Task): Action[] {
  const { viewer, rollout, texts } = view;
  if (viewer === null || !mayAmendPlan(rollout, doerOf(view)).may) return [];
  const isGroup = task.kind === 'klikGroup' && isToDo(stateOf(rollout, task).status);
  const split = isGroup ? [buttons.taskSplit(texts.split.open, taskRef(view, task))] : [];
  const edit = buttons.taskEdit(texts.button.edit, taskRef(view, task));
  return [...suggestionButton(view, task), ...split, edit];
}

/** `worker`: the work is theirs to do, or to find somebody for; `channel`: everyone reads it. */
type Part = 'worker' | 'channel' | 'projektleder' | 'onlooker';

const stepsOf: Readonly<Record<Part, readonly Step[]>> = {
  worker: ['start', 'perform'],
  channel: ['start', 'perform'],
  projektleder: ['perform'],
  onlooker: [],
};

/** In a message about nothing else, and in a row among others. */
export function noticeButtons(message: ReminderMessage, notice: Notice, task: Task) {
  const { view } = message;
  const part = partOf(message, notice.reminder);
  const isInKlik =
    stateOf(view.rollout, task).status === 'performed' ||
    isUnconfirmed(view.rollout, task, view.today);
  const doubt: Step[] = part !== 'onlooker' && isInKlik ? ['complete'] : [];
  const isPossible = mayStep(view, task);
  const steps = isPossible ? stepButtons(view, task, [...doubt, ...stepsOf[part]]) : [];
  const show = showButton(view, task);
  if (notice.reminder.rule.type === 'asked' && questionOf(view.rollout, task) !== null) {
    const answers = isPossible ? questionButtons(view, task) : vacantRoleButtons(view, task);
    const all = part === 'onlooker' ? [show] : [...answers, show];
    return { actions: all, rowActions: all };
  }
  if (part !== 'worker') {
    const others = part === 'channel' && !isPossible ? vacantRoleButtons(view, task) : steps;
    const seen = part === 'channel' ? [] : moreButtons(view, task, ['seen']);
    return { actions: [...others, ...seen, show], rowActions: [...others, show] };
  }
  // A role is not given away while its holder is away.
  const own: More[] = isDeputy(recipientFor(message, notice)) ? ['seen'] : ['seen', 'handover'];
  return {
    actions: [...steps, ...moreButtons(view, task, ['snooze', ...own]), show],
    rowActions: [...steps, ...moreButtons(view, task, ['snooze']), show],
  };
}

/** An overview asks nobody to act; a viewer who gets their own version may act all the same. */
function partOf({ view, recipient }: ReminderMessage, { to }: Reminder): Part {
  if (to.type === 'channel') return view.viewer === null ? 'onlooker' : 'channel';
  if (recipient.type === 'channel') return 'channel';
  if (to.type === 'performer') return 'worker';
  return recipient.via === 'projektleder' ? 'projektleder' : 'onlooker';
}

function isDeputy(recipient: Recipient): boolean {
  return recipient.type === 'person' && recipient.standsInFor !== null;
}

/** In a post that everyone reads a button appears if anybody may use it; the others are refused. */
function mayStep(view: View, task: Task): boolean {
  const { rollout, viewer, now } = view;
  if (viewer === null) return !isUnmanned(rollout, task, now);
  return mayChange(rollout, task, doerOf(view)).may;
}

/** While the performer's role is vacant: a button to assign it, for those who may. */
function vacantRoleButtons(view: View, task: Task): readonly Action[] {
  const { rollout, now } = view;
  const role = roleIn(rollout.plan, task.performer ?? task.accountable ?? projectManagerRole);
  if (role === undefined || !isVacant(rollout, role.key, now)) return [];
  return assignButtons(view, role);
}

type More = keyof typeof more;

const more = {
  snooze: { may: mayPutOff, button: buttons.taskSnooze },
  seen: { may: mayAcknowledge, button: buttons.taskSeen },
  handover: { may: mayHandOver, button: buttons.taskHandOver },
  due: { may: maySetDue, button: buttons.taskDue },
  waits: { may: mayAmendTask, button: buttons.taskWaits },
};

/** Those of `which` that the reader may; none where everyone reads it. */
function moreButtons(view: View, task: Task, which: readonly More[]): Action[] {
  const { viewer, texts, rollout } = view;
  return which
    .filter((what) => viewer !== null && more[what].may(rollout, task, doerOf(view)).may)
    .map((what) => more[what].button(texts.button[what], taskRef(view, task)));
}
