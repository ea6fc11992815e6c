/**
 * Card → Block Kit. Slack accepts the result whatever the card holds: a text over a limit goes on in
 * the next block, buttons that do not fit whole are dropped, and blocks without room give way to a
 * line that counts them. An answer comes in as many messages as it takes, so it has room.
 */
import type { types } from '@slack/bolt';
import type { Message } from '../bot/port/platform.ts';
import {
  type Action,
  type Card,
  type Field,
  isForm,
  type Part,
  type Row,
  unreachable,
} from '../cards/card.ts';
import { cardText, progressText } from '../cards/text.ts';
import type { Language } from '../domain/rollout/rollout.ts';
import { pagesOf } from '../hosts/pages.ts';
import { pieces } from '../hosts/pieces.ts';
import { chunks, leftOutText, linesWithin, withoutTwins } from '../hosts/render.ts';
import { bold, escaped, lengthOf, mrkdwn, plain, unmarked } from './escape.ts';
import { inputBlock, type Surface } from './inputs.ts';
import { limits } from './limits.ts';

type Block = types.KnownBlock;

/** A message as Slack takes it. */
export interface Outgoing {
  readonly blocks: Block[];
  /** The whole card, or as many of its lines as Slack takes: notifications and screen readers use only this. */
  readonly text: string;
}

export function renderMessage({ card, language }: Message): Outgoing {
  const text = linesWithin(language, cardText(card), (some) => lengthOf(some) <= limits.text);
  return {
    blocks: renderBlocks(card, language, 'message'),
    text: escaped(text, limits.text) || '–',
  };
}

/** The message as so many that Slack takes each whole. */
export function messagesOf<M extends Message>(message: M): M[] {
  return pagesOf(message.card, isWhole).map((card) => ({ ...message, card }));
}

function isWhole(card: Card): boolean {
  const blocks = blocksOf(card, 'message');
  const isShort = lengthOf(cardText(card)) <= limits.text;
  return isShort && hasRoomFor(blocks, limits.message);
}

/** @returns at least one block */
export function renderBlocks(card: Card, language: Language, surface: Surface): Block[] {
  return fitting(blocksOf(card, surface), isForm(card), language, limits[surface]);
}

function blocksOf(card: Card, surface: Surface): Block[] {
  const title = card.title ? titleBlocks(card.title) : [];
  const blocks = [...title, ...card.body.flatMap((part) => partBlocks(part, surface))];
  if (blocks.length === 0) return [section('')];
  return withoutTwins(blocks, ({ block_id: id }) => id);
}

/** Slack's headings are short. */
function titleBlocks(title: string): Block[] {
  return lengthOf(title) <= limits.header
    ? [{ type: 'header', text: plain(title, limits.header) }]
    : textBlocks(title, 'strong');
}

function partBlocks(part: Part, surface: Surface): Block[] {
  switch (part.type) {
    case 'text':
      return part.text.trim() === '' ? [] : textBlocks(part.text, part.style);
    case 'fields':
      return fieldBlocks(part.fields);
    case 'rows':
      return part.rows.flatMap(rowBlocks);
    case 'progress':
      return textBlocks(progressText(part));
    case 'input': {
      const block = inputBlock(part, surface);
      return block === null ? textBlocks(part.label, 'quiet') : [block];
    }
    case 'divider':
      return [{ type: 'divider' }];
    case 'actions':
      return actionBlocks(part.actions);
    default:
      return unreachable(part);
  }
}

function textBlocks(text: string, style?: 'strong' | 'quiet'): Block[] {
  const most = style === 'quiet' ? limits.context : limits.section;
  const isShort = (piece: string) => lengthOf(piece) <= most - boldMarks;
  return pieces(text, isShort).map((piece) => textBlock(piece, style));
}

const boldMarks = 2;

function textBlock(text: string, style?: 'strong' | 'quiet'): Block {
  if (style === 'quiet') return { type: 'context', elements: [plain(text, limits.context)] };
  if (style === 'strong') return { type: 'section', text: mrkdwn(bold(text, limits.section)) };
  return section(text);
}

function section(text: string): types.SectionBlock {
  return { type: 'section', text: plain(text, limits.section) };
}

function fieldBlocks(fields: readonly Field[]): Block[] {
  return chunks(fields, limits.fieldsInSection).flatMap((some): Block[] =>
    some.some(isLong)
      ? some.flatMap(({ label, value }) => [...textBlocks(label, 'strong'), ...textBlocks(value)])
      : [{ type: 'section', fields: some.map(fieldText) }],
  );
}

function isLong({ label, value }: Field): boolean {
  return (
    lengthOf(label) > limits.fieldLabel ||
    lengthOf(unmarked(value)) > limits.field - limits.fieldLabel
  );
}

function fieldText({ label, value }: Field): types.MrkdwnElement {
  const head = `${bold(label, limits.fieldLabel)}\n`;
  return mrkdwn(head + escaped(unmarked(value), limits.field - head.length));
}

function rowBlocks({ text, note, actions = [] }: Row): Block[] {
  const rows = textBlocks(note ? `${text}\n${note}` : text);
  const row = rows[0];
  const [one, ...more] = buttons(actions);
  if (one === undefined || row === undefined) return rows;
  if (more.length === 0 && row.type === 'section')
    return [{ ...row, accessory: one }, ...rows.slice(1)];
  return [...rows, ...actionBlocks(actions)];
}

function actionBlocks(actions: readonly Action[]): Block[] {
  return chunks(buttons(actions), limits.actionsInBlock).map((elements) => ({
    type: 'actions',
    elements,
  }));
}

/** A clipped id or address would be another one, so a button with too long a one is dropped. */
function buttons(actions: readonly Action[]): types.Button[] {
  return actions.flatMap((action, index): types.Button[] => {
    const text = plain(action.label, limits.button);
    if ('url' in action) {
      if (!/^https?:\/\/./.test(action.url) || action.url.length > limits.url) return [];
      return [{ type: 'button', text, action_id: `url#${index}`, url: action.url }];
    }
    const action_id = `${action.action}#${index}`;
    if (action_id.length > limits.actionId || action.value.length > limits.buttonValue) return [];
    const value = action.value === '' ? {} : { value: action.value };
    const style = action.style ? { style: action.style } : {};
    return [{ type: 'button', text, action_id, ...value, ...style }];
  });
}

/** The action of a button, from its action_id, which carries a number to be unique. */
export function actionOf(actionId: string): string {
  return actionId.replace(/#\d+$/, '');
}

interface Room {
  readonly blocks: number;
  readonly characters: number;
}

function hasRoomFor(blocks: readonly Block[], room: Room): boolean {
  return blocks.length <= room.blocks && charactersIn(blocks) <= room.characters;
}

/** @param isForm keeps its last buttons, for a form could not be sent without them */
function fitting(all: Block[], isForm: boolean, language: Language, room: Room): Block[] {
  if (hasRoomFor(all, room)) return all;
  const last = all.findLast(({ type }) => type === 'actions');
  const isKept = isForm && charactersIn(last) <= room.characters / 2;
  const buttons = isKept && last ? [last] : [];
  const blocks = all.filter((block) => !buttons.includes(block));
  let characters = charactersIn(buttons);
  const tooMany = blocks.findIndex((block) => {
    characters += charactersIn(block);
    return characters > room.characters;
  });
  const fit = tooMany === -1 ? blocks.length : tooMany;
  const shown = blocks.slice(0, Math.min(fit, room.blocks - 1 - buttons.length));
  const leftOut = leftOutText(language, blocks.length - shown.length, 'Slack');
  return [...shown, textBlock(leftOut, 'quiet'), ...buttons];
}

/** Counts all strings, so that containers count too. */
function charactersIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + charactersIn(inner), 0);
}
