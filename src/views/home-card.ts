/** Slack's Home tab: the status, who I am in it, and what waits for me. */
import { card, quiet, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import { rolesOf } from '../domain/rollout/roles.ts';
import type { Texts } from '../texts/index.ts';
import { statusCard } from './status-card.ts';
import type { View } from './view.ts';
import { roleNames } from './wording.ts';

export function homeCard(view: View): Card {
  const { texts, viewer } = view;
  const roles = viewer === null ? [] : rolesOf(view.rollout, viewer.id, view.now);
  const who = roles.length === 0 ? texts.home.stranger : texts.home.myRoles(roleNames(view, roles));
  const { title, body } = statusCard(view);
  return card(title, quiet(who), body);
}

/** For somebody who has no role in any of several rollouts, or whose workspace has none yet. */
export function emptyHomeCard(texts: Texts): Card {
  return card(texts.welcome.title, text(texts.home.noRollout));
}
