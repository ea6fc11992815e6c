/** Sets a simulated rollout up as it is on its first day. */
import { unset } from '../domain/rollout/policy.ts';
import type { Conversation, Store } from '../store/store.ts';
import { setUpRollout } from '../usecases/set-up-rollout.ts';
import { giveRole } from '../web/chat/example.ts';
import type { ExamplePerson } from '../web/chat/people.ts';
import { guest } from '../web/chat/people.ts';
import { people, plan } from './cast.ts';
import type { Municipality } from './municipality.ts';

/** Binds the channel to the municipality's rollout and gives each role to its example person. */
export async function setUp(
  store: Store,
  channel: Conversation,
  municipality: Municipality,
  staffed: readonly string[],
  now: Date,
): Promise<void> {
  const { installationId } = channel;
  const { language, policy } = municipality;
  const idOf = async ({ externalId, name }: Pick<ExamplePerson, 'externalId' | 'name'>) =>
    (await store.people.upsert({ installationId, externalId, name, language })).id;
  const by = { personId: await idOf(guest), platform: 'local', now } as const;
  const outcome = await setUpRollout(store, plan.key, channel, municipality, by);
  if (outcome.type !== 'bound') throw new Error('the simulation’s municipality asks something');
  const { id } = outcome.rollout;
  const system = { personId: null, platform: 'system', now } as const;
  await store.rollouts.change(id, system, () => ({
    verb: 'policy.municipality',
    subject: null,
    before: { policy: unset },
    after: { policy: { ...unset, ...policy } },
  }));
  for (const person of people.filter(({ externalId }) => staffed.includes(externalId))) {
    await giveRole(store, id, person.externalId, await idOf(person), now);
  }
}
