/** The Home tab: published when somebody opens it, and again for all its viewers after a change. */
import { renderBlocks } from './cards.ts';
import { asking, toPlatformError } from './errors.ts';
import type { Host } from './host.ts';
import { describePerson } from './people.ts';

export interface Home {
  /** Publishes, and remembers the viewer. @throws PlatformError */
  opened(user: string): Promise<void>;
  /** @throws PlatformError */
  publish(user: string): Promise<void>;
  /**
   * Publishes for everyone who has opened the tab. Calls during a round share the one after it.
   * Never rejects: a tab that is out of date is logged.
   */
  refresh(): Promise<void>;
}

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

  async function publish(user: string) {
    const { installation } = workspace();
    const { card, language } = await bot.home({ installation, caller: user });
    const blocks = renderBlocks(card, language, 'view');
    await asking(() => client.views.publish({ user_id: user, view: { type: 'home', blocks } }));
  }

  async function publishAll() {
    for (const { externalId } of await store.people.withHome(workspace().installation.id)) {
      await publish(externalId).catch((error: unknown) => {
        log.warn({ code: toPlatformError(error).code }, 'a Home tab was not brought up to date');
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
        round = publishAll().catch(() =>
          log.error({}, 'the Home tabs were not brought up to date'),
        );
        return round;
      });
      return next;
    },
  };
}
