/** Somebody looks after the rollout from now on: said to them, and in its channels. */
import type { Card } from '../cards/card.ts';
import type { Texts } from '../texts/index.ts';
import { rolesButton } from './outcome-card.ts';
import { undoButton } from './undo-button.ts';
import type { View } from './view.ts';

export function takenOverCard(view: View, entry: string): Card {
  const { takeOver } = view.texts.rights;
  return {
    title: takeOver.title(view.rollout.municipality),
    body: [
      { type: 'text', text: takeOver.text },
      { type: 'actions', actions: [undoButton(view, entry), rolesButton(view)] },
    ],
  };
}

export function takenOverNotice({ rights }: Texts, name: string, municipality: string): Card {
  return {
    title: rights.takeOver.told(name, municipality),
    body: [{ type: 'text', text: rights.takeOver.why }],
  };
}
