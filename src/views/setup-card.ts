/** The channel's first words: the welcome, and the answer to setting it up. */
import { actions, card, quiet, strong, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import { administratorOf } from '../domain/may/part.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import type { Texts } from '../texts/index.ts';
import { buttons, rolesButton, statusButton } from './buttons.ts';
import { lateStartButton, lateStartText } from './late-start.ts';
import { allRolesButton } from './roles/roles-card.ts';
import type { View } from './view.ts';

/**
 * `canPost` false: the bot cannot write in the channel yet. `left`: the municipality that had the
 * channel until now; null: none.
 */
export function setupCard(view: View, canPost: boolean, left: string | null): Card {
  const { setup } = view.texts;
  const { municipality, sendHour, plan } = view.rollout;
  return card(
    setup.saved(plan.shortName, municipality),
    !canPost && strong(setup.notInChannel),
    text(left && setup.left(left)),
    text(setup.reminders(sendHour)),
    text(setup.next),
    text(lateStartText(view)),
    actions(lateStartButton(view), rolesButton(view), statusButton(view)),
  );
}

/**
 * For the person who set the channel up: what to do next. The channel has its own message.
 * @param roles the form that asks who holds them, where that comes next
 */
export function ownSetupCard(view: View, left: string | null, roles: Card | null = null): Card {
  const { texts, rollout, viewer, now } = view;
  const { rights, setup } = texts;
  const isAdministrator = viewer !== null && administratorOf(rollout, now) === viewer.id;
  return card(
    rights.setUp.own(rollout.municipality),
    text(rights.setUp.posted),
    text(left && setup.left(left)),
    isAdministrator && text(rights.setUp.youAssign),
    roles !== null && [strong(roles.title), roles.body],
    text(lateStartText(view)),
    actions(
      roles === null && allRolesButton(view, texts.rolesForm.first),
      lateStartButton(view),
      statusButton(view),
    ),
  );
}

/** `rollout` null: the channel is not set up yet. */
export function welcomeCard(
  texts: Texts,
  rollout: Pick<Rollout, 'municipality' | 'plan'> | null,
): Card {
  const { welcome, button } = texts;
  const setUp = buttons.setup(button.setup, 'channel', { style: 'primary' });
  return card(
    welcome.title,
    text(welcome.what),
    rollout === null
      ? [text(welcome.unbound), actions(setUp)]
      : text(welcome.bound(rollout.plan.shortName, rollout.municipality)),
    quiet(welcome.try),
  );
}
