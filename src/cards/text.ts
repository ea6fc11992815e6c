/**
 * A card as plain text, complete: what screen readers, phones and notifications get of it. Nothing
 * is left out or clipped. Buttons stand in square brackets beneath what they act on.
 */
import {
  type Action,
  type Card,
  type InputPart,
  type Part,
  type ProgressPart,
  type Row,
  unreachable,
} from './card.ts';

export function cardText(card: Card): string {
  const parts = card.body.map(partText);
  return [card.title ?? '', ...parts].filter((text) => text !== '').join('\n');
}

/** A bar of ten steps for hosts that draw none; the words beside it say the same. */
export function progressText({ done, of, text }: ProgressPart): string {
  const full = of > 0 ? Math.round((10 * Math.min(Math.max(done, 0), of)) / of) : 0;
  return `${'▓'.repeat(full)}${'░'.repeat(10 - full)} ${text}`;
}

function partText(part: Part): string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'fields':
      return part.fields.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'rows':
      return part.rows.map(rowText).join('\n');
    case 'progress':
      return part.text;
    case 'input':
      return inputText(part);
    case 'divider':
      return '';
    case 'actions':
      return actionsText(part.actions);
    default:
      return unreachable(part);
  }
}

function inputText({ kind, label, hint, options }: InputPart): string {
  if (kind === 'file') return '';
  const choices = options?.map((option) => option.label).join(', ');
  return [hint ? `${label} (${hint})` : label, choices].filter(Boolean).join(': ');
}

function rowText({ text, note = '', actions = [] }: Row): string {
  const more = [note, actionsText(actions)].filter((line) => line !== '');
  return [`• ${text}`, ...more].join('\n  ');
}

function actionsText(actions: readonly Action[]): string {
  return actions.map(actionText).join(' ');
}

function actionText(action: Action): string {
  return 'url' in action ? `[${action.label}: ${action.url}]` : `[${action.label}]`;
}
