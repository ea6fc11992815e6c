/** Somebody asks to be allowed something once, and somebody who may answers. */
import { expiryOf } from '../domain/may/allowance.ts';
import { holdersWith, mayAllow } from '../domain/may/allowing.ts';
import type { Asking } from '../domain/may/answer.ts';
import type { Allowance } from '../domain/rollout/allowance.ts';
import type { Person, Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { AuditState, Change, Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';

/**
 * @param id of the new request
 * @returns it, and those who can allow it
 * @throws UserError when they may already, have asked already, or nobody can allow it
 */
export async function askRight(
  { rollouts }: Pick<Store, 'rollouts'>,
  rolloutId: string,
  { right, subject }: Asking,
  id: string,
  by: By,
): Promise<Changed & { readonly asked: readonly Person[]; readonly allowance: Allowance }> {
  const asking = (rollout: Rollout): Allowance => ({
    ...{ id, personId: by.personId, right, subject, askedAt: by.now },
    expiresAt: expiryOf(rollout, by.now),
    ...{ isAllowed: null, answeredBy: null, usedAt: null },
  });
  const changed = await rollouts.change(rolloutId, by, (rollout): Change => {
    if (mayAllow(rollout, { right, subject }, by).may) throw new UserError('mayAlready');
    const own = rollout.allowances?.filter(({ personId }) => personId === by.personId) ?? [];
    const isAsked = own.some(
      (one) =>
        one.right === right &&
        one.subject === subject &&
        one.isAllowed === null &&
        by.now < one.expiresAt,
    );
    if (isAsked) throw new UserError('askedAlready');
    if (holdersWith(rollout, { right, subject }, by.now).length === 0) {
      throw new UserError('nobodyToAsk');
    }
    return writing('right.ask', asking(rollout), {});
  });
  const asked = holdersWith(changed.rollout, { right, subject }, by.now);
  return { ...changed, asked, allowance: asking(changed.rollout) };
}

/** @throws UserError when the person may not, it is over, or somebody has answered already */
export function answerRight(
  { rollouts }: Pick<Store, 'rollouts'>,
  rolloutId: string,
  id: string,
  isAllowed: boolean,
  by: By,
): Promise<Changed> {
  return rollouts.change(rolloutId, by, (rollout): Change => {
    const found = rollout.allowances?.find((one) => one.id === id);
    if (found === undefined) throw new UserError('staleButton');
    granted(mayAllow(rollout, found, by), rollout, by);
    if (found.isAllowed !== null) {
      const name = rollout.people[found.answeredBy ?? '']?.name ?? '';
      throw new UserError('answeredAlready', { name });
    }
    if (found.expiresAt <= by.now) throw new UserError('askedTooLongAgo');
    const after = { ...found, isAllowed, answeredBy: by.personId };
    return writing('right.answer', after, { allowance: found });
  });
}

function writing(verb: string, allowance: Allowance, before: AuditState): Change {
  return { verb, subject: allowance.subject || null, before, after: { allowance } };
}
