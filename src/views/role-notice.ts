/** What a message says of a role that nobody holds, and of a receiver who cannot be reached. */
import { mayAssignRoles } from '../domain/access.ts';
import { daysBetween } from '../domain/calendar.ts';
import { type Role, roleIn } from '../domain/plan.ts';
import { compareTasks, isUnconfirmed } from '../domain/progress.ts';
import { holdersOf, rolesOf } from '../domain/roles.ts';
import { dueDayOf, isToDo, stateOf } from '../domain/rollout.ts';
import { formatDay } from '../texts/dates.ts';
import type { Entry, Message, Notice } from './notice.ts';
import { rolesButton } from './outcome-card.ts';
import { assignButton } from './roles-card.ts';
import { triedText } from './tried-text.ts';
import { roleName, taskName } from './wording.ts';

/** null: the plan has no such role any more. */
export function roleEntry(message: Message, notice: Notice): Entry | null {
  const { view } = message;
  const { notice: words } = view.texts;
  const role = roleIn(view.rollout.plan, notice.reminder.subject.key);
  if (role === undefined) return null;
  const holders = holdersOf(view.rollout, role.key, view.now);
  if (holders.length > 0) {
    const names = holders.map(({ name }) => name).join(', ');
    return settled(notice, words.filled(names, role.name), words.filledNow);
  }
  const waiting = waitingText(message, role);
  if (waiting === null) return settled(notice, words.nothingWaits(role.name), words.stillVacant);
  const assign = mayAssign(message) ? [assignButton(view, role)] : [];
  return {
    notice,
    name: words.title.vacant(role.name),
    title: words.title.vacant(role.name),
    state: [waiting, triedText(view, notice.tried)].filter(Boolean).join(' '),
    progress: 'open',
    actions: [...assign, rolesButton(view)],
    rowActions: assign,
  };
}

/** The person's id, or 'channel', is the subject's key. null: nobody knows the person any more. */
export function unreachableEntry({ view }: Message, notice: Notice): Entry | null {
  const { notice: words } = view.texts;
  const { key } = notice.reminder.subject;
  const shared = {
    notice,
    progress: 'open',
    actions: [rolesButton(view)],
    rowActions: [],
  } as const;
  if (key === 'channel') {
    const title = words.title.unreachableChannel;
    return { ...shared, name: title, title, state: words.unreachableChannel };
  }
  const person = view.rollout.people[key];
  if (person === undefined) return null;
  const roles = rolesOf(view.rollout, key, view.now).map((role) => roleName(view, role));
  if (roles.length === 0) return settled(notice, words.noRole(person.name), words.noRoleNow);
  const title = words.title.unreachable(`${person.name} (${roles.join(', ')})`);
  // The host's word for its refusal is in the key (scheduler/refused.ts).
  const isInstalled = !notice.reminder.key.includes('|not_installed|');
  const state = words[isInstalled ? 'unreachable' : 'notInstalled'](person.name);
  return { ...shared, name: title, title, state };
}

function settled(notice: Notice, outcome: string, state: string): Entry {
  return {
    notice,
    name: outcome,
    title: outcome,
    state,
    progress: 'settled',
    actions: [],
    rowActions: [],
  };
}

/** '2 opgaver venter, den første med frist …'; null: none does. */
function waitingText({ view, sentOn }: Message, role: Role): string | null {
  const { rollout, texts, language } = view;
  const waiting = rollout.plan.tasks
    .filter((task) => (task.performer ?? task.accountable) === role.key)
    .filter((task) => isToDo(stateOf(rollout, task).status))
    .toSorted(compareTasks(rollout));
  const [first] = waiting;
  if (first === undefined) return null;
  const due = dueDayOf(rollout, first);
  const left = due === null ? '' : texts.reminder.left(daysBetween(sentOn, due));
  // What may be completed in KLIK is not called overdue.
  const isDoubtful = isUnconfirmed(rollout, first, view.today);
  const day = due === null ? null : `${formatDay(due, language)}${isDoubtful ? '' : ` · ${left}`}`;
  return texts.notice.waiting(waiting.length, day, taskName(first));
}

function mayAssign({ view, recipient }: Message): boolean {
  return (
    recipient.type === 'channel' ||
    mayAssignRoles(view.rollout, recipient.personId, view.now).allowed
  );
}
