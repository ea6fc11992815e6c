import type { Action } from '../cards/card.ts';
import type { View } from './view.ts';

/** `entry`: id of the audit entry that it takes back. */
export function undoButton(view: View, entry: string): Action {
  return { label: view.texts.button.undo, action: 'undo', value: `${view.rollout.id}/${entry}` };
}
