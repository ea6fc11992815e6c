/** What somebody may do with a task. */

import { type Role, roleIn, type Task } from '../plan/plan.ts';
import type { Addressee } from '../reminders/addressee.ts';
import { awayFor } from '../reminders/inbox.ts';
import { idOf, recipientOf, recipientOn } from '../reminders/recipient.ts';
import { snoozeDay } from '../reminders/snooze.ts';
import { approversOf, awaitsApproval, performedBy } from '../rollout/approval.ts';
import { isRuledOut } from '../rollout/conditions.ts';
import { isAsked } from '../rollout/progress.ts';
import { questionOf } from '../rollout/questions.ts';
import { holdersOf, projectManagerRole } from '../rollout/roles.ts';
import {
  firstDueOf,
  isOpen,
  isToDo,
  type Rollout,
  type Status,
  type Step,
  stateOf,
  statusAfter,
} from '../rollout/rollout.ts';
import { toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { orOnce } from './allowance.ts';
import { anyOf, type Doer, type May, no, notAllowed, yes } from './answer.ts';
import { isNobodys, mayAssign, mayChange } from './rights.ts';
import type { AskableRight } from './rights-table.ts';

const rightTo = {
  start: 'perform',
  perform: 'perform',
  dismiss: 'perform',
  complete: 'complete',
  reopen: 'reopen',
} as const satisfies Record<Step, AskableRight>;

/** `status`: what the step leads to. */
export function mayStep(
  rollout: Rollout,
  task: Task,
  step: Step,
  doer: Doer,
): May<{ readonly status: Status }> {
  const asking = { right: rightTo[step], subject: task.key };
  const access = orOnce(rollout, mayChange(rollout, task, doer), asking, doer);
  if (!access.may) return access;
  const { status } = stateOf(rollout, task);
  if (isRuledOut(rollout, task)) return no({ code: 'ruledOut', task, status });
  if (rollout.plan.earlier?.some(({ key }) => key === task.key)) {
    return no({ code: 'nextIsOpen', task, status });
  }
  const next = statusAfter(task, status, step);
  if (next.ok && step === 'complete' && task.approver && !isApproved(rollout, task)) {
    return no({ code: 'approveFirst', task, status });
  }
  if (next.ok) return { ...yes, status: next.status };
  return no({ code: next.why === 'already' ? 'alreadyThere' : next.why, task, status });
}

/** For those who may change it or get its messages in any capacity: a deputy may hold no role. */
export function mayAcknowledge(rollout: Rollout, task: Task, doer: Doer): May {
  const access = isReminded(rollout, task, doer) ? yes : mayChange(rollout, task, doer);
  if (!access.may) return access;
  const { status, seenBy } = stateOf(rollout, task);
  if (status !== 'notStarted') return no({ code: 'alreadyThere', task, status });
  return seenBy === doer.personId ? no({ code: 'alreadySeen', task, status }) : yes;
}

const capacities: readonly Addressee['type'][] = [
  'performer',
  'accountable',
  'projektleder',
  'faglig-leder',
];

function isReminded(rollout: Rollout, { key }: Task, { personId, now }: Doer): boolean {
  return capacities.some((type) => {
    const to = { type } as Addressee;
    const recipient = recipientOf(rollout, { subject: { type: 'task', key }, to }, now);
    return recipient?.type === 'person' && recipient.personId === personId;
  });
}

/** Answering whether the task is done already. Once its event is over, 'not yet' is no answer. */
export function maySayNotYet(rollout: Rollout, task: Task, doer: Doer): May {
  const access = mayChange(rollout, task, doer);
  if (!access.may || questionOf(rollout, task)?.because.type === 'held') return access;
  return no({ code: 'alreadyThere', task, status: stateOf(rollout, task).status });
}

/**
 * Only those who get the work reminders, until the deadline. `last`: the last day that is possible.
 */
export function mayPutOff(
  rollout: Rollout,
  task: Task,
  { personId, now }: Doer,
): May<{ readonly last: LocalDate }> {
  const { status } = stateOf(rollout, task);
  if (!isToDo(status)) return no({ code: 'alreadyThere', task, status });
  const due = firstDueOf(rollout, task);
  if (due === null || due < toLocalDate(now)) return no({ code: 'notPutOff', task, status });
  const subject = { type: 'task', key: task.key } as const;
  const recipient = recipientOn(rollout, { subject, to: { type: 'performer' } }, due);
  const recipientId = recipient && idOf(recipient);
  if (recipientId === null || recipientId !== personId) {
    return no({
      code: 'notYourReminders',
      task,
      who: rollout.people[recipientId ?? '']?.name ?? '',
    });
  }
  const last = snoozeDay(rollout, task, recipientId, due, now);
  return last === null ? no({ code: 'putOffTooFar', task, status }) : { ...yes, last };
}

/** The role that is handed over, and the id of its holder until now; null: it is vacant. */
export interface HandOver {
  readonly role: Role;
  readonly from: string | null;
}

/**
 * Of an open task: the role by which the person has it, or the performer's from its primary holder
 * for those who may assign roles.
 */
export function mayHandOver(rollout: Rollout, task: Task, doer: Doer): May<HandOver> {
  const { status } = stateOf(rollout, task);
  const roles = [task.performer, task.accountable].filter((role) => role !== null);
  const holders = (role: string) => holdersOf(rollout, role, doer.now).map(({ id }) => id);
  const own = roles.find((role) => holders(role).some((id) => id === doer.personId));
  const role = roleIn(rollout.plan, own ?? roles[0] ?? '');
  if (role === undefined) return no({ code: 'noRoleToHandOver', task, status });
  const access = own === undefined ? mayAssign(rollout, doer) : yes;
  if (!access.may) return access;
  if (!isOpen(status)) return no({ code: 'alreadyThere', task, status });
  const from = own === undefined ? (holders(role.key)[0] ?? null) : doer.personId;
  return { ...yes, role, from };
}

/** Saying how it hangs together with others: for those who may change it or assign roles. */
export function mayAmendTask(rollout: Rollout, task: Task, doer: Doer): May {
  return anyOf([mayChange(rollout, task, doer), mayAssign(rollout, doer)]);
}

function isApproved(rollout: Rollout, task: Task): boolean {
  return stateOf(rollout, task).approvedAt !== null;
}

/** Naming who approves it: before the work is done. */
export function maySetApprover(rollout: Rollout, task: Task, doer: Doer): May {
  return maySetDue(rollout, task, doer);
}

/** Approving it, or sending it back: nobody does so with their own work. */
export function mayApprove(rollout: Rollout, task: Task, { personId, now }: Doer): May {
  if (!awaitsApproval(rollout, task)) {
    return no({ code: 'alreadyThere', task, status: stateOf(rollout, task).status });
  }
  const approvers = approversOf(rollout, task, now);
  if (personId === null) return yes;
  if (performedBy(rollout, task) === personId) {
    const who = approvers?.people.map(({ name }) => name).join(', ') ?? '';
    return no({ code: 'ownWork', task, who });
  }
  const people = [personId, ...awayFor(rollout, personId, toLocalDate(now))];
  const isOne = approvers?.people.some(({ id }) => people.includes(id)) ?? false;
  return isOne ? yes : notAllowed([approvers?.role ?? task.approver ?? projectManagerRole]);
}

/** For the same, as long as there is work left. */
export function maySetDue(rollout: Rollout, task: Task, doer: Doer): May {
  const asking = { right: 'dates', subject: task.key } as const;
  const access = orOnce(rollout, mayAmendTask(rollout, task, doer), asking, doer);
  if (!access.may) return access;
  const { status } = stateOf(rollout, task);
  return isToDo(status) ? yes : no({ code: 'reopenFirst', task, status });
}

/**
 * How a task stands that may have been done before the bot began: for whoever may change it; and
 * while none of those roles has a holder, for whoever may give roles: right after a set-up nobody
 * holds any.
 */
export function mayAnswerLate(rollout: Rollout, task: Task, doer: Doer): May {
  const access = isNobodys(rollout, task, doer.now)
    ? mayAssign(rollout, doer)
    : mayChange(rollout, task, doer);
  if (!access.may || isAsked(rollout, task, toLocalDate(doer.now))) return access;
  return no({ code: 'alreadyThere', task, status: stateOf(rollout, task).status });
}
