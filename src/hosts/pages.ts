/**
 * A card that a host has no room for in one message, as several that it has room for. Every text is
 * in one of them, in its order and whole; only an answer is sent so, for a reminder is one message
 * that is redrawn later.
 */
import type { Card, Part, Row } from '../cards/card.ts';
import { isForm } from '../cards/card.ts';
import { mostThat, pieces } from './pieces.ts';

/** No host has room for more of them in a message. */
const mostParts = 150;

/** A longer title stands on the first alone. */
const longestTitle = 150;

/**
 * @param fits whether the host takes the card whole
 * @returns at least one; a form, which can only be sent together, is one always
 */
export function pagesOf(card: Card, fits: (card: Card) => boolean): Card[] {
  if (fits(card) || isForm(card)) return [card];
  const { title = '' } = card;
  if (title.length > longestTitle) {
    const heading = { type: 'text', text: title, style: 'strong' } as const;
    return pagesOf({ body: [heading, ...card.body] }, fits);
  }
  const titled = (body: readonly Part[], number: string): Card =>
    title ? { title: `${title} (${number})`, body } : { body };
  const hasRoom = (body: readonly Part[]) => fits(titled(body, '99/99'));
  const pages: Part[][] = [];
  let rest = card.body.flatMap(single).flatMap((one) => small(one, hasRoom));
  while (rest.length > 0) {
    const most = Math.min(rest.length, mostParts);
    const fit = mostThat((parts) => hasRoom(joined(rest.slice(0, parts))), most + 1);
    const end = withoutHeading(rest, fit);
    pages.push(joined(rest.slice(0, end)));
    rest = rest.slice(end);
  }
  return pages.map((body, index) => titled(body, `${index + 1}/${pages.length}`));
}

/** A heading goes with what it heads, and does not stand at the end. */
function withoutHeading(parts: readonly Part[], end: number): number {
  const last = parts[end - 1];
  const isHeading = last?.type === 'text' && last.style === 'strong';
  return isHeading && end > 1 && end < parts.length ? end - 1 : end;
}

/** Each row and field as a part of its own. */
function single(part: Part): Part[] {
  if (part.type === 'rows') return part.rows.map((row) => ({ ...part, rows: [row] }));
  if (part.type === 'fields') return part.fields.map((field) => ({ ...part, fields: [field] }));
  if (part.type === 'actions') {
    return part.actions.map((action) => ({ ...part, actions: [action] }));
  }
  return [part];
}

type TextPart = Extract<Part, { type: 'text' }>;

/** One that a message alone has no room for, as smaller ones. */
function small(part: Part, hasRoom: (body: readonly Part[]) => boolean): Part[] {
  if (hasRoom([part])) return [part];
  const texts = (text: string, of: Omit<TextPart, 'text'> = { type: 'text' }): Part[] =>
    pieces(text, (piece) => hasRoom([{ ...of, text: piece }])).map((piece) => ({
      ...of,
      text: piece,
    }));
  switch (part.type) {
    case 'text':
      return texts(part.text, part);
    case 'rows':
      return part.rows.flatMap(({ text, note = '', actions = [] }: Row) => [
        ...[text, note].flatMap((one) => texts(one)),
        ...single({ type: 'actions', actions }),
      ]);
    case 'fields':
      return part.fields.flatMap(({ label, value }) => [label, value].flatMap((one) => texts(one)));
    case 'progress':
      return texts(part.text);
    case 'input':
    case 'divider':
    case 'actions':
      return [part];
  }
}

/** Neighbours of one kind together again. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    const both = last && together(last, part);
    if (both) all.splice(-1, 1, both);
    else all.push(part);
  }
  return all;
}

function together(one: Part, other: Part): Part | null {
  if (one.type === 'rows' && other.type === 'rows') {
    return { ...one, rows: [...one.rows, ...other.rows] };
  }
  if (one.type === 'fields' && other.type === 'fields') {
    return { ...one, fields: [...one.fields, ...other.fields] };
  }
  if (one.type === 'actions' && other.type === 'actions') {
    return { ...one, actions: [...one.actions, ...other.actions] };
  }
  return null;
}
