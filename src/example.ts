/** The municipality that a newcomer finds in the local chat: everything vacant, as on day one. */
import { planOf } from './plans/index.ts';
import type { Conversation, Store } from './store/store.ts';

const settings = { municipality: 'Eksempel Kommune', language: 'da', sendHour: 9 } as const;

/** On the first start only: an installation that has a rollout keeps it. */
export async function createExample(
  { rollouts }: Pick<Store, 'rollouts'>,
  { id: conversationId, installationId }: Conversation,
  now: Date,
): Promise<void> {
  if ((await rollouts.inInstallation(installationId)).length > 0) return;
  const { key: planKey } = planOf('fbs-2.0');
  const { id } = await rollouts.create({ installationId, planKey, now, ...settings });
  await rollouts.change(id, { personId: null, platform: 'system', now }, () => ({
    verb: 'rollout.setup',
    subject: null,
    before: { channel: { installationId, conversationId: null } },
    after: { settings, channel: { installationId, conversationId } },
  }));
}
