/**
 * Card → Adaptive Card. Teams accepts the result whatever the card holds: a text over a limit goes on
 * in the next block, buttons that do not fit whole are dropped, and parts without room give way to a
 * line that counts them. An answer comes in as many messages as it takes, so it has room.
 */
import type { Message } from '../bot/port/platform.ts';
import {
  type Card,
  type Field,
  isForm,
  type Part,
  type Row,
  submitOf,
  unreachable,
} from '../cards/card.ts';
import { cardText, progressText } from '../cards/text.ts';
import type { Language } from '../domain/rollout/rollout.ts';
import { pagesOf } from '../hosts/pages.ts';
import { pieces } from '../hosts/pieces.ts';
import { chunks, leftOutText, linesWithin, withoutTwins } from '../hosts/render.ts';
import {
  actionSets,
  type CardContext,
  type Origin,
  refreshAction,
  type Surface,
} from './buttons.ts';
import type { AdaptiveCard, Element, Fact, TextBlock } from './elements.ts';
import { bytesIn, clipped, escaped, paragraphs, plain } from './escape.ts';
import { inputElement, inputId } from './inputs.ts';
import { limits } from './limits.ts';
import { calledByName } from './mention.ts';

/** A message to send, or to replace one with. */
export interface Outgoing {
  readonly type: 'message';
  /** Instead of a card. */
  readonly text?: string;
  /** What a notification shows of it. */
  readonly summary: string;
  readonly attachments: readonly {
    readonly contentType: 'application/vnd.microsoft.card.adaptive';
    readonly content: AdaptiveCard;
  }[];
}

export interface CardOptions {
  /** Teams' ids of those who get a view of their own, '29:…'; the first 60 do. */
  readonly viewers?: readonly string[];
  /** What opened the dialog. */
  readonly origin?: Origin;
}

/** `viewers` are Teams' own ids here: see CardOptions. */
export function renderMessage({ card: of, language, viewers = [] }: Message): Outgoing {
  const card = calledByName(of);
  const content = renderCard(card, language, 'message', { viewers });
  return {
    type: 'message',
    summary: plain(cardText(card).replaceAll(/\s+/g, ' '), limits.summary),
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}

/** The message as so many that Teams takes each whole, and reads aloud whole. */
export function messagesOf<M extends Message>(message: M): M[] {
  const { language } = message;
  const isWhole = (one: Card) => {
    const { body, said, room } = drawn(one, language, 'message', {});
    return bytesIn(body) + 2 * bytesIn(said) <= room;
  };
  return pagesOf(calledByName(message.card), isWhole).map((card) => ({ ...message, card }));
}

/** The same as plain text, for when Teams refuses the card. */
export function renderText(of: Card): Outgoing {
  const text = cardText(calledByName(of));
  const summary = plain(text.replaceAll(/\s+/g, ' '), limits.summary);
  return { type: 'message', summary, text: paragraphs(text, limits.plainText), attachments: [] };
}

export function renderCard(
  of: Card,
  language: Language,
  surface: Surface,
  options: CardOptions = {},
): AdaptiveCard {
  const { frame, said, room, ...whole } = drawn(of, language, surface, options);
  const least = clipped(said, limits.said);
  const body = fitting(whole.body, isForm(of), language, room - 2 * bytesIn(least));
  const most = Math.floor((room - bytesIn(body)) / 2);
  const spoken = clipped(
    linesWithin(language, said, (some) => bytesIn(some) <= most),
    most,
  );
  return { ...frame, fallbackText: spoken, speak: spoken, body };
}

/** The card whole, and how many bytes Teams has for its parts and its words, which stand there twice. */
function drawn(
  of: Card,
  language: Language,
  surface: Surface,
  { viewers = [], origin }: CardOptions,
) {
  const card = calledByName(of);
  const context = { surface, submit: submitOf(card), ...(origin ? { origin } : {}) };
  const said = escaped(cardText(card)) || '–';
  const frame = {
    type: 'AdaptiveCard' as const,
    version: '1.5' as const,
    lang: language,
    ...(surface === 'message' ? { msteams: { width: 'Full' as const } } : {}),
    ...(viewers.length > 0
      ? { refresh: { action: refreshAction, userIds: viewers.slice(0, limits.viewers) } }
      : {}),
  };
  const body = elementsOf(card, language, context);
  return { frame, said, body, room: limits.card - bytesIn(frame) };
}

function elementsOf(card: Card, language: Language, context: CardContext): Element[] {
  const title: Element[] = card.title ? titleBlocks(card.title) : [];
  let isApart = false;
  const parts = withoutTwins(card.body, inputIdOf).flatMap((part) => {
    const elements = partElements(part, language, context);
    const [first, ...more] = elements;
    if (part.type === 'divider') isApart = true;
    if (first === undefined || !isApart) return elements;
    isApart = false;
    return [{ ...first, separator: true as const, spacing: 'Medium' as const }, ...more];
  });
  const all = [...title, ...parts];
  return all.length > 0 ? all : [textBlock('')];
}

function inputIdOf(part: Part): string | undefined {
  return part.type === 'input' ? inputId(part) : undefined;
}

function partElements(part: Part, language: Language, context: CardContext): Element[] {
  switch (part.type) {
    case 'text':
      return part.text.trim() === '' ? [] : textBlocks(part.text, part.style);
    case 'fields':
      return factSets(part.fields);
    case 'rows':
      return part.rows.map((row) => rowElement(row, context));
    case 'progress':
      return textBlocks(progressText(part));
    case 'input': {
      const input = inputElement(part, language);
      return input === null ? textBlocks(part.label, 'quiet') : [input];
    }
    case 'divider':
      return [];
    case 'actions':
      return actionSets(part.actions, context);
    default:
      return unreachable(part);
  }
}

function titleBlocks(title: string): TextBlock[] {
  const line = title.replaceAll(/\s+/g, ' ');
  return inPieces(line, limits.title).map((piece) => ({
    ...{ type: 'TextBlock', text: paragraphs(piece, limits.title), wrap: true },
    ...{ style: 'heading', size: 'Large', weight: 'Bolder' },
  }));
}

function textBlocks(text: string, style?: 'strong' | 'quiet'): TextBlock[] {
  return inPieces(text, limits.text).map((piece) => textBlock(piece, style));
}

function inPieces(text: string, most: number): string[] {
  return pieces(text, (piece) => isWithin(piece, most));
}

function isWithin(text: string, most: number): boolean {
  const whole = Number.MAX_SAFE_INTEGER;
  return bytesIn(paragraphs(text, whole)) <= most;
}

function textBlock(text: string, style?: 'strong' | 'quiet'): TextBlock {
  return {
    type: 'TextBlock',
    text: paragraphs(text, limits.text),
    wrap: true,
    ...(style === 'strong' ? { weight: 'Bolder' } : {}),
    ...(style === 'quiet' ? { isSubtle: true } : {}),
  };
}

function factSets(fields: readonly Field[]): Element[] {
  return chunks(fields, limits.factsInSet).flatMap((some): Element[] =>
    some.some(isLong)
      ? some.flatMap(({ label, value }) => [...textBlocks(label, 'strong'), ...textBlocks(value)])
      : [{ type: 'FactSet', facts: some.map(factOf) }],
  );
}

function isLong({ label, value }: Field): boolean {
  return !isWithin(label, limits.factTitle) || !isWithin(value, limits.fact);
}

function factOf({ label, value }: Field): Fact {
  return {
    title: paragraphs(label, limits.factTitle),
    value: paragraphs(value, limits.fact),
  };
}

/** One button stands beside its text; several stand beneath it. */
function rowElement({ text, note, actions = [] }: Row, context: CardContext): Element {
  const quiet = note?.trim() ? textBlocks(note, 'quiet') : [];
  const items = [
    ...textBlocks(text),
    ...quiet.map((block, index) => (index === 0 ? { ...block, spacing: 'None' as const } : block)),
  ];
  const sets = actionSets(actions, context);
  if (sets.length !== 1 || sets[0]?.actions.length !== 1) {
    return { type: 'Container', items: [...items, ...sets] };
  }
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items },
      { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: sets },
    ],
  };
}

/** @param isForm keeps its last buttons, for a form could not be sent without them */
function fitting(all: Element[], isForm: boolean, language: Language, room: number): Element[] {
  if (bytesIn(all) <= room) return all;
  const last = all.findLast(({ type }) => type === 'ActionSet');
  const isKept = isForm && bytesIn(last ?? null) <= room / 2;
  const buttons = isKept && last ? [last] : [];
  const elements = all.filter((element) => !buttons.includes(element));
  let used = limits.lastLine + bytesIn(buttons);
  const fit = elements.findIndex((element) => {
    used += bytesIn(element) + 1;
    return used > room;
  });
  const shown = elements.slice(0, fit);
  const leftOut = leftOutText(language, elements.length - shown.length, 'Teams');
  return [...shown, textBlock(leftOut, 'quiet'), ...buttons];
}
