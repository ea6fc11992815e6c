/**
 * Every button there is, and what it carries. A view calls one with a label; bot/actions.ts has
 * what each of them runs, and does not compile until it has.
 */
import {
  always,
  type Button,
  carrying,
  count,
  defineButton,
  defineFormButton,
  id,
  ids,
  line,
  oneOf,
  optional,
  words,
} from '../cards/button.ts';
import type { ActionButton } from '../cards/card.ts';
import { sides } from '../domain/imports/reconcile.ts';
import { askableRights } from '../domain/may/rights-table.ts';
import { Guide, type Task } from '../domain/plan/plan.ts';
import { sendHours } from '../domain/rollout/policy.ts';
import { languages } from '../domain/rollout/rollout.ts';
import type { View } from './view.ts';

const onRollout = carrying({ rolloutId: id });
const onTask = carrying({ rolloutId: id, task: id });
const onRole = carrying({ rolloutId: id, role: id });
const onHolder = carrying({ rolloutId: id, role: id, from: optional(id) });
const onItem = carrying({ rolloutId: id, item: id });
const onEvent = carrying({ rolloutId: id, event: optional(id) });
const onMeeting = carrying({ rolloutId: id, event: id });
/** `whose`: id of somebody without an account, for whom it is answered; without it, one's own answer. */
const onAttendance = carrying({ rolloutId: id, event: id, whose: optional(id) });
const onMonth = carrying({ rolloutId: id, month: id });
const onImport = carrying({ rolloutId: id, import: id });
const channel = always('channel');
const linkCode = carrying({ code: id });
/** The name comes last, since it may hold a slash. Facts that are left out stay as they are. */
const wish = carrying({
  language: optional(oneOf(languages)),
  sendHour: optional(oneOf(sendHours)),
  municipality: line,
});

const forReaders = { isForReaders: true };

export const buttons = {
  statusShow: defineButton('status.show', onRollout, forReaders),
  rolesShow: defineButton('roles.show', onRollout, forReaders),
  /** A page of the log: after so many newer ones, of one task or role, person or day. */
  logShow: defineButton(
    'log.show',
    carrying({
      ...{ rolloutId: id, skip: count, subject: optional(id), person: optional(id) },
      day: optional(id),
    }),
    forReaders,
  ),
  /** Puts up the panel in the channels, instead of the one that hangs there. */
  rolesHang: defineButton('roles.hang', onRollout),
  /** KLIK has the roles as they were then. */
  rolesKlik: defineButton('roles.klik', carrying({ rolloutId: id, seen: count })),
  guideShow: defineButton(
    'guide.show',
    carrying({ rolloutId: id, guide: oneOf(Guide.options) }),
    forReaders,
  ),

  taskShow: defineButton('task.show', onTask, forReaders),
  taskHistory: defineButton('task.history', onTask, forReaders),
  taskStart: defineButton('task.start', onTask),
  /** `seen`: when its form was opened. */
  taskPerform: defineFormButton(
    ['task.perform', 'task.perform.save'],
    onTask,
    carrying({ rolloutId: id, task: id, seen: optional(count) }),
  ),
  taskComplete: defineButton('task.complete', onTask),
  taskDismiss: defineFormButton(['task.dismiss', 'task.dismiss.save'], onTask, onTask),
  taskReopen: defineFormButton(['task.reopen', 'task.reopen.save'], onTask, onTask),
  /** Of one's own change: also for whoever has just come, by taking a role. */
  undo: defineButton('undo', carrying({ rolloutId: id, entry: id }), forReaders),

  taskSnooze: defineFormButton(['task.snooze', 'task.snooze.save'], onTask, onTask),
  taskSeen: defineButton('task.seen', onTask),
  taskNotYet: defineButton('task.not-yet', onTask),
  taskDue: defineFormButton(['task.due', 'task.due.save'], onTask, onTask),
  taskApprove: defineButton('task.approve', onTask),
  taskSendBack: defineFormButton(['task.send-back', 'task.send-back.save'], onTask, onTask),
  taskWaits: defineFormButton(['task.waits', 'task.waits.save'], onTask, onTask),
  taskHandOver: defineFormButton(['task.handover', 'task.handover.save'], onTask, onTask),

  /** All roles on one form; `seen`: when it was opened. */
  rolesAssign: defineFormButton(
    ['roles.form', 'roles.assign'],
    onRollout,
    carrying({ rolloutId: id, seen: count }),
  ),
  roleAssign: defineFormButton(['role.form', 'role.assign'], onRole, onRole),
  /** I take it, while nobody holds it. */
  /** Whoever may read here may take what nobody holds, also without a part in it yet. */
  roleClaim: defineButton('role.claim', onRole, forReaders),
  /** Somebody else for it, while nobody holds it; and what that one says. */
  roleNominate: defineFormButton(['role.nominate', 'role.nominate.save'], onRole, onRole),
  roleAnswer: defineButton(
    'role.answer',
    carrying({ rolloutId: id, nomination: id, answer: oneOf(['yes', 'no']) }),
  ),
  /** `from`: the day on which the next one comes and the other goes; without it, now. */
  roleReplace: defineButton(
    'role.replace',
    carrying({ rolloutId: id, role: id, person: id, from: optional(id) }),
  ),
  rolePrimary: defineButton('role.primary', carrying({ rolloutId: id, role: id, person: id })),
  /** Yes, the guest is meant: besides the holders, instead of them, or to be asked. */
  roleToGuest: defineButton(
    'role.guest',
    carrying({
      ...{ rolloutId: id, role: id, how: oneOf(['add', 'set', 'ask']), people: ids },
      ...{ from: optional(id), to: optional(id), areas: optional(ids), why: optional(words) },
      primary: optional(oneOf(['yes'])),
    }),
  ),
  /** `from`: id of the holder whose place is taken; without it, the presser's own or the primary's. */
  roleHandOver: defineFormButton(['role.handover', 'role.handover.save'], onHolder, onHolder),
  /** Yes, it is meant so: a guest, the last projektleder, or before the day that was named. */
  roleHandOverYes: defineButton(
    'role.handover.yes',
    carrying({ rolloutId: id, role: id, person: id, from: optional(id) }),
  ),
  /** I still have all of my roles; or `whose`, somebody without an account, has. */
  roleStill: defineButton('role.still', carrying({ rolloutId: id, whose: optional(id) })),
  /** Yes, the last one leaves. */
  roleLeave: defineButton('role.leave', carrying({ rolloutId: id, role: id, people: ids })),

  eventShow: defineButton('event.show', onMeeting, forReaders),
  /** I come, or not; where it is held in several places, to one of them; or another in my place. */
  eventAttend: defineButton(
    'event.attend',
    carrying({ rolloutId: id, event: id, answer: oneOf(['yes', 'no']), whose: optional(id) }),
  ),
  eventSignUp: defineFormButton(['event.signup', 'event.signup.save'], onAttendance, onAttendance),
  eventSend: defineFormButton(['event.send', 'event.send.save'], onAttendance, onAttendance),
  /** Without a key, a new one. */
  eventForm: defineFormButton(['event.form', 'event.save'], onEvent, onEvent),
  /** What is refused: may I once? */
  rightAsk: defineButton(
    'right.ask',
    carrying({ rolloutId: id, right: oneOf(askableRights), subject: optional(id) }),
    forReaders,
  ),
  rightAnswer: defineButton(
    'right.answer',
    carrying({ rolloutId: id, asked: id, answer: oneOf(['yes', 'no']) }),
  ),

  /** The meeting as a file for the presser's own calendar. */
  eventCalendar: defineButton('event.calendar', onMeeting, forReaders),

  dates: defineFormButton(['dates.form', 'dates.save'], onMonth, onMonth),
  /** None has been published so far. */
  datesNotYet: defineButton('dates.not-yet', onMonth),

  checklistTick: defineButton('checklist.tick', onItem),
  checklistUntick: defineButton('checklist.untick', onItem),
  questions: defineFormButton(
    ['questions.form', 'questions.save'],
    onRollout,
    carrying({ rolloutId: id, seen: count }),
  ),

  conditionAnswer: defineButton(
    'condition.answer',
    carrying({ rolloutId: id, answer: oneOf(['yes', 'no']), question: id }),
  ),

  policyShow: defineButton(
    'policy.show',
    carrying({ rolloutId: id, task: optional(id) }),
    forReaders,
  ),
  policyMe: defineFormButton(['policy.me', 'policy.me.save'], onRollout, onRollout),
  policyMunicipality: defineFormButton(
    ['policy.municipality', 'policy.municipality.save'],
    onRollout,
    onRollout,
  ),
  policyQuiet: defineFormButton(['policy.quiet', 'policy.quiet.save'], onRollout, onRollout),
  policyTask: defineFormButton(['policy.task', 'policy.task.save'], onTask, onTask),

  /** `seen`: which state of the task was filled in. */
  taskEdit: defineFormButton(
    ['task.edit', 'task.edit.save'],
    onTask,
    carrying({ rolloutId: id, task: id, seen: optional(id) }),
  ),
  /** Shows what all that the plan suggests would do. */
  suggestionsShow: defineButton('plan.suggestions', onRollout),
  suggestionsTake: defineButton('plan.suggested', carrying({ rolloutId: id, tasks: ids })),
  taskSplit: defineFormButton(['task.split', 'task.split.save'], onTask, onTask),
  taskNew: defineFormButton(['task.new', 'task.new.save'], onRollout, onRollout),

  planSettle: defineButton(
    'plan.settle',
    carrying({
      ...{
        rolloutId: id,
        take: oneOf(['ours', 'plans']),
        list: oneOf(['tasks', 'events']),
        key: id,
      },
    }),
  ),

  importTasks: defineFormButton(['import.form', 'import.show'], onRollout, onRollout),
  importTake: defineButton('import.take', onImport),
  importDrop: defineButton('import.drop', onImport),
  /** The row is this task; without one, it is a new one. */
  importMatch: defineButton(
    'import.match',
    carrying({ rolloutId: id, import: id, row: count, task: optional(id) }),
  ),
  importSheet: defineButton('import.sheet', carrying({ rolloutId: id, import: id, sheet: line })),
  importColumns: defineFormButton(['import.columns', 'import.columns.save'], onImport, onImport),
  importRows: defineFormButton(['import.rows', 'import.rows.save'], onImport, onImport),
  /** All that are further on that side, as many as were shown. */
  importSettle: defineButton(
    'import.settle',
    carrying({ rolloutId: id, import: id, side: oneOf(sides), count }),
  ),
  importUndo: defineButton('import.undo', carrying({ rolloutId: id, entry: id })),

  lateStart: defineFormButton(['late.form', 'late.save'], onRollout, onRollout),
  setup: defineFormButton(['setup.form', 'setup.save'], channel, channel, true),
  setupNew: defineButton('setup.new', wish, forReaders),
  setupRename: defineButton('setup.rename', wish, forReaders),
  setupMove: defineButton(
    'setup.move',
    carrying({ rolloutId: id, to: id, askedBy: id }),
    forReaders,
  ),
  linkConfirm: defineButton('link.confirm', linkCode, forReaders),
  linkCancel: defineButton('link.cancel', linkCode, forReaders),

  /** Stands for a line, as if it were typed in a conversation about this rollout. */
  typed: defineButton('typed', carrying({ rolloutId: id, line })),
  /** Runs a line that only reads once more, for the whole channel. */
  share: defineButton('share', carrying({ line }), forReaders),
};

export type Buttons = typeof buttons;

type Named = Pick<Button<never>, 'action' | 'isForReaders'>;

/** Those that send a form too. */
export const everyButton = Object.values(buttons).flatMap((button): Named[] =>
  'save' in button ? [button, button.save] : [button],
);

export function statusButton({ texts, rollout }: View): ActionButton {
  return buttons.statusShow(texts.button.status, { rolloutId: rollout.id });
}

export function rolesButton({ texts, rollout }: View): ActionButton {
  return buttons.rolesShow(texts.button.roles, { rolloutId: rollout.id });
}

/** `entry`: id of the audit entry that it takes back. */
export function undoButton({ texts, rollout }: View, entry: string): ActionButton {
  return buttons.undo(texts.button.undo, { rolloutId: rollout.id, entry });
}

/** What a button on the task carries. */
export function taskRef({ rollout }: View, { key }: Task) {
  return { rolloutId: rollout.id, task: key };
}
