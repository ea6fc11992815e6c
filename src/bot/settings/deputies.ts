/** Whose deputy somebody can be. */

import { rolesOf } from '../../domain/rollout/roles.ts';
import type { Person, Rollout } from '../../domain/rollout/rollout.ts';
import type { Period } from '../../domain/time/parse-period.ts';
import { UserError } from '../../errors.ts';
import type { OwnSettings } from '../../usecases/edit-policy.ts';

/**
 * Away in that period; null: not away.
 * @param deputy who gets the reminders meanwhile; null: nobody in particular
 * @throws UserError when the deputy is the person, or has no role
 */
export function absenceOf(
  rollout: Rollout,
  personId: string,
  period: Period | null,
  deputy: Pick<Person, 'id' | 'name'> | null,
  now: Date,
): OwnSettings['absence'] {
  if (period === null) return null;
  const before = rollout.policy.people[personId]?.absence;
  const deputyId = deputy?.id ?? null;
  const isFit =
    deputy === null || (deputy.id !== personId && rolesOf(rollout, deputy.id, now).length > 0);
  if (!isFit && before?.deputy !== deputyId) {
    throw new UserError('deputyWithoutRole', { name: deputy.name, input: 'deputy' });
  }
  const { from, to } = period;
  const isAsBefore = before?.from === from && before.to === to && before.deputy === deputyId;
  return isAsBefore ? before : { from, to, deputy: deputyId, setAt: now.toISOString() };
}

/** Whoever holds a role and has no account cannot be mentioned: their name, and the rest. */
export function withoutAccount(
  rollout: Rollout,
  typed: string,
  now: Date,
): { readonly people: readonly Person[]; readonly rest: string } {
  const lower = typed.toLowerCase();
  const found = Object.values(rollout.people).find(
    ({ id, name, email }) =>
      email !== undefined &&
      ` ${lower} `.includes(` ${name.toLowerCase()} `) &&
      rolesOf(rollout, id, now).length > 0,
  );
  if (found === undefined) return { people: [], rest: typed };
  const at = lower.indexOf(found.name.toLowerCase());
  const rest = `${typed.slice(0, at)}${typed.slice(at + found.name.length)}`;
  return { people: [found], rest: rest.replace(/\s+/g, ' ').trim() };
}
