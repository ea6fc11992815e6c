/** The people that a request is from or about, known to the store by the time a command runs. */
import type { Person } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import type { Installation, Store } from '../../store/store.ts';
import { mentionIn, partMentions, spoken } from '../line/line.ts';
import { type Platform, PlatformError, type Profile } from '../port/platform.ts';
import { personName } from './person-name.ts';

interface HostLookup {
  readonly store: Pick<Store, 'people'>;
  readonly platform: Platform;
  readonly installation: Installation;
  readonly now: Date;
}

/**
 * The person, whose name is asked of the host until it has told it. While it does not answer,
 * `name` stands in. @throws UserError for one that the host does not know
 * @param met as the store knows them, where that has been read already
 */
export async function personBy(
  { store, platform, installation, now }: HostLookup,
  externalId: string,
  name: string | null = null,
  met?: Person | null,
): Promise<Person> {
  const known = met === undefined ? await store.people.find(installation.id, externalId) : met;
  if (known !== null && known.isNamed !== false) return known;
  const described = await describe(platform, installation, externalId);
  if (described === 'unknown') {
    if (known !== null) return known;
    throw new UserError('unknownPerson', { query: personName(name ?? '', externalId) });
  }
  const at = { installationId: installation.id, externalId };
  if (described === null)
    return known ?? store.people.upsert({ ...at, name: personName(name ?? '', externalId) });
  const { language } = described;
  const told = { name: described.name, toldAt: now };
  return store.people.upsert({ ...at, ...told, ...(language === null ? {} : { language }) });
}

/**
 * The caller. They exist even if the host will not tell about them; then their id stands in for a
 * name.
 */
export async function callerBy(
  host: HostLookup,
  externalId: string,
  met?: Person | null,
): Promise<Person> {
  try {
    return await personBy(host, externalId, null, met);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { store, installation } = host;
    return store.people.upsert({ installationId: installation.id, externalId, name: externalId });
  }
}

/** Everyone with these ids of the host. @throws UserError for one that the host does not know */
export function peopleBy(host: HostLookup, externalIds: readonly string[]): Promise<Person[]> {
  return Promise.all(externalIds.map((externalId) => personBy(host, externalId)));
}

/** The person as this host knows them; null: they have no account here. */
export async function accountHere(
  { store, installation }: { store: Pick<Store, 'links'>; installation: Installation },
  person: Person,
): Promise<Person | null> {
  if (person.email !== undefined) return null;
  if (person.installationId === installation.id) return person;
  const accounts = await store.links.accountsOf(person.id);
  return accounts.find(({ installationId }) => installationId === installation.id) ?? null;
}

/**
 * The id of the account with the host's id, where it is another than the one that stands for its
 * person; null: it is that one.
 */
export async function accountOf(
  { links }: Pick<Store, 'links'>,
  { id: installationId }: Installation,
  externalId: string,
  person: Person,
): Promise<string | null> {
  const isTheirs = (one: Person) =>
    one.installationId === installationId && one.externalId === externalId;
  if (isTheirs(person)) return null;
  return (await links.accountsOf(person.id)).find(isTheirs)?.id ?? null;
}

/** Parts words into people mentioned and the rest. @throws UserError for an '@name' that is none */
export async function splitMentions(
  host: HostLookup,
  words: readonly string[],
): Promise<{ people: Person[]; rest: string }> {
  const loose = words.find((word) => word.startsWith('@'));
  if (loose !== undefined) throw new UserError('unknownPerson', { query: loose });
  const { mentioned, rest } = partMentions(words.join(' '));
  const mentions = mentioned.map(mentionIn).filter((mention) => mention !== null);
  const people = await Promise.all(
    mentions.map(({ externalId, name }) => personBy(host, externalId, name)),
  );
  // Somebody mentioned twice, or once for each word of their name, is one person.
  return { people: [...new Map(people.map((person) => [person.id, person])).values()], rest };
}

/** The text with each mention replaced by a name, asked of the host where it is not known yet. */
export async function spokenBy(host: HostLookup, text: string): Promise<string> {
  const nameless = partMentions(text).mentioned.filter((word) => mentionIn(word)?.name === null);
  let said = text;
  for (const word of new Set(nameless)) {
    const { externalId = '' } = mentionIn(word) ?? {};
    const { name } = await callerBy(host, externalId);
    said = said.replaceAll(word, name);
  }
  return spoken(said);
}

/** null: the host does not answer. */
async function describe(
  platform: Platform,
  installation: Installation,
  externalId: string,
): Promise<Profile | 'unknown' | null> {
  try {
    return await platform.describe(installation, externalId);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return error.kind === 'permanent' ? 'unknown' : null;
  }
}
