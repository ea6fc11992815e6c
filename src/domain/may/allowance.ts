/** What somebody is allowed once, by those who may: for that person, that right, that subject. */
import type { Allowance } from '../rollout/allowance.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { addDays, instantOf, toLocalDate } from '../time/calendar.ts';
import { addWorkingDays, calendarOf } from '../time/working-days.ts';
import { type Asking, type Doer, type May, no, yes } from './answer.ts';
import { askable } from './rights-table.ts';

/** Also yes to whoever is allowed it once; a refusal says what can be asked for. */
export function orOnce(rollout: Rollout, access: May, asking: Asking, doer: Doer): May {
  if (access.may || access.why.code !== 'notAllowed') return access;
  return openFor(rollout, doer).some((one) => isFor(one, asking))
    ? yes
    : no({ ...access.why, asking });
}

/** Those that they have not made use of yet. */
export function openFor({ allowances = [] }: Rollout, { personId, now }: Doer): Allowance[] {
  return allowances.filter((one) => one.personId === personId && isOpen(one, now));
}

/** Whether it is still allowed, and not used. */
function isOpen({ isAllowed, usedAt, expiresAt }: Allowance, now: Date): boolean {
  return isAllowed === true && usedAt === null && now < expiresAt;
}

function isFor({ right, subject }: Allowance, asking: Asking): boolean {
  return right === asking.right && subject === asking.subject;
}

/** Those that such a change makes use of. @param subjects of the change; empty: it names none */
export function usedBy(
  rollout: Rollout,
  { verb, subjects }: { readonly verb: string; readonly subjects: readonly string[] },
  doer: Doer,
): Allowance[] {
  return openFor(rollout, doer).filter(
    ({ right, subject }) =>
      askable[right].test(verb) && (subject === '' || subjects.includes(subject)),
  );
}

const openDays = 5;

/** The end of the fifth working day after that. */
export function expiryOf({ policy }: Rollout, askedAt: Date): Date {
  const last = addWorkingDays(toLocalDate(askedAt), openDays, calendarOf(policy.quiet));
  return instantOf(addDays(last, 1), '00:00');
}
