/** The municipality that a newcomer finds in the local chat: everything vacant, as on day one. */
import { planOf } from './plans/index.ts';
import type { Store } from './store/store.ts';
import { channel } from './web/index.ts';

const municipality = 'Eksempel Kommune';

/** On the first start only: a local chat that has a rollout keeps it. */
export async function createExample(
  store: Pick<Store, 'installations' | 'conversations' | 'rollouts'>,
  now: Date,
): Promise<void> {
  const { id: installationId } = await store.installations.upsert({
    platform: 'local',
    externalId: 'local',
    name: 'Lokal chat',
  });
  if ((await store.rollouts.inInstallation(installationId)).length > 0) return;
  const conversation = await store.conversations.upsert({
    installationId,
    externalId: channel,
    kind: 'channel',
  });
  const { key: planKey } = planOf('fbs-2.0');
  const settings = { municipality, language: 'da', sendHour: 9 } as const;
  const rollout = await store.rollouts.create({ installationId, planKey, now, ...settings });
  await store.rollouts.change(rollout.id, { personId: null, platform: 'system', now }, () => ({
    verb: 'rollout.setup',
    subject: null,
    before: { channel: { installationId, conversationId: null } },
    after: { settings, channel: { installationId, conversationId: conversation.id } },
  }));
}
