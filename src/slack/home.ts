/** The Home tab: published when somebody opens it, and again after a change. */
import { createHash } from 'node:crypto';
import { asking } from '../hosts/errors.ts';
import { renderBlocks } from './cards.ts';
import type { Home, SlackParts } from './parts.ts';
import { describePerson } from './people.ts';

export function createHome({
  bot,
  store,
  client,
  workspace,
  now,
}: Pick<SlackParts, 'bot' | 'store' | 'client' | 'workspace'> & { now: () => Date }): Home {
  /** Hash of what each viewer's tab shows, as far as this process knows. */
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

  /** The person in the store; one it does not know is looked up in Slack first. */
  async function viewer(user: string) {
    const { installation } = workspace();
    const known = await store.people.find(installation.id, user);
    if (known !== null) return known;
    const { name, language } = await describePerson(client, user);
    const told = language === null ? { name } : { name, language };
    return store.people.upsert({ installationId: installation.id, externalId: user, ...told });
  }

  return {
    publish: (user) => publish(user),
    async opened(user) {
      await publish(user);
      await store.people.sawHome((await viewer(user)).id, now());
    },
    refresh: (user) => publish(user, true),
  };
}
