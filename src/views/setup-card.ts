/** The channel's first words: the welcome, and the answer to setting it up. */
import { actions, card, quiet, strong, text } from '../cards/build.ts';
import type { Action, Card } from '../cards/card.ts';
import { administratorOf } from '../domain/may/part.ts';
import type { Role } from '../domain/plan/plan.ts';
import { isVacant, projectManagerRole } from '../domain/rollout/roles.ts';
import type { Texts } from '../texts/index.ts';
import { buttons, rolesButton, statusButton } from './buttons.ts';
import { lateStartButton, lateStartText } from './late-start.ts';
import { assignButtons } from './roles/roles-card.ts';
import type { View } from './view.ts';
import { roleName } from './wording.ts';

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

/** For the person who set the channel up: what to do next. The channel has its own message. */
export function ownSetupCard(view: View, left: string | null): Card {
  const { texts, rollout, viewer, now } = view;
  const { rights, setup } = texts;
  const isAdministrator = viewer !== null && administratorOf(rollout, now) === viewer.id;
  const roles = rollout.plan.roles.filter(
    ({ key }) =>
      ['systemansvarlig', projectManagerRole].includes(key) && isVacant(rollout, key, now),
  );
  return card(
    rights.setUp.own(rollout.municipality),
    text(rights.setUp.posted),
    text(left && setup.left(left)),
    isAdministrator && text(rights.setUp.youAssign),
    text(lateStartText(view)),
    actions(
      lateStartButton(view),
      roles.map((role) => roleButtons(view, role)),
      statusButton(view),
    ),
  );
}

function roleButtons(view: View, role: Role): Action[] {
  const name = roleName(view, role.key);
  return assignButtons(view, role).map((one) => ({ ...one, label: `${one.label} ${name}` }));
}

/** `municipality` null: the channel is not set up yet. */
export function welcomeCard(texts: Texts, municipality: string | null): Card {
  const { welcome, button } = texts;
  const setUp = buttons.setup(button.setup, 'channel', { style: 'primary' });
  return card(
    welcome.title,
    text(welcome.what),
    municipality === null
      ? [text(welcome.unbound), actions(setUp)]
      : text(welcome.bound(municipality)),
    quiet(welcome.try),
  );
}
