/** Search from the compose box, and a link to a task that unfurls into its card. */
import type { Hit } from '../bot/port/bot.ts';
import type { Language } from '../domain/rollout/rollout.ts';
import type { Link, Query } from './activities.ts';
import { renderCard } from './cards.ts';
import type { AdaptiveCard } from './elements.ts';
import { paragraphs } from './escape.ts';
import { limits } from './limits.ts';
import type { TeamsParts } from './parts.ts';
import type { Turn } from './turns.ts';

/** The answer to Teams: cards to choose from, or a line of text instead. */
export interface ExtensionAnswer {
  readonly composeExtension:
    | {
        readonly type: 'result';
        readonly attachmentLayout: 'list';
        readonly attachments: readonly Attachment[];
      }
    | { readonly type: 'message'; readonly text: string };
}

interface Attachment {
  readonly contentType: 'application/vnd.microsoft.card.adaptive';
  readonly content: AdaptiveCard;
  /** The hit in the list, before anybody has chosen it. */
  readonly preview: {
    readonly contentType: 'application/vnd.microsoft.card.thumbnail';
    readonly content: { readonly title: string; readonly text: string };
  };
}

type Asking = Pick<Turn, 'installation' | 'caller' | 'conversation'>;

export async function searched(
  { bot }: Pick<TeamsParts, 'bot'>,
  turn: Asking,
  { value }: Pick<Query, 'value'>,
): Promise<ExtensionAnswer> {
  const found = await bot.search(requestFrom(turn), wordsIn(value.parameters));
  const { skip = 0, count = found.hits.length } = value.queryOptions ?? {};
  // Teams requests more as one scrolls, and appends them.
  if (skip > 0) return searchAnswer(found.hits.slice(skip, skip + count), found.language);
  return found.nothing === null
    ? searchAnswer(found.hits.slice(0, count), found.language)
    : nothingAnswer(found.nothing);
}

/** Without a card the link stays a link, so nobody learns whether the rollout exists. */
export async function unfurled(
  { bot, publicUrl }: Pick<TeamsParts, 'bot' | 'publicUrl'>,
  turn: Asking,
  { name, value }: Pick<Link, 'name' | 'value'>,
): Promise<ExtensionAnswer> {
  // Where the app is not installed, Teams may cache the card for everyone there.
  const isKnown = name === 'composeExtension/queryLink';
  const link = publicUrl === null || !isKnown ? null : taskLinkOf(value.url, publicUrl);
  const found = link && (await bot.taskCard(requestFrom(turn), link.rolloutId, link.task));
  return found ? linkAnswer(found.hit, found.language) : searchAnswer([], 'da');
}

/** @param language of the cards */
function searchAnswer(hits: readonly Hit[], language: Language): ExtensionAnswer {
  const attachments = hits.map((hit) => attachment(hit, language));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** @param text why there is nothing, with a way on */
function nothingAnswer(text: string): ExtensionAnswer {
  return { composeExtension: { type: 'message', text } };
}

/** @param language of the card */
function linkAnswer(hit: Hit, language: Language): ExtensionAnswer {
  return searchAnswer([hit], language);
}

/**
 * The task that an address of our task page (web/pages/task-page.ts) names; null: it is no such
 * address.
 */
export function taskLinkOf(
  url: string,
  publicUrl: string,
): { readonly rolloutId: string; readonly task: string } | null {
  const base = withSlash(publicUrl);
  if (!URL.canParse(url) || !URL.canParse(base)) return null;
  const [site, asked] = [new URL(base), new URL(url)];
  if (asked.origin !== site.origin || !asked.pathname.startsWith(site.pathname)) return null;
  const path = asked.pathname.slice(site.pathname.length);
  const [, rolloutId = '', task = ''] = /^opgave\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  return isPlain(rolloutId) && isPlain(task) ? { rolloutId, task } : null;
}

/** Ids and task keys need no escaping in a URL. */
function isPlain(part: string): boolean {
  return /^[\w-]+$/.test(part);
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

function attachment({ title, text, card }: Hit, language: Language): Attachment {
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: renderCard(card, language, 'message'),
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: paragraphs(title, limits.title), text: paragraphs(text, limits.title) },
    },
  };
}

/** Before anything is typed, Teams sends a parameter of its own, 'initialRun'. */
function wordsIn(parameters: Query['value']['parameters']): string {
  const typed = parameters.find(({ name }) => name !== 'initialRun');
  return typeof typed?.value === 'string' ? typed.value : '';
}

function requestFrom({ installation, caller, conversation }: Asking) {
  return { installation, caller, conversation };
}
