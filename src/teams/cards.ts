/**
 * Card → Adaptive Card. Teams accepts the result whatever the card holds: text over a limit is
 * clipped with '…', buttons that do not fit whole are dropped, and parts without room give way to a
 * line that counts them.
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
import { chunks, leftOutText, withoutTwins } from '../hosts/render.ts';
import {
  actionSets,
  type CardContext,
  type Origin,
  refreshAction,
  type Surface,
} from './buttons.ts';
import type { AdaptiveCard, Element, TextBlock } from './elements.ts';
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
  { viewers = [], origin }: CardOptions = {},
): AdaptiveCard {
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
  const room = limits.card - bytesIn(frame);
  const least = clipped(said, limits.said);
  const elements = elementsOf(card, language, context);
  const body = fitting(elements, isForm(card), language, room - 2 * bytesIn(least));
  const spoken = clipped(said, Math.floor((room - bytesIn(body)) / 2));
  return { ...frame, fallbackText: spoken, speak: spoken, body };
}

function elementsOf(card: Card, language: Language, context: CardContext): Element[] {
  const title: Element[] = card.title ? [titleBlock(card.title)] : [];
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
      return part.text.trim() === '' ? [] : [textBlock(part.text, part.style)];
    case 'fields':
      return factSets(part.fields);
    case 'rows':
      return part.rows.map((row) => rowElement(row, context));
    case 'progress':
      return [textBlock(progressText(part))];
    case 'input':
      return [inputElement(part, language) ?? textBlock(part.label, 'quiet')];
    case 'divider':
      return [];
    case 'actions':
      return actionSets(part.actions, context);
    default:
      return unreachable(part);
  }
}

function titleBlock(title: string): TextBlock {
  const text = paragraphs(title.replaceAll(/\s+/g, ' '), limits.title);
  return { type: 'TextBlock', text, wrap: true, style: 'heading', size: 'Large', weight: 'Bolder' };
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
  const facts = fields.map(({ label, value }) => ({
    title: paragraphs(label, limits.factTitle),
    value: paragraphs(value, limits.fact),
  }));
  return chunks(facts, limits.factsInSet).map((some) => ({ type: 'FactSet', facts: some }));
}

/** One button stands beside its text; several stand beneath it. */
function rowElement({ text, note, actions = [] }: Row, context: CardContext): Element {
  const quiet: Element[] = note?.trim() ? [{ ...textBlock(note, 'quiet'), spacing: 'None' }] : [];
  const items = [textBlock(text), ...quiet];
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
