/** Suggests somebody for a role that nobody holds, and takes their answer. */

import { expiryOf } from '../domain/may/allowance.ts';
import { mayAnswer, mayNominate } from '../domain/may/on-role.ts';
import { roleIn, roleNameIn } from '../domain/plan/plan.ts';
import type { Nomination } from '../domain/rollout/nomination.ts';
import { nominationIn, openNominations, stateOfNomination } from '../domain/rollout/nominations.ts';
import { holdersOf } from '../domain/rollout/roles.ts';
import type { Person, Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Change, Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';
import { beginning, settingTerms, termsOf } from './terms.ts';

/**
 * @param id of the new one
 * @throws UserError when the person may not, the role is taken, or that one is asked already
 */
export async function nominate(
  { rollouts }: Pick<Store, 'rollouts'>,
  rolloutId: string,
  {
    id,
    role: key,
    person,
  }: { readonly id: string; readonly role: string; readonly person: Person },
  by: By,
): Promise<Changed> {
  return rollouts.change(rolloutId, by, (rollout): Change => {
    const role = roleIn(rollout.plan, key);
    if (role === undefined) throw new UserError('staleButton');
    granted(mayNominate(rollout, role, by), rollout, by);
    if (person.id === by.personId) throw new UserError('nominatedSelf', { input: 'people' });
    const isTheirs = (one: Nomination) => one.role === key && one.personId === person.id;
    const asked = openNominations(rollout, by.now).find(isTheirs);
    if (asked !== undefined) {
      const who = rollout.people[asked.nominatedBy]?.name ?? '';
      const said = { name: person.name, role: role.name, who, input: 'people' };
      throw new UserError('nominatedAlready', said);
    }
    const nomination: Nomination = {
      ...{ id, role: key, personId: person.id, nominatedBy: by.personId },
      ...{ askedAt: by.now, expiresAt: expiryOf(rollout, by.now), answer: null, answeredAt: null },
    };
    const withdrawn = { ...nomination, answer: 'withdrawn', answeredAt: by.now } as const;
    const before = { nomination: withdrawn };
    return { verb: 'role.nominate', subject: key, before, after: { nomination } };
  });
}

/** @throws UserError when it is not theirs, over, or answered, or somebody else has the role */
export function answerNomination(
  { rollouts }: Pick<Store, 'rollouts'>,
  rolloutId: string,
  id: string,
  isAccepted: boolean,
  by: By,
): Promise<Changed> {
  return rollouts.change(rolloutId, by, (rollout): Change => {
    const before = openFor(rollout, id, by);
    const { role } = before;
    const known = roleIn(rollout.plan, role);
    if (known === undefined) throw new UserError('staleButton');
    granted(mayAnswer(rollout, known, by), rollout, by);
    const answered = { ...before, answeredAt: by.now };
    if (!isAccepted) {
      const after = { nomination: { ...answered, answer: 'declined' as const } };
      return { verb: 'role.decline', subject: role, before: { nomination: before }, after };
    }
    const terms = [beginning(by.personId, by.now, null, {}, by), ...termsOf(rollout, role, by.now)];
    const taking = settingTerms(rollout, 'role.accept', role, terms, by);
    return {
      ...taking,
      before: { ...taking.before, nomination: before },
      after: { ...taking.after, nomination: { ...answered, answer: 'accepted' } },
    };
  });
}

/** That one waits for their answer. @throws UserError that says why it does not */
function openFor(rollout: Rollout, id: string, { personId, now }: By): Nomination {
  const found = nominationIn(rollout, id);
  if (found?.personId !== personId) throw new UserError('staleButton');
  switch (stateOfNomination(rollout, found, now)) {
    case 'open':
      return found;
    case 'taken': {
      const holders = holdersOf(rollout, found.role, now);
      const who = holders.map(({ name }) => name).join(', ');
      throw new UserError('roleTaken', { role: roleNameIn(rollout.plan, found.role), who });
    }
    case 'expired':
      throw new UserError('nominationExpired');
    default:
      throw new UserError('nominationOver');
  }
}
