/** What Slack knows of a person. */
import type { WebClient } from '@slack/web-api';
import { personName } from '../bot/person-name.ts';
import type { Language } from '../domain/rollout.ts';
import { asking } from './errors.ts';

/** `language` is null for a locale that the bot does not speak. @throws PlatformError */
export async function describePerson(
  client: WebClient,
  user: string,
): Promise<{ readonly name: string; readonly language: Language | null }> {
  const { user: told } = await asking(() => client.users.info({ user, include_locale: true }));
  const names = [told?.profile?.display_name, told?.real_name, told?.name];
  const name = names.map((one = '') => personName(one, '')).find((one) => one !== '') ?? user;
  return { name, language: languageOfLocale(told?.locale ?? '') };
}

/** @param locale as Slack writes it: 'da-DK', 'en-US' */
function languageOfLocale(locale: string): Language | null {
  if (/^da\b/i.test(locale)) return 'da';
  return /^en\b/i.test(locale) ? 'en' : null;
}
