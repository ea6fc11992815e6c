/** What is said to whoever answers that they still have their roles. */
import { actions, card, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { rolesOf } from '../../domain/rollout/roles.ts';
import { rolesButton, undoButton } from '../buttons.ts';
import type { View } from '../view.ts';
import { personName, roleNames } from '../wording.ts';

/** @param entry id of the audit entry that Fortryd takes back */
export function stillCard(view: View, personId: string, entry: string): Card {
  const { heartbeat: words } = view.texts;
  const roles = roleNames(view, rolesOf(view.rollout, personId, view.now));
  return card(
    words.thanks,
    text(
      personId === view.viewer?.id
        ? words.stays(roles)
        : `${words.alive(personName(view, personId), roles)}.`,
    ),
    actions(undoButton(view, entry), rolesButton(view)),
  );
}

export function unansweredCard(view: View): Card {
  const { heartbeat: words } = view.texts;
  return card(words.undone, text(words.undoneNow), actions(rolesButton(view)));
}
