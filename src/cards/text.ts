/**
 * A card as plain text, complete: what screen readers, phones and notifications get of it. Nothing
 * is left out or clipped except the buttons of single rows, which would repeat themselves line
 * after line; the buttons of the card as a whole close it in square brackets.
 */
import { type Action, type Card, type InputPart, type Part, unreachable } from './card.ts';

export function cardText(card: Card): string {
  const parts = card.body.map(partText);
  return [card.title ?? '', ...parts].filter((text) => text !== '').join('\n');
}

function partText(part: Part): string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'fields':
      return part.fields.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'rows':
      return part.rows
        .map(({ text, note }) => (note ? `• ${text}\n  ${note}` : `• ${text}`))
        .join('\n');
    case 'progress':
      return part.text;
    case 'input':
      return inputText(part);
    case 'divider':
      return '';
    case 'actions':
      return part.actions.map(actionText).join(' ');
    default:
      return unreachable(part);
  }
}

function inputText({ label, hint, options }: InputPart): string {
  const choices = options?.map((option) => option.label).join(', ');
  return [hint ? `${label} (${hint})` : label, choices].filter(Boolean).join(': ');
}

function actionText(action: Action): string {
  return 'url' in action ? `[${action.label}: ${action.url}]` : `[${action.label}]`;
}
