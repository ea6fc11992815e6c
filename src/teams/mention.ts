/** In Teams the bot is called by its name: there is no '/fbs', though it is understood. */
import type { Card, Part } from '../cards/card.ts';

/** The card with every '/fbs' in its texts as '@FBS'; what its buttons carry stays. */
export function calledByName(card: Card): Card {
  return {
    ...(card.title === undefined ? {} : { title: named(card.title) }),
    body: card.body.map(inPart),
  };
}

function named(text: string): string {
  return text.replaceAll(/\/fbs(?!\w)/g, '@FBS');
}

function inPart(part: Part): Part {
  switch (part.type) {
    case 'text':
    case 'progress':
      return { ...part, text: named(part.text) };
    case 'fields':
      return {
        ...part,
        fields: part.fields.map(({ label, value }) => ({
          label: named(label),
          value: named(value),
        })),
      };
    case 'rows':
      return {
        ...part,
        rows: part.rows.map((row) => ({
          ...row,
          text: named(row.text),
          ...(row.note === undefined ? {} : { note: named(row.note) }),
        })),
      };
    case 'input':
      return {
        ...part,
        label: named(part.label),
        ...(part.hint === undefined ? {} : { hint: named(part.hint) }),
      };
    default:
      return part;
  }
}
