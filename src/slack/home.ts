/** The Home tab: published when somebody opens it, and again for all its viewers after a change. */
import { createHash } from 'node:crypto';
import { PlatformError } from '../bot/port/platform.ts';
import { renderBlocks } from './cards.ts';
import { asking } from './errors.ts';
import type { Host } from './host.ts';
import { describePerson } from './people.ts';

export interface Home {
  /** Publishes, and remembers the viewer. @throws PlatformError */
  opened(user: string): Promise<void>;
  /** @throws PlatformError */
  publish(user: string): Promise<void>;
  /**
   * Publishes for everyone who has opened the tab and would now see something else there. Calls during
   * a round share the one after it. A viewer whom Slack refuses is logged, and holds up no other.
   * @throws PlatformError when Slack takes no more for now: the next round goes on from there
   */
  refresh(): Promise<void>;
}

/** What trying again does not change. */
const settled: readonly PlatformError['kind'][] = ['permanent', 'message'];

export function createHome({
  bot,
  store,
  client,
  log,
  workspace,
  now,
}: Pick<Host, 'bot' | 'store' | 'client' | 'log' | 'workspace'> & { now: () => Date }): Home {
  let round: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  /** What each viewer's tab shows, as far as this process knows. */
  const shown = new Map<string, string>();

  async function publish(user: string, ifChanged = false) {
    const { installation } = workspace();
    const { card, language } = await bot.home({ installation, caller: user });
    const blocks = renderBlocks(card, language, 'view');
    const content = createHash('sha256').update(JSON.stringify(blocks)).digest('base64');
    if (ifChanged && shown.get(user) === content) return;
    shown.delete(user);
    await asking(() => client.views.publish({ user_id: user, view: { type: 'home', blocks } }));
    shown.set(user, content);
  }

  async function publishAll() {
    for (const { externalId } of await store.people.withHome(workspace().installation.id)) {
      await publish(externalId, true).catch((error: unknown) => {
        if (!(error instanceof PlatformError) || !settled.includes(error.kind)) throw error;
        log.warn({ code: error.code }, 'a Home tab was not brought up to date');
      });
    }
  }

  /** The person as the store knows them, after asking Slack about one it does not. */
  async function viewer(user: string) {
    const { installation } = workspace();
    const known = await store.people.find(installation.id, user);
    if (known !== null) return known;
    const { name, language } = await describePerson(client, user);
    const told = language === null ? { name } : { name, language };
    return store.people.upsert({ installationId: installation.id, externalId: user, ...told });
  }

  return {
    publish,
    async opened(user) {
      await publish(user);
      await store.people.sawHome((await viewer(user)).id, now());
    },
    refresh() {
      next ??= round.then(() => {
        next = null;
        const all = publishAll();
        round = all.catch(() => undefined);
        return all;
      });
      return next;
    },
  };
}
