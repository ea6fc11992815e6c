import type { Action, Card } from '../cards/card.ts';
import { buttons } from './buttons.ts';
import type { View } from './view.ts';

/** `entry`: id of the audit entry that it takes back. */
export function undoButton(view: View, entry: string): Action {
  return buttons.undo(view.texts.button.undo, { rolloutId: view.rollout.id, entry });
}

/** A card that shows how things are after a change, with the way back. */
export function withUndo(view: View, card: Card, entry: string): Card {
  const actions = [undoButton(view, entry)];
  return { ...card, body: [...card.body, { type: 'actions', actions }] };
}
