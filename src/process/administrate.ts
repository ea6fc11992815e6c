/** What `npm run admin` does: the list of rollouts, and naming who looks after one. */
import { administratorOf } from '../domain/may/part.ts';
import { holdersOf, projectManagerRole } from '../domain/rollout/roles.ts';
import type { Person, Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Installation, Store } from '../store/store.ts';
import { takeOver } from '../usecases/take-over.ts';

const usage = 'npm run admin -- ROLLOUT PERSON';

/**
 * @param words none for the list; a rollout's id, and the id that the host gives a person
 * @returns what to print. @throws Error that says what is wrong with the words
 */
export async function administrate(
  store: Store,
  [rolloutId, externalId, ...more]: readonly string[],
  now: Date,
): Promise<string> {
  if (rolloutId === undefined) return listed(store, now);
  if (externalId === undefined || more.length > 0) throw new Error(usage);
  const rollout = await store.rollouts.get(rolloutId);
  if (rollout === null) throw new Error(`There is no rollout ${rolloutId}. See npm run admin.`);
  const person = await personIn(store, rollout, externalId);
  const bySystem = { personId: null, platform: 'system', now } as const;
  await takeOver(store, rollout.id, person.id, bySystem).catch((error: unknown) => {
    if (error instanceof UserError) throw new Error('That person can give the roles already.');
    throw error;
  });
  return `${person.name} looks after ${rollout.municipality} until a new projektleder comes.`;
}

/** Somebody in one of the rollout's installations; they must have written to the bot once. */
async function personIn(store: Store, rollout: Rollout, externalId: string): Promise<Person> {
  for (const { id } of await store.installations.all()) {
    const own = await store.rollouts.inInstallation(id);
    if (own.every((other) => other.id !== rollout.id)) continue;
    const person = await store.people.find(id, externalId);
    if (person !== null) return person;
  }
  throw new Error(
    `The bot has not met ${externalId} where that rollout is. Let them write /fbs hjælp, and try again.`,
  );
}

async function listed(store: Store, now: Date): Promise<string> {
  const lines = new Map<string, string>();
  for (const installation of await store.installations.all()) {
    for (const rollout of await store.rollouts.inInstallation(installation.id)) {
      const channels = await store.conversations.ofRollout(rollout.id);
      lines.set(rollout.id, lineOf(rollout, installation, channels.length, now));
    }
  }
  if (lines.size === 0) return 'There are no rollouts.';
  return [...lines.values(), `To name who looks after one: ${usage}`].join('\n');
}

function lineOf(
  rollout: Rollout,
  { platform, name }: Installation,
  channels: number,
  now: Date,
): string {
  const names = (people: readonly (Person | undefined)[]) =>
    people.map((person) => person?.name ?? '').join(', ') || 'nobody';
  const keeper = rollout.people[administratorOf(rollout, now) ?? ''];
  return [
    rollout.id,
    rollout.municipality,
    `${platform} ${name}`,
    `${channels} ${channels === 1 ? 'channel' : 'channels'}`,
    `projektleder: ${names(holdersOf(rollout, projectManagerRole, now))}`,
    `looked after by: ${names(keeper === undefined ? [] : [keeper])}`,
  ].join('  ');
}
