/** Announces a rollout's new administrator: to them, and in its channels. */
import { actions, card, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import type { Texts } from '../../texts/index.ts';
import { rolesButton, undoButton } from '../buttons.ts';
import type { View } from '../view.ts';

export function takenOverCard(view: View, entry: string): Card {
  const { takeOver } = view.texts.rights;
  return card(
    takeOver.title(view.rollout.municipality),
    text(takeOver.text),
    actions(undoButton(view, entry), rolesButton(view)),
  );
}

export function takenOverNotice({ rights }: Texts, name: string, municipality: string): Card {
  return card(rights.takeOver.told(name, municipality), text(rights.takeOver.why));
}
