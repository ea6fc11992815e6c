/** What Slack knows of people: who they are, and who is in a channel. */
import type { WebClient } from '@slack/web-api';
import { personName } from '../bot/kit/person-name.ts';
import { PlatformError, type Profile } from '../bot/port/platform.ts';
import { asking } from '../hosts/errors.ts';
import { languageOfLocale } from '../hosts/render.ts';

/** A user of Slack's, as far as it matters here. */
export interface User {
  readonly id?: string;
  readonly name?: string;
  readonly real_name?: string;
  readonly locale?: string;
  readonly deleted?: boolean;
  readonly is_bot?: boolean;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
  readonly is_admin?: boolean;
  readonly is_owner?: boolean;
  readonly profile?: { readonly display_name?: string; readonly real_name?: string };
}

/** `language` is null for a locale that the bot does not speak. @throws PlatformError */
export async function describePerson(client: WebClient, user: string): Promise<Profile> {
  const { user: told = {} } = await asking(() => client.users.info({ user, include_locale: true }));
  const language = languageOfLocale(told.locale);
  return { name: nameOf(told) ?? user, language, kind: kindOf(told) };
}

/** Whether they own or administer the workspace. @throws PlatformError */
export async function isOwner(client: WebClient, user: string): Promise<boolean> {
  const { user: told = {} } = await asking(() => client.users.info({ user }));
  return kindOf(told) === 'member' && Boolean(told.is_admin || told.is_owner);
}

/** What people call them there; null: it does not tell. */
export function nameOf({ profile, real_name, name }: User): string | null {
  const names = [profile?.display_name, real_name, profile?.real_name, name];
  return names.map((one = '') => personName(one, '')).find((one) => one !== '') ?? null;
}

/** Slackbot is not flagged as a bot. */
function kindOf(user: User): Profile['kind'] {
  if (user.is_bot || user.id === 'USLACKBOT') return 'bot';
  if (user.deleted) return 'deactivated';
  const isGuest = user.is_restricted || user.is_ultra_restricted || user.is_stranger;
  return isGuest ? 'guest' : 'member';
}

/** How long a member list is trusted, and how long somebody's absence from it. */
const keptMs = { present: 60_000, absent: 10_000 };

/** The largest page that Slack recommends. */
const pageSize = 1000;
const mostPages = 20;

/** Fetches a whole channel at once, so that all its people cost one call. */
export function createMembers(client: WebClient, now: () => number) {
  const lists = new Map<string, { readonly at: number; readonly ids: Promise<Set<string>> }>();
  return async (channel: string, user: string): Promise<boolean> => {
    const kept = lists.get(channel);
    const age = kept === undefined ? Infinity : now() - kept.at;
    if (kept && age < keptMs.present) {
      const isThere = (await kept.ids).has(user);
      if (isThere || age < keptMs.absent) return isThere;
    }
    const ids = membersOf(client, channel);
    lists.set(channel, { at: now(), ids });
    ids.catch(() => lists.delete(channel));
    return (await ids).has(user);
  };
}

async function membersOf(client: WebClient, channel: string): Promise<Set<string>> {
  const ids = new Set<string>();
  let cursor = '';
  for (let page = 0; page < mostPages; page += 1) {
    const next = cursor === '' ? {} : { cursor };
    const told = await asking(() =>
      client.conversations.members({ channel, limit: pageSize, ...next }),
    );
    for (const id of told.members ?? []) ids.add(id);
    cursor = told.response_metadata?.next_cursor ?? '';
    if (cursor === '') return ids;
  }
  throw new PlatformError('permanent', 'too_many_members');
}
