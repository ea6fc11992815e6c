import { actions, card } from '../cards/build.ts';
import type { Action, Card } from '../cards/card.ts';
import { buttons } from './buttons.ts';
import type { View } from './view.ts';

/** `entry`: id of the audit entry that it takes back. */
export function undoButton(view: View, entry: string): Action {
  return buttons.undo(view.texts.button.undo, { rolloutId: view.rollout.id, entry });
}

/** A card that shows how things are after a change, with the way back. */
export function withUndo(view: View, { title, body }: Card, entry: string): Card {
  return card(title, body, actions(undoButton(view, entry)));
}
