/** Who holds several roles, filled in together: one change, with one entry and one way back. */
import { mayAssign } from '../domain/may/rights.ts';
import { roleNameIn } from '../domain/plan/plan.ts';
import { holdersOf } from '../domain/rollout/roles.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { AuditState, Change, Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';
import { settingHolders } from './set-holders.ts';

/** By role, the ids of those who are to hold it; a role that is left out stays as it is. */
export type Filled = Readonly<Record<string, readonly string[]>>;

/**
 * @param seen when the person read who holds what, in milliseconds
 * @throws UserError when the person may not, a role would have too many, somebody else has changed
 * one of them since, or nothing would change
 */
export function setRoles(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  filled: Filled,
  seen: number,
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout): Change => {
    granted(mayAssign(rollout, by), rollout, by);
    const changed = changedRoles(rollout, filled, by.now);
    if (changed.length === 0) throw new UserError('rolesUnchanged');
    return { verb: 'roles.set', subject: null, ...fillingSeen(rollout, filled, seen, by) };
  });
}

/** The same as a part of something larger; nothing where nobody would change. @throws UserError */
export function fillingSeen(
  rollout: Rollout,
  filled: Filled,
  seen: number,
  by: By,
): { readonly before: AuditState; readonly after: AuditState } {
  const changed = changedRoles(rollout, filled, by.now);
  if (changed.length === 0) return { before: {}, after: {} };
  granted(mayAssign(rollout, by), rollout, by);
  refuseOverwriting(rollout, changed, seen);
  return filling(rollout, filled, by);
}

/** Those of them that would have other holders than now. */
export function changedRoles(rollout: Rollout, filled: Filled, at: Date): string[] {
  return Object.entries(filled).flatMap(([role, ids]) => {
    const present = holdersOf(rollout, role, at).map(({ id }) => id);
    const isSame = ids.length === present.length && ids.every((id) => present.includes(id));
    return isSame ? [] : [role];
  });
}

/** What a change leaves behind that gives them to these people. @throws UserError */
function filling(
  rollout: Rollout,
  filled: Filled,
  by: By,
): { readonly before: AuditState; readonly after: AuditState } {
  const changes = changedRoles(rollout, filled, by.now).map((role) =>
    changeOf(rollout, role, by, filled),
  );
  const states = (which: 'before' | 'after'): AuditState => {
    const all = changes.flatMap((change) => change[which].holders ?? []);
    return {
      roles: Object.fromEntries(all.map(({ role, personIds }) => [role, personIds])),
      terms: Object.fromEntries(all.map(({ role, terms = [] }) => [role, terms])),
    };
  };
  return { before: states('before'), after: states('after') };
}

function changeOf(rollout: Rollout, role: string, by: By, filled: Filled): Change {
  try {
    const wanted = () => filled[role] ?? [];
    return settingHolders(rollout, { role, wanted, handsOver: false }, by);
  } catch (error) {
    if (!(error instanceof UserError) || error.params.input === undefined) throw error;
    throw new UserError(error.code, { ...error.params, input: roleInput(role) });
  }
}

/** The id of the input that asks who holds the role. */
export function roleInput(role: string): string {
  return `role.${role}`;
}

function refuseOverwriting(rollout: Rollout, roles: readonly string[], seen: number): void {
  const since = rollout.holdings.find(({ role, ...times }) => {
    const { from, until, givenAt, endedAt, primaryAt = [] } = times;
    const last = [givenAt ?? from, endedAt ?? until, ...primaryAt].map(Number);
    return roles.includes(role) && Math.max(...last) > seen;
  });
  if (since === undefined) return;
  const by = rollout.people[since.endedBy ?? since.givenBy ?? '']?.name ?? '?';
  throw new UserError('holdersSince', { role: roleNameIn(rollout.plan, since.role), name: by });
}
