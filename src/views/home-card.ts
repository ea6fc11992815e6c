/** Slack's Home tab: the status, who I am in it, and what waits for me. */
import type { Card, Part } from '../cards/card.ts';
import { rolesOf } from '../domain/rollout/roles.ts';
import type { Texts } from '../texts/index.ts';
import { statusCard } from './status-card.ts';
import type { View } from './view.ts';
import { roleName } from './wording.ts';

export function homeCard(view: View): Card {
  const { texts, viewer } = view;
  const roles = viewer === null ? [] : rolesOf(view.rollout, viewer.id, view.now);
  const who: Part = {
    type: 'text',
    style: 'quiet',
    text:
      roles.length === 0
        ? texts.home.stranger
        : texts.home.myRoles(roles.map((role) => roleName(view, role)).join(', ')),
  };
  const { title, body } = statusCard(view);
  return { ...(title === undefined ? {} : { title }), body: [who, ...body] };
}

/** For somebody who has no role in any of several rollouts, or whose workspace has none yet. */
export function emptyHomeCard(texts: Texts): Card {
  return { title: texts.welcome.title, body: [{ type: 'text', text: texts.home.noRollout }] };
}
