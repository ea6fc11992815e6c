/** What one can do about an open task: on its card, and in a message that tells of it. */
import type { Action } from '../cards/card.ts';
import { roleIn, type Task } from '../domain/plan/plan.ts';
import { type Recipient, recipientOn } from '../domain/reminders/recipients.ts';
import type { Reminder } from '../domain/reminders/reminder.ts';
import { snoozeDay } from '../domain/reminders/snooze.ts';
import { canAcknowledge, mayAssignRoles, mayChangeTask } from '../domain/rollout/access.ts';
import { isUnconfirmed } from '../domain/rollout/progress.ts';
import { questionOf } from '../domain/rollout/questions.ts';
import { isVacant, projectManagerRole, rolesOf } from '../domain/rollout/roles.ts';
import {
  dueDayOf,
  isOpen,
  isToDo,
  type Person,
  type Step,
  stateOf,
} from '../domain/rollout/rollout.ts';
import { buttons, taskRef } from './buttons.ts';
import type { Message, Notice } from './messages/notice.ts';
import { recipientFor } from './messages/notice-reason.ts';
import { settingsButton } from './policy-card.ts';
import { assignButtons } from './roles-card.ts';
import { questionButtons, showButton, stepButtons } from './task-row.ts';
import type { View } from './view.ts';

/** On the task's card, besides its steps. None for a closed task, or when everyone reads it. */
export function ownButtons(view: View, task: Task): Action[] {
  const own = moreButtons(view, task, ['snooze', 'seen', 'handover']);
  const isTheirs = view.viewer !== null && isOpen(stateOf(view.rollout, task).status);
  return isTheirs ? [...own, settingsButton(view, task)] : [];
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
export function noticeButtons(message: Message, notice: Notice, task: Task) {
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
    const answers = isPossible ? questionButtons(view, task) : giveRole(view, task);
    const all = part === 'onlooker' ? [show] : [...answers, show];
    return { actions: all, rowActions: all };
  }
  if (part !== 'worker') {
    const others = part === 'channel' && !isPossible ? giveRole(view, task) : steps;
    const seen = part === 'channel' ? [] : moreButtons(view, task, ['seen']);
    return { actions: [...others, ...seen, show], rowActions: [...others, show] };
  }
  // A role is not given away while its holder is away.
  const more: More[] = isDeputy(recipientFor(message, notice)) ? ['seen'] : ['seen', 'handover'];
  return {
    actions: [...steps, ...moreButtons(view, task, ['snooze', ...more]), show],
    rowActions: [...steps, ...moreButtons(view, task, ['snooze']), show],
  };
}

/** In an overview nobody is asked to do anything; who sees it in their own way may all the same. */
function partOf({ view, recipient }: Message, { to }: Reminder): Part {
  if (to.type === 'channel') return view.viewer === null ? 'onlooker' : 'channel';
  if (recipient.type === 'channel') return 'channel';
  if (to.type === 'performer') return 'worker';
  return recipient.via === 'projektleder' ? 'projektleder' : 'onlooker';
}

function isDeputy(recipient: Recipient): boolean {
  return recipient.type === 'person' && recipient.standsInFor !== null;
}

/** What everyone reads is offered to all once somebody may, and refused to those who may not. */
function mayStep({ rollout, viewer, now }: View, task: Task): boolean {
  const access = mayChangeTask(rollout, task, viewer?.id ?? nobody, now);
  if (access.allowed || viewer !== null) return access.allowed;
  return access.roles.some((role) => !isVacant(rollout, role, now));
}

/** No person's id. */
const nobody = '';

/** While nobody holds the role that does the work: a way to somebody who may, for who may give it. */
function giveRole(view: View, task: Task): readonly Action[] {
  const { rollout, now } = view;
  const role = roleIn(rollout.plan, task.performer ?? task.accountable ?? projectManagerRole);
  if (role === undefined || !isVacant(rollout, role.key, now)) return [];
  return assignButtons(view, role);
}

type More = 'snooze' | 'seen' | 'handover';

const moreButton = {
  snooze: buttons.taskSnooze,
  seen: buttons.taskSeen,
  handover: buttons.taskHandOver,
};

const isOffered: Readonly<Record<More, (view: View, task: Task, person: Person) => boolean>> = {
  snooze: canPutOff,
  seen: ({ rollout, now }, task, { id }) => canAcknowledge(rollout, task, id, now),
  handover: canHandOver,
};

/** Those of `which` that would not be refused. */
function moreButtons(view: View, task: Task, which: readonly More[]): Action[] {
  const { viewer, texts } = view;
  if (viewer === null) return [];
  return which
    .filter((what) => isOffered[what](view, task, viewer))
    .map((what) => moreButton[what](texts.button[what], taskRef(view, task)));
}

/** Only those who get the work reminders put them off. */
function canPutOff({ rollout, now }: View, task: Task, { id }: Person): boolean {
  const due = dueDayOf(rollout, task);
  if (!isToDo(stateOf(rollout, task).status)) return false;
  if (due === null || snoozeDay(rollout, task, id, due, now) === null) return false;
  return isPerson(recipientOn(rollout, workOn(task), due), id);
}

function canHandOver({ rollout, now }: View, task: Task, { id }: Person): boolean {
  const roles = [task.performer, task.accountable].filter((role) => role !== null);
  const own = rolesOf(rollout, id, now);
  if (roles.some((role) => own.includes(role))) return true;
  return roles.length > 0 && mayAssignRoles(rollout, id, now).allowed;
}

/** Addresses the reminders of the work itself. */
function workOn({ key }: Task) {
  return { subject: { type: 'task', key }, to: { type: 'performer' } } as const;
}

function isPerson(recipient: Recipient | null, id: string): boolean {
  return recipient?.type === 'person' && recipient.personId === id;
}
