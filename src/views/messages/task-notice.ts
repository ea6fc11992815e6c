/** What a message says of a task: seen by whoever does it, and by those who wait for it. */

import { knownTaskIn, type Task } from '../../domain/plan/plan.ts';
import { isUnconfirmed } from '../../domain/rollout/progress.ts';
import { holdersOf, namedAt } from '../../domain/rollout/roles.ts';
import {
  dueNameOf,
  duesOf,
  firstDueOf,
  isOpen,
  klikDueOf,
  ownDueOf,
  stateOf,
} from '../../domain/rollout/rollout.ts';
import { isWaiting } from '../../domain/rollout/waiting.ts';
import { daysBetween, toLocalDate } from '../../domain/time/calendar.ts';
import { calendarOf, workingDaysBetween } from '../../domain/time/working-days.ts';
import { formatDay, nearDay, nearInstant } from '../../texts/dates.ts';
import { noticeButtons } from '../tasks/task-buttons.ts';
import type { View } from '../view.ts';
import {
  openConditionText,
  performerText,
  roleName,
  sentences,
  taskName,
  waitsText,
} from '../wording.ts';
import { approvalEntry } from './approval-notice.ts';
import { klikEntry, outcome } from './klik-notice.ts';
import type { Entry, Notice, ReminderMessage } from './notice.ts';
import { layoutOf } from './notice-title.ts';
import { performerLine } from './performer-line.ts';
import { asked, isAnswer } from './question-text.ts';
import { triedText } from './tried-text.ts';

/** null: the plan has no such task any more. */
export function taskEntry(message: ReminderMessage, notice: Notice): Entry | null {
  const { view } = message;
  const task = knownTaskIn(view.rollout.plan, notice.reminder.subject.key);
  if (task === undefined) return null;
  const name = taskName(task);
  const { status } = stateOf(view.rollout, task);
  const ofApproval = approvalEntry(message, notice, task);
  if (ofApproval !== null) return ofApproval;
  if (status === 'performed') return klikEntry(message, notice, task);
  if (!isOpen(status)) {
    const was = wasOpen(message, task) ? 'settled' : 'told';
    return { notice, name, ...outcome(view, task), progress: was };
  }
  const said = { message, notice: asNow(message, notice, task), task, name };
  const question = asked(message, notice, task);
  if (question !== null) {
    const buttons = noticeButtons(message, notice, task);
    return { notice, name, ...question, progress: 'open', isAsked: true, ...buttons };
  }
  const { title, state } = angles[angleOf(message, said.notice)];
  return {
    notice,
    name,
    title: title(said),
    state: sentences(...state(said), movedFrom(view, notice, said.notice)),
    progress: 'open',
    isAsked: asksAnswer(said) !== null,
    ...noticeButtons(message, notice, task),
  };
}

/** With the day that counts now, where the one that it counted to is no deadline of the task any more. */
function asNow({ view }: ReminderMessage, notice: Notice, task: Task): Notice {
  const { due } = notice.reminder;
  const days = [klikDueOf(task), ownDueOf(view.rollout, task)];
  if (due !== null && days.includes(due)) return notice;
  const moved = firstDueOf(view.rollout, task);
  return { ...notice, reminder: { ...notice.reminder, due: moved } };
}

/** Empty: it counts to the day that it told. */
function movedFrom({ texts, language }: View, sent: Notice, now: Notice): string {
  const { due } = sent.reminder;
  if (due === null || due === now.reminder.due) return '';
  return texts.reminder.movedFrom(formatDay(due, language));
}

/** Whether it was still open when the message went out. Only an overview tells of others. */
function wasOpen({ view, kind, sentAt }: ReminderMessage, task: Task): boolean {
  const { changedAt } = stateOf(view.rollout, task);
  return kind !== 'digest' || changedAt === null || changedAt > sentAt;
}

interface Said {
  readonly message: ReminderMessage;
  readonly notice: Notice;
  readonly task: Task;
  readonly name: string;
}

/** `work`: theirs to do. The others wait for it: it is not begun, or overdue. */
type Angle = 'work' | 'published' | 'freed' | 'notBegun' | 'overdue';

function angleOf({ sentOn }: ReminderMessage, { reminder }: Notice): Angle {
  const { to, rule, due } = reminder;
  if (rule.type === 'freed') return 'freed';
  if (rule.type === 'published' || rule.type === 'added') return 'published';
  if (to.type === 'performer' || to.type === 'channel') return 'work';
  return due !== null && due < sentOn ? 'overdue' : 'notBegun';
}

const angles: Readonly<
  Record<
    Angle,
    { readonly title: (said: Said) => string; readonly state: (said: Said) => string[] }
  >
> = {
  work: {
    title: (said) =>
      asksAnswer(said) ??
      said.message.view.texts.reminder.title(daysLeft(said), said.name, nameOfDue(said)),
    state: (said) => [due(said), whose(said), begun(said), doubt(said), putOff(said)],
  },
  published: {
    title: ({ message, task, name }) => {
      const { title: words } = message.view.texts.notice;
      return task.kind === 'local' ? words.added(name) : words.published(name);
    },
    state: (said) => [due(said), whose(said), begun(said), putOff(said)],
  },
  freed: {
    title: ({ message: { view }, task, name }) =>
      view.texts.waits[isWaiting(view.rollout, task) ? 'again' : 'freed'](name),
    state: (said) => [freed(said), dueOfTask(said), whose(said)],
  },
  notBegun: {
    title: (said) =>
      said.message.view.texts.notice.title.notBegun(daysLeft(said), said.name, nameOfDue(said)),
    state: (said) => [due(said), waitsFor(said), seen(said)],
  },
  overdue: {
    title: (said) =>
      asksAnswer(said) ??
      said.message.view.texts.notice.title.overdue(daysLate(said), said.name, nameOfDue(said)),
    state: (said) => [due(said), performerLine(said), begunBy(said), doubt(said), tried(said)],
  },
};

/** The title for whoever the task was to find, once its deadline has passed; null: for all others. */
function asksAnswer(said: Said): string | null {
  const { message, task } = said;
  const { view, recipient } = message;
  if (recipient.type !== 'person' || daysLeft(said) >= 0) return null;
  if (!isAnswer(view, recipient.personId, task)) return null;
  return view.texts.asked.held(task.key);
}

function daysLeft({ message, notice }: Said): number {
  return daysBetween(message.sentOn, notice.reminder.due ?? message.sentOn);
}

function daysLate({ message, notice }: Said): number {
  const { view, sentOn } = message;
  const calendar = calendarOf(view.rollout.policy.quiet);
  return workingDaysBetween(notice.reminder.due ?? sentOn, sentOn, calendar);
}

/** Whose deadline the notice counts to, where there are two. */
function nameOfDue({ message: { view }, notice, task }: Said) {
  return dueNameOf(view.rollout, task, notice.reminder.due);
}

/** With the days left, unless the title says them; and the task's other deadline, if it has one. */
function due(said: Said): string {
  const { message, task } = said;
  return sentences(dueTold(said), otherDue(said), openConditionText(message.view, task));
}

function otherDue(said: Said): string {
  const { message, notice, task } = said;
  const { view, sentOn } = message;
  const { reminder: words } = view.texts;
  if (nameOfDue(said) === 'only') return '';
  const other = duesOf(view.rollout, task).find((on) => on !== notice.reminder.due);
  if (other === undefined) return '';
  const left = words.left(daysBetween(sentOn, other));
  return words.dueIn(formatDay(other, view.language), left, dueNameOf(view.rollout, task, other));
}

function dueTold(said: Said): string {
  const { message, notice } = said;
  const { reminder: words } = message.view.texts;
  const { due: on } = notice.reminder;
  if (on === null) return '';
  const day = formatDay(on, message.view.language);
  const name = nameOfDue(said);
  if (isDoubtful(said) || asksAnswer(said) !== null) return words.due(day, name);
  const angle = angleOf(message, notice);
  const isInTitle = angle === 'work' ? daysLeft(said) >= 0 : angle !== 'published';
  const isTitled = layoutOf(message) === 'single' && message.kind !== 'catchup';
  return isTitled && isInTitle
    ? words.due(day, name)
    : words.dueIn(day, words.left(daysLeft(said)), name);
}

/** Whoever gets it alone knows whose it is; everyone in the channel does not. */
function whose(said: Said): string {
  return said.message.recipient.type === 'channel' ? performerLine(said) : '';
}

function begun(said: Said): string {
  const { reminder: words } = said.message.view.texts;
  const { view } = said.message;
  const { status } = stateOf(view.rollout, said.task);
  const waits = waitsText(view, said.task);
  if (status === 'inProgress') return sentences(words.inProgress, waits);
  if (waits !== '') return sentences(seen(said), waits);
  return seen(said) || (isDoubtful(said) ? '' : words.notStarted);
}

/** What it waited for; or waits for again. */
function freed({ message: { view }, task }: Said): string {
  const waited = view.rollout.plan.tasks.filter(({ key }) => task.dependsOn.includes(key));
  const still = waitsText(view, task);
  if (still !== '' || waited.length === 0) return still;
  return view.texts.waits.over(waited.map(taskName).join(', '));
}

/** Its own deadline, where what is told counts to none. */
function dueOfTask({ message: { view, sentOn }, task }: Said): string {
  const { reminder: words } = view.texts;
  const on = firstDueOf(view.rollout, task);
  if (on === null) return '';
  const left = words.left(daysBetween(sentOn, on));
  return words.dueIn(formatDay(on, view.language), left, dueNameOf(view.rollout, task, on));
}

/** As `begun`, with who said so. */
function begunBy(said: Said): string {
  const { view } = said.message;
  const { status, changedAt, changedBy } = stateOf(view.rollout, said.task);
  if (status !== 'inProgress' || changedAt === null || changedBy === null) return begun(said);
  const name = view.rollout.people[changedBy]?.name ?? '?';
  return view.texts.notice.begunBy(name, nearInstant(changedAt, view.now, view.language));
}

function seen({ message: { view }, task }: Said): string {
  const { status, seenAt, seenBy } = stateOf(view.rollout, task);
  if (status !== 'notStarted' || seenAt === null || seenBy === null) return '';
  const day = nearDay(toLocalDate(seenAt), view.today, view.language, 'dayMonth');
  return view.texts.reminder.seen(day, view.rollout.people[seenBy]?.name ?? '?');
}

/** A section of Friday's overview asks for all that is in it. */
function doubt(said: Said): string {
  const isAsked = said.notice.reminder.rule.type === 'friday';
  return isDoubtful(said) && !isAsked ? said.message.view.texts.reminder.unconfirmed : '';
}

/** Perhaps it is completed in KLIK: not to be called overdue. */
function isDoubtful({ message: { view }, task }: Said): boolean {
  return isUnconfirmed(view.rollout, task, view.today);
}

/** Only to whoever put it off: the others are still reminded. */
function putOff({ message: { view, recipient }, task }: Said): string {
  const { snoozedUntil, snoozedBy } = stateOf(view.rollout, task);
  const isTheirs = recipient.type === 'person' && recipient.personId === snoozedBy;
  return isTheirs && snoozedUntil !== null && snoozedUntil > view.today
    ? view.texts.reminder.snoozed(formatDay(snoozedUntil, view.language))
    : '';
}

/** One line to the accountable: who has not begun, or that nobody is there to. */
function waitsFor(said: Said): string {
  const { view } = said.message;
  const { notice: words } = view.texts;
  const role = said.task.performer;
  const who = performerText(view, said.task);
  if (who === '' || said.notice.reminder.to.type !== 'accountable') return begunBy(said);
  const { status } = stateOf(view.rollout, said.task);
  if (status === 'inProgress') return words.accountableBegun(who);
  if (role === null || namedAt(view.rollout, said.task, view.now)) return words.accountable(who);
  return holdersOf(view.rollout, role, view.now).length === 0
    ? words.accountableVacant(roleName(view, role))
    : words.accountable(who);
}

function tried({ message: { view }, notice }: Said): string {
  return triedText(view, notice.tried);
}
