/** What somebody may do with a task. */

import { roleIn, type Task } from '../plan/plan.ts';
import { snoozeDay } from '../reminders/snooze.ts';
import { approversOf, awaitsApproval, performedBy } from '../rollout/approval.ts';
import { isRuledOut } from '../rollout/conditions.ts';
import { isAsked } from '../rollout/progress.ts';
import { questionAt } from '../rollout/questions.ts';
import { holdersOf } from '../rollout/roles.ts';
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
import { type Doer, type May, no, yes } from './answer.ts';
import { mayBy, postponerOf } from './by-table.ts';
import { type HandOver, mayHandOverRole } from './on-role.ts';
import { isUnmanned, mayAssign, mayChange } from './rights.ts';
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
  const access = orOnce(rollout, mayBy(rollout, asking.right, doer, { task }), asking, doer);
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
  const access = mayBy(rollout, 'see', doer, { task });
  if (!access.may) return access;
  const { status, seenBy } = stateOf(rollout, task);
  if (status !== 'notStarted') return no({ code: 'alreadyThere', task, status });
  return seenBy === doer.personId ? no({ code: 'alreadySeen', task, status }) : yes;
}

/** Answering whether the task is done already. Once its event is over, 'not yet' is no answer. */
export function maySayNotYet(rollout: Rollout, task: Task, doer: Doer): May {
  const access = mayChange(rollout, task, doer);
  if (!access.may || questionAt(rollout, task, doer.now)?.because.type === 'held') return access;
  return no({ code: 'alreadyThere', task, status: stateOf(rollout, task).status });
}

/**
 * Only those who get the work reminders, until the deadline. `last`: the last day that is possible.
 */
export function mayPutOff(
  rollout: Rollout,
  task: Task,
  doer: Doer,
): May<{ readonly last: LocalDate }> {
  const { personId, now } = doer;
  const { status } = stateOf(rollout, task);
  if (!isToDo(status)) return no({ code: 'alreadyThere', task, status });
  const due = firstDueOf(rollout, task);
  if (due === null || due < toLocalDate(now)) return no({ code: 'notPutOff', task, status });
  if (personId === null || !mayBy(rollout, 'putOff', doer, { task }).may) {
    const id = postponerOf(rollout, task, due) ?? '';
    return no({ code: 'notYourReminders', task, who: rollout.people[id]?.name ?? '' });
  }
  const last = snoozeDay(rollout, task, personId, due, now);
  return last === null ? no({ code: 'putOffTooFar', task, status }) : { ...yes, last };
}

/**
 * Of an open task: the role by which the person has it, or the performer's from its primary holder
 * for those who may assign roles.
 */
export function mayHandOver(rollout: Rollout, task: Task, doer: Doer): May<HandOver> {
  const { status } = stateOf(rollout, task);
  const roles = [task.performer, task.accountable].filter((role) => role !== null);
  const isOwn = (role: string) =>
    holdersOf(rollout, role, doer.now).some(({ id }) => id === doer.personId);
  const role = roleIn(rollout.plan, roles.find(isOwn) ?? roles[0] ?? '');
  if (role === undefined) return no({ code: 'noRoleToHandOver', task, status });
  const access = mayHandOverRole(rollout, role, null, doer);
  if (!access.may || isOpen(status)) return access;
  return no({ code: 'alreadyThere', task, status });
}

/** Saying how it hangs together with others: for those who may change it or assign roles. */
export function mayAmendTask(rollout: Rollout, task: Task, doer: Doer): May {
  const asking = { right: 'dates', subject: task.key } as const;
  return orOnce(rollout, mayBy(rollout, 'dates', doer, { task }), asking, doer);
}

function isApproved(rollout: Rollout, task: Task): boolean {
  return stateOf(rollout, task).approvedAt !== null;
}

/** Naming who approves it: before the work is done. */
export function maySetApprover(rollout: Rollout, task: Task, doer: Doer): May {
  return maySetDue(rollout, task, doer);
}

/** Approving it, or sending it back: nobody does so with their own work. */
export function mayApprove(rollout: Rollout, task: Task, doer: Doer): May {
  const { personId, now } = doer;
  if (!awaitsApproval(rollout, task)) {
    return no({ code: 'alreadyThere', task, status: stateOf(rollout, task).status });
  }
  if (personId !== null && performedBy(rollout, task) === personId) {
    const approvers = approversOf(rollout, task, now);
    const who = approvers?.people.map(({ name }) => name).join(', ') ?? '';
    return no({ code: 'ownWork', task, who });
  }
  return mayBy(rollout, 'approve', doer, { task });
}

/** For the same, as long as there is work left. */
export function maySetDue(rollout: Rollout, task: Task, doer: Doer): May {
  const access = mayAmendTask(rollout, task, doer);
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
  const access = isUnmanned(rollout, task, doer.now)
    ? mayAssign(rollout, doer)
    : mayChange(rollout, task, doer);
  if (!access.may || isAsked(rollout, task, toLocalDate(doer.now))) return access;
  return no({ code: 'alreadyThere', task, status: stateOf(rollout, task).status });
}
