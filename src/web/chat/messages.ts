/** A message of the chat as HTML: who, when, and a card or what was typed. */
import type { Reply } from '../../bot/port/bot.ts';
import type { Card } from '../../cards/card.ts';
import { toLocalDate } from '../../domain/time/calendar.ts';
import type { LocalMessage } from '../../store/store.ts';
import { cardHtml } from '../cards.ts';
import { type Html, html } from '../html.ts';
import type { ExamplePerson } from './people.ts';
import type { Words } from './words/index.ts';

/** Author of what the bot writes. */
export const bot = 'bot';

/** Who looks, and everyone who may be named. */
export interface Viewer {
  readonly externalId: string;
  readonly people: readonly ExamplePerson[];
  readonly words: Words;
}

/** An answer that only one person sees. It is kept nowhere but in the open page. */
export interface PrivateMessage {
  /** Unlike any other message's. */
  readonly id: string;
  readonly author: string;
  readonly at: Date;
  readonly content: Pick<Reply, 'card' | 'language'> | { readonly text: string };
}

/** `version` rises with each change, so that the page can tell what it has already. */
export function messageHtml(message: LocalMessage, viewer: Viewer): Html {
  const id = `message-${message.id}`;
  const version = message.editedAt?.getTime() ?? 0;
  const edited = message.editedAt === null ? null : viewer.words.edited(message.editedAt);
  // The column holds what this folder wrote into it.
  const card = message.card as Card | null;
  const content = card === null ? textHtml(message.text ?? '') : cardHtml(card, id, viewer);
  return articleHtml({ ...message, id }, viewer, {
    attributes: html` data-message="${message.id}" data-version="${version}"`,
    note: edited,
    content,
  });
}

export function privateMessageHtml(message: PrivateMessage, viewer: Viewer): Html {
  const id = `private-${message.id}`;
  const { content } = message;
  const { words } = viewer;
  const language = 'language' in content && content.language !== words.language && content.language;
  return articleHtml({ ...message, id }, viewer, {
    attributes: html` data-private="${viewer.externalId}"${language && html` lang="${language}"`}`,
    note: message.author === bot ? words.onlyYou : null,
    content: 'card' in content ? cardHtml(content.card, id, viewer) : textHtml(content.text),
  });
}

interface Frame {
  readonly attributes: Html;
  /** Said beside the time; null: nothing. */
  readonly note: string | null;
  readonly content: Html;
}

function articleHtml(
  message: { readonly id: string; readonly author: string; readonly at: Date },
  viewer: Viewer,
  { attributes, note, content }: Frame,
): Html {
  const side = message.author === viewer.externalId ? 'own' : 'other';
  const { words } = viewer;
  const name = nameOf(message.author, viewer);
  return html`<article class="message ${side}" id="${message.id}" tabindex="-1" aria-label="${name}, ${words.time(message.at)}"${attributes}>
  <p class="day" data-day="${toLocalDate(message.at)}"><span>${words.day(message.at)}</span></p>
  ${avatarHtml(message.author, name)}
  <p class="meta"><b>${name}</b> <time datetime="${message.at.toISOString()}">${words.time(message.at)}</time>${note && html` <span class="note">${note}</span>`}</p>
  <div class="content">${content}</div>
</article>`;
}

function textHtml(text: string): Html {
  return html`<p class="typed">${text}</p>`;
}

function nameOf(author: string, { people, words }: Viewer): string {
  if (author === bot) return words.botName;
  return people.find(({ externalId }) => externalId === author)?.name ?? author;
}

/** The bot has its picture; a person's first letter stands in for one. */
export function avatarHtml(externalId: string, name: string): Html {
  if (externalId === bot) return html`<img class="avatar" src="/page/icon.svg" alt="">`;
  return html`<span class="avatar" aria-hidden="true">${[...name][0]}</span>`;
}
