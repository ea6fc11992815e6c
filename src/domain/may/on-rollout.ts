/**
 * What somebody may do with a rollout as a whole: its roles, settings, lists, late start,
 * administration.
 */

import { type KeyedItem, type Task, taskIn } from '../plan/plan.ts';
import { itemState } from '../rollout/items.ts';
import { askedTasks } from '../rollout/progress.ts';
import { holdersOf } from '../rollout/roles.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { toLocalDate } from '../time/calendar.ts';
import { orOnce } from './allowance.ts';
import { anyOf, type Doer, type May, no, yes } from './answer.ts';
import { mayAsMember, mayBy } from './by-table.ts';
import { mayAnswerLate } from './on-task.ts';
import { assignsInOwnName, mayAssignRole, mayHaveSettings } from './rights.ts';

/**
 * Whoever holds a role may leave it; everything else takes the right to assign.
 * @param next ids of who is to hold it
 * @param handsOver whoever holds the role may let one other person take their place
 */
export function maySetHolders(
  rollout: Rollout,
  { role, next, handsOver = false }: { role: string; next: readonly string[]; handsOver?: boolean },
  doer: Doer,
): May {
  const present = holdersOf(rollout, role, doer.now).map(({ id }) => id);
  const came = next.filter((id) => !present.includes(id));
  const gone = present.filter((id) => !next.includes(id));
  const isLeaving = gone.every((id) => id === doer.personId) && !next.includes(doer.personId ?? '');
  const most = handsOver && gone.length === 1 ? 1 : 0;
  const isOwn = isLeaving && came.length <= most;
  if (isOwn && (gone.length === 0 || mayBy(rollout, 'leave', doer, { role }).may)) return yes;
  return mayAssignRole(rollout, role, doer);
}

/** Whose settings: `own` are those of whoever sets them. */
export type Whose =
  | { readonly level: 'municipality' | 'own' }
  | { readonly level: 'task'; readonly task: string };

export function maySet(rollout: Rollout, whose: Whose, doer: Doer): May {
  if (whose.level !== 'task') {
    return whose.level === 'own' ? mayHaveSettings(rollout, doer) : once(rollout, 'settings', doer);
  }
  const task = taskIn(rollout.plan, whose.task);
  if (task === undefined) return no({ code: 'unknownTask', query: whose.task });
  return mayBy(rollout, 'taskSettings', doer, { task });
}

/** What a channel follows, by which name, when and in which language; a new one is for members. */
export function maySetUp(rollout: Rollout | null, doer: Doer): May {
  return rollout === null ? mayAsMember(doer) : mayBy(rollout, 'setUp', doer);
}

/** Letting a channel elsewhere follow it, or this one leave it for another. */
export function mayLink(rollout: Rollout, doer: Doer): May {
  return mayBy(rollout, 'link', doer);
}

/** Amending the plan: for those who may assign roles. */
export function mayAmendPlan(rollout: Rollout, doer: Doer): May {
  return once(rollout, 'plan', doer);
}

/** Saying which dates are published, or that none is: also for whoever is asked. */
export function mayEnterDates(rollout: Rollout, doer: Doer): May {
  const access = mayAmendPlan(rollout, doer);
  return access.may || !mayBy(rollout, 'missingDates', doer).may ? access : yes;
}

/** What comes from a file changes the plan, so whoever may do that once may do it by a file. */
export function mayImport(rollout: Rollout, doer: Doer): May {
  const access = mayBy(rollout, 'import', doer);
  return orOnce(rollout, access, { right: 'plan', subject: '' }, doer);
}

function once(rollout: Rollout, right: 'plan' | 'settings', doer: Doer): May {
  return orOnce(rollout, mayBy(rollout, right, doer), { right, subject: '' }, doer);
}

/**
 * Whoever may read the rollout may take it with them. The log, which tells who did what, is for
 * whoever gives roles.
 */
export function mayExport(rollout: Rollout, { log }: { readonly log: boolean }, doer: Doer): May {
  const access = mayBy(rollout, log ? 'log' : 'export', doer);
  const isRefused = !access.may && access.why.code === 'notAllowed';
  return isRefused ? no({ ...access.why, isReading: true }) : access;
}

/**
 * Ticking and answering: for everyone with a part in the rollout, and those who may assign roles.
 */
export function mayKeepItems(rollout: Rollout, doer: Doer): May {
  return mayBy(rollout, 'lists', doer);
}

/** @param done false: takes the tick away */
export function mayTick(rollout: Rollout, item: KeyedItem, done: boolean, doer: Doer): May {
  const access = mayKeepItems(rollout, doer);
  const isSo = itemState(rollout, 'checklist', item).done === done;
  return access.may && isSo ? no({ code: 'tickedAlready' }) : access;
}

/** `tasks`: the unanswered ones that the person may answer for; empty: all are answered. */
export function mayAnswerLateStart(
  rollout: Rollout,
  doer: Doer,
): May<{ readonly tasks: readonly Task[] }> {
  const asked = askedTasks(rollout, toLocalDate(doer.now));
  const tasks = asked.filter((task) => mayAnswerLate(rollout, task, doer).may);
  if (tasks.length > 0 || asked.length === 0) return { ...yes, tasks };
  const access = anyOf(asked.map((task) => mayAnswerLate(rollout, task, doer)));
  return access.may ? { ...yes, tasks } : access;
}

/** For the owner of the workspace or the team, as long as they give no roles in their own right. */
export function mayTakeOver(rollout: Rollout, doer: Doer): May {
  const { personId, now } = doer;
  const isTheirs = personId !== null && assignsInOwnName(rollout, personId, now);
  if (isTheirs) return no({ code: 'takenAlready' });
  return mayBy(rollout, 'takeOver', doer).may ? yes : no({ code: 'notOwner' });
}
