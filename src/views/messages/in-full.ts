/** What is told at full length: a role that has come or gone, an invitation, what differs from KLIK. */
import { type Content, partsOf, row, rows, strong, text } from '../../cards/build.ts';
import type { Action, Part, Row } from '../../cards/card.ts';
import type { Rule } from '../../domain/plan/rules.ts';
import type { Entry } from './notice.ts';

/** Of more than so many no host takes each line as a part of its own. */
const mostApart = 2;

/** Questions, whose answers are their buttons. */
const questions: readonly Rule['type'][] = ['still', 'invited', 'unsent'];

/** Where there are many, each is one row that says all of it, with its last button, or its answers. */
export function inFull(entries: readonly Entry[]): Content {
  if (entries.length > mostApart) return rows(entries.map(asRow));
  return entries.map(({ title, state, parts }) => [strong(title), text(state), parts]);
}

function asRow({ title, state, parts, notice }: Entry): Row {
  const all = partsOf(parts);
  const lines = [state, ...all.flatMap(linesOf)];
  const buttons = all.flatMap(actionsOf);
  const isAsked = questions.includes(notice.reminder.rule.type);
  const note = lines.filter((line) => line !== '').join('\n');
  return row(title, note, isAsked ? buttons : buttons.at(-1));
}

function linesOf(part: Part): string[] {
  if (part.type === 'text') return [part.text];
  if (part.type !== 'rows') return [];
  return part.rows.map(({ text, note }) => `• ${note ? `${text} (${note})` : text}`);
}

function actionsOf(part: Part): readonly Action[] {
  return part.type === 'actions' ? part.actions : [];
}
