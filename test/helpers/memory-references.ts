/** Where Teams lets the bot write, as the store keeps it, without a database. */
import type { Reference, Store } from '../../src/store/store.ts';

export function createMemoryReferences(): Store['references'] {
  // Those heard of last come last.
  const all = new Map<string, Reference>();
  const keyOf = (installationId: string, externalId: string) => `${installationId} ${externalId}`;
  const open = (installationId: string) =>
    [...all.values()]
      .filter((one) => one.installationId === installationId && one.closedAt === null)
      .toReversed();
  return {
    async remember(of) {
      const key = keyOf(of.installationId, of.externalId);
      const userId = of.userId ?? all.get(key)?.userId ?? null;
      all.delete(key);
      all.set(key, { ...of, userId, closedAt: null });
    },
    find: async (installationId, externalId) => all.get(keyOf(installationId, externalId)) ?? null,
    inConversation: async (installationId, conversation) =>
      open(installationId).find((one) => one.conversation === conversation) ?? null,
    async close(installationId, place, now) {
      for (const one of open(installationId)) {
        if (one.conversation !== place && one.team !== place) continue;
        all.set(keyOf(installationId, one.externalId), { ...one, closedAt: now });
      }
    },
    ofInstallation: async (installationId) => open(installationId),
  };
}
