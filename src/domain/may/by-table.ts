/** The one decision that every right comes from: a row of the table, and who is in it. */
import type { PlanEvent, Task } from '../plan/plan.ts';
import { awayFor } from '../reminders/inbox.ts';
import { idOf, recipientOf, recipientOn } from '../reminders/recipient.ts';
import { approversOf } from '../rollout/approval.ts';
import { isAskedByName, isInvited } from '../rollout/attendance.ts';
import { openNominations } from '../rollout/nominations.ts';
import { isVacant, namedAt, projectManagerRole, rolesOf } from '../rollout/roles.ts';
import { firstDueOf, type Rollout } from '../rollout/rollout.ts';
import { toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { type Doer, type May, no, notAllowed, yes } from './answer.ts';
import { administratorOf, isInvolved } from './part.ts';
import {
  assigners,
  type Capacity,
  type NamedCapacity,
  type Right,
  rights,
} from './rights-table.ts';

/** What it is done to. */
export interface About {
  readonly task?: Task;
  /** Its key. */
  readonly role?: string;
  readonly event?: PlanEvent;
}

interface Case extends About {
  readonly rollout: Rollout;
  readonly doer: Doer;
  /** Of the row, those before the one that is asked about. */
  readonly before: readonly Capacity[];
}

/** Whether they are in the right's row. A post is offered what anybody may do. */
export function mayBy(rollout: Rollout, right: Right, doer: Doer, about: About = {}): May {
  const { personId } = doer;
  if (personId === null) return yes;
  const row: readonly Capacity[] = rights[right];
  const isIn = row.some((capacity, index) =>
    isOne(capacity, personId, { ...about, rollout, doer, before: row.slice(0, index) }),
  );
  if (isIn) return yes;
  const isOpen =
    row.includes('member') || (row.includes('anybody') && isNobodys(rollout, doer.now));
  const access = mayAsMember(doer);
  return isOpen && !access.may ? access : notAllowed(rolesIn(rollout, right, doer.now, about));
}

/** The roles whose holders may. */
export function rolesIn(rollout: Rollout, right: Right, at: Date, about: About = {}): string[] {
  const row: readonly Capacity[] = rights[right];
  return row.map((one) => roleOf(one, rollout, at, about)).filter((role) => role !== null);
}

/** What everyone may do except guests of the workspace or team. */
export function mayAsMember({ standing = 'member' }: Doer): May {
  if (standing === 'member') return yes;
  return no({ code: standing === 'guest' ? 'guestMayNot' : 'whoUnknown' });
}

/** Whether nobody gives roles: no role with that right has a holder, and there is no administrator. */
export function isNobodys(rollout: Rollout, at: Date): boolean {
  return (
    administratorOf(rollout, at) === null && assigners.every((role) => isVacant(rollout, role, at))
  );
}

type IsOne = (personId: string, of: Case) => boolean;

function isOne(capacity: Capacity, personId: string, of: Case): boolean {
  const named = (isNamed as Readonly<Record<string, IsOne>>)[capacity];
  return named === undefined ? holds(capacity, personId, of) : named(personId, of);
}

const isNamed: Readonly<Record<NamedCapacity, IsOne>> = {
  performer: (id, of) => holds(of.task?.performer, id, of),
  accountable: (id, of) => holds(of.task?.accountable, id, of),
  named: (id, { task, rollout, doer }) =>
    task !== undefined && namedAt(rollout, task, doer.now)?.person.id === id,
  approver: (id, { task, rollout, doer }) =>
    (task && approversOf(rollout, task, doer.now)?.people.some((one) => one.id === id)) ?? false,
  deputy: (id, { before, ...of }) =>
    awayFor(of.rollout, id, toLocalDate(of.doer.now)).some((away) =>
      before.some((capacity) => isOne(capacity, away, { ...of, before: [] })),
    ),
  holder: (id, of) => holds(of.role, id, of),
  reminded: (id, of) => isReminded(id, of),
  'reminded-first': (id, { task, rollout }) => {
    const due = task && firstDueOf(rollout, task);
    return task && due ? postponerOf(rollout, task, due) === id : false;
  },
  told: (id, of) => isTold(id, of),
  asked: (id, { rollout, role, doer }) =>
    openNominations(rollout, doer.now).some(
      (one) => one.personId === id && (role === undefined || role === one.role),
    ),
  invited: (id, { rollout, event, doer }) =>
    event === undefined
      ? isAskedByName(rollout, id, toLocalDate(doer.now))
      : isInvited(rollout, event, id, doer.now),
  acting: (id, of) => isActing(id, of),
  part: (id, { rollout, doer }) => isInvolved(rollout, id, doer.now),
  former: (id, { rollout }) => rollout.policy.people[id] !== undefined,
  administrator: (id, { rollout, doer }) => administratorOf(rollout, doer.now) === id,
  anybody: (_, { rollout, doer }) => isNobodys(rollout, doer.now) && mayAsMember(doer).may,
  member: (_, { doer }) => mayAsMember(doer).may,
  owner: (_, { doer }) => doer.isOwner ?? false,
};

function holds(role: string | null | undefined, personId: string, { rollout, doer }: Case) {
  return typeof role === 'string' && rolesOf(rollout, personId, doer.now).includes(role);
}

function roleOf(capacity: Capacity, rollout: Rollout, at: Date, { task }: About): string | null {
  if (capacity === 'performer') return task?.performer ?? null;
  if (capacity === 'accountable') return task?.accountable ?? null;
  if (capacity === 'approver' && task !== undefined) {
    return approversOf(rollout, task, at)?.role ?? task.approver ?? projectManagerRole;
  }
  return capacity in isNamed ? null : capacity;
}

/** Id of whoever gets the task's work reminders until that day; null: nobody in person. */
export function postponerOf(rollout: Rollout, { key }: Task, due: LocalDate): string | null {
  const to = { type: 'performer' } as const;
  const recipient = recipientOn(rollout, { subject: { type: 'task', key }, to }, due);
  return recipient && idOf(recipient);
}

const capacitiesOfTask = ['performer', 'accountable', 'projektleder', 'faglig-leder'] as const;

function isReminded(personId: string, { rollout, task, doer }: Case): boolean {
  if (task === undefined) return false;
  const subject = { type: 'task', key: task.key } as const;
  return capacitiesOfTask.some((type) => {
    const recipient = recipientOf(rollout, { subject, to: { type } }, doer.now);
    return recipient?.type === 'person' && recipient.personId === personId;
  });
}

function isTold(personId: string, { rollout, role = '', doer }: Case): boolean {
  const subject = { type: 'role', key: role } as const;
  return (['projektleder', 'faglig-leder'] as const).some((type) => {
    const recipient = recipientOf(rollout, { subject, to: { type } }, doer.now);
    return recipient?.type === 'person' && idOf(recipient) === personId;
  });
}

function isActing(personId: string, { rollout, doer }: Case): boolean {
  const subject = { type: 'role', key: projectManagerRole } as const;
  const recipient = recipientOf(rollout, { subject, to: { type: 'projektleder' } }, doer.now);
  return recipient?.type === 'person' && idOf(recipient) === personId;
}
