/**
 * Makers of cards: a view says what a card holds, and whatever turns out empty is left out – a text
 * that says nothing, a list without rows, buttons of which there are none, a heading over nothing.
 * `isOverdue && text(…)` shows it where that holds.
 */
import type { Action, Card, Field, Part, ProgressPart, Row } from './card.ts';

/** Something to show, several such things in order, or nothing. */
export type Content = Part | Nothing | readonly Content[];

type Nothing = false | '' | null | undefined;
type Said = string | Nothing;

export function card(title: Said, ...content: readonly Content[]): Card {
  const body = partsOf(content);
  return isSaid(title) ? { title, body } : { body };
}

/** A card that only says this. */
export function sentence(says: string, ...buttons: readonly ButtonContent[]): Card {
  return card(null, text(says), actions(buttons));
}

/** All parts, in their order. */
export function partsOf(content: Content): Part[] {
  if (!content) return [];
  return 'type' in content ? [content] : content.flatMap(partsOf);
}

export function text(text: Said): Part | null {
  return isSaid(text) ? { type: 'text', text } : null;
}

export function strong(text: Said): Part | null {
  return isSaid(text) ? { type: 'text', style: 'strong', text } : null;
}

export function quiet(text: Said): Part | null {
  return isSaid(text) ? { type: 'text', style: 'quiet', text } : null;
}

/** Labels with their values, without those that have none. */
export function fields(...all: readonly (readonly [label: string, value: Said])[]): Part | null {
  const fields = all.flatMap(([label, value]): Field[] =>
    isSaid(value) ? [{ label, value }] : [],
  );
  return fields.length === 0 ? null : { type: 'fields', fields };
}

/** A line of text is a row with nothing else in it. */
export function rows(all: readonly (Row | string)[] = []): Part | null {
  const rows = all.map((one) => (typeof one === 'string' ? { text: one } : one));
  return rows.length === 0 ? null : { type: 'rows', rows };
}

export function row(text: string, note: Said, ...buttons: readonly ButtonContent[]): Row {
  const actions = actionsOf(buttons);
  return {
    text,
    ...(isSaid(note) ? { note } : {}),
    ...(actions.length === 0 ? {} : { actions }),
  };
}

/** One button, several, or none. */
export type ButtonContent = Action | Nothing | readonly ButtonContent[];

export function actions(...buttons: readonly ButtonContent[]): Part | null {
  const actions = actionsOf(buttons);
  return actions.length === 0 ? null : { type: 'actions', actions };
}

export function progressBar(done: number, of: number, text: string): ProgressPart {
  return { type: 'progress', done, of, text };
}

export const divider: Part = { type: 'divider' };

/** A heading and what stands under it; nothing at all where nothing does. */
export function section(heading: Said, ...content: readonly Content[]): Content {
  const parts = partsOf(content);
  return parts.length === 0 ? null : [strong(heading), parts];
}

function actionsOf(buttons: ButtonContent): Action[] {
  if (!buttons) return [];
  return 'label' in buttons ? [buttons] : buttons.flatMap(actionsOf);
}

function isSaid(text: Said): text is string {
  return typeof text === 'string' && text.trim() !== '';
}
