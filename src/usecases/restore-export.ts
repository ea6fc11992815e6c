/** Takes in a whole rollout as our own export tells of it, in one change that one button takes back. */
import { changesNothing, type Restored, restored, takenKeys } from '../domain/imports/restoring.ts';
import { mayImport } from '../domain/may/on-rollout.ts';
import type { RolloutExport } from '../domain/rollout/export.ts';
import { untouchedItem } from '../domain/rollout/items.ts';
import { holdersOf } from '../domain/rollout/roles.ts';
import { type Person, type Rollout, untouched } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { AuditState, Changed, Store } from '../store/store.ts';
import { saidBy } from './amend-plan.ts';
import type { ByAnyone } from './by.ts';
import { granted } from './refusals.ts';

/** What the file would change, and what tells whether that is still so. */
export interface Restoring {
  readonly restored: Restored;
  readonly shownAs: string;
}

/** @throws UserError `importKeysTaken` where the file has other additions under the same keys */
export async function restoringOf(
  store: Pick<Store, 'conversations' | 'people'>,
  rollout: Rollout,
  file: RolloutExport,
  by: ByAnyone,
): Promise<Restoring> {
  return decided(rollout, file, await peopleNamed(store, rollout, file), by);
}

/**
 * Does exactly what was shown.
 * @throws UserError `notAllowed`, `importStale`, `importEmpty`, or as `restoringOf`
 */
export async function restoreExport(
  store: Pick<Store, 'conversations' | 'people' | 'rollouts'>,
  seen: Rollout,
  { file, shownAs }: { readonly file: RolloutExport; readonly shownAs: string },
  by: ByAnyone,
): Promise<Changed> {
  const people = await peopleNamed(store, seen, file);
  return store.rollouts.change(seen.id, by, (rollout) => {
    granted(mayImport(rollout, by), rollout, by);
    const now = decided(rollout, file, people, by);
    if (now.shownAs !== shownAs) throw new UserError('importStale');
    if (changesNothing(now.restored)) throw new UserError('importEmpty');
    return { verb: 'plan.import', subject: null, ...statesOf(rollout, now.restored, by.now) };
  });
}

function decided(
  rollout: Rollout,
  file: RolloutExport,
  people: readonly Person[],
  by: ByAnyone,
): Restoring {
  const taken = takenKeys(rollout, file);
  if (taken.length > 0) throw new UserError('importKeysTaken', { keys: taken.join(', ') });
  const { personId, now } = by;
  const found = restored(rollout, file, people, { personId, now, source: saidBy(by) });
  const shownAs = JSON.stringify([
    found.amendments && rollout.amendments,
    ...[found.tasks, found.items, found.roles].map((all) => Object.keys(all).toSorted()),
  ]);
  return { restored: found, shownAs };
}

function statesOf(
  rollout: Rollout,
  { amendments, tasks, items, roles }: Restored,
  now: Date,
): { readonly before: AuditState; readonly after: AuditState } {
  const ids = (people: readonly Person[]) => people.map(({ id }) => id);
  const before = <T, U>(all: Readonly<Record<string, T>>, of: (key: string) => U) =>
    Object.fromEntries(Object.keys(all).map((key) => [key, of(key)]));
  const filled = Object.entries(roles).map(([role, people]) => [role, ids(people)] as const);
  return {
    before: {
      ...(amendments && { amendments: rollout.amendments }),
      tasks: before(tasks, (key) => rollout.tasks[key] ?? untouched),
      items: before(items, (name) => rollout.items[name] ?? untouchedItem),
      roles: before(roles, (role) => ids(holdersOf(rollout, role, now))),
    },
    after: { ...(amendments && { amendments }), tasks, items, roles: Object.fromEntries(filled) },
  };
}

/** Everybody who is known where the rollout is and called as the file says, once for all their accounts. */
async function peopleNamed(
  store: Pick<Store, 'conversations' | 'people'>,
  { id }: Rollout,
  { roles }: RolloutExport,
): Promise<readonly Person[]> {
  const names = new Set(Object.values(roles).flat());
  const found = new Map<string, Person>();
  for (const { installationId } of await store.conversations.ofRollout(id)) {
    for (const { name, externalId, isNamed } of await store.people.inInstallation(installationId)) {
      if (isNamed === false || !names.has(name)) continue;
      const person = await store.people.find(installationId, externalId);
      if (person !== null) found.set(person.id, { ...person, name });
    }
  }
  return [...found.values()];
}
