/** The channel's first words: the welcome, and the answer to setting it up. */
import type { Action, Card, Part } from '../cards/card.ts';
import { administratorOf } from '../domain/may/rights.ts';
import type { Role } from '../domain/plan/plan.ts';
import { askedTasks, unconfirmedTasks } from '../domain/rollout/progress.ts';
import { isVacant, projectManagerRole } from '../domain/rollout/roles.ts';
import type { Texts } from '../texts/index.ts';
import { buttons } from './buttons.ts';
import { lateButton } from './late-start-form.ts';
import { assignButtons } from './roles-card.ts';
import type { View } from './view.ts';
import { roleName } from './wording.ts';

/**
 * `canPost` false: the bot cannot write in the channel yet. `left`: the municipality that had the
 * channel until now; null: none.
 */
export function setupCard(view: View, canPost: boolean, left: string | null): Card {
  const { texts, rollout } = view;
  const { setup, button } = texts;
  const { municipality, sendHour, id } = rollout;
  const late = unconfirmedTasks(rollout, view.today).length;
  const asked = askedTasks(rollout, view.today).length;
  const warning: Part[] = canPost
    ? []
    : [{ type: 'text', style: 'strong', text: setup.notInChannel }];
  return {
    title: setup.saved(municipality),
    body: [
      ...warning,
      ...(left === null ? [] : [{ type: 'text', text: setup.left(left) } as const]),
      { type: 'text', text: setup.reminders(sendHour) },
      { type: 'text', text: setup.next },
      ...(asked === 0 ? [] : [{ type: 'text', text: texts.late.ask(late, asked - late) } as const]),
      {
        type: 'actions',
        actions: [
          ...lateButton(view),
          buttons.rolesShow(button.roles, { rolloutId: id }),
          buttons.statusShow(button.status, { rolloutId: id }),
        ],
      },
    ],
  };
}

/** What the channel was told stands there; this is for whoever set it up: what is theirs to do now. */
export function ownSetupCard(view: View, left: string | null): Card {
  const { texts, rollout, viewer, now } = view;
  const { rights, setup } = texts;
  const isAdministrator = viewer !== null && administratorOf(rollout, now) === viewer.id;
  const late = unconfirmedTasks(rollout, view.today).length;
  const asked = askedTasks(rollout, view.today).length;
  const roles = rollout.plan.roles.filter(
    ({ key }) =>
      ['systemansvarlig', projectManagerRole].includes(key) && isVacant(rollout, key, now),
  );
  return {
    title: rights.setUp.own(rollout.municipality),
    body: [
      { type: 'text', text: rights.setUp.posted },
      ...(left === null ? [] : [{ type: 'text', text: setup.left(left) } as const]),
      ...(isAdministrator ? [{ type: 'text', text: rights.setUp.youAssign } as const] : []),
      ...(asked === 0 ? [] : [{ type: 'text', text: texts.late.ask(late, asked - late) } as const]),
      {
        type: 'actions',
        actions: [
          ...lateButton(view),
          ...roles.flatMap((role) => roleButtons(view, role)),
          buttons.statusShow(texts.button.status, { rolloutId: rollout.id }),
        ],
      },
    ],
  };
}

function roleButtons(view: View, role: Role): Action[] {
  const name = roleName(view, role.key);
  return assignButtons(view, role).map((one) => ({ ...one, label: `${one.label} ${name}` }));
}

/** `municipality` null: the channel is not set up yet. */
export function welcomeCard(texts: Texts, municipality: string | null): Card {
  const { welcome, button } = texts;
  const setup: Part[] =
    municipality === null
      ? [
          { type: 'text', text: welcome.unbound },
          {
            type: 'actions',
            actions: [buttons.setup(button.setup, 'channel', { style: 'primary' })],
          },
        ]
      : [{ type: 'text', text: welcome.bound(municipality) }];
  return {
    title: welcome.title,
    body: [
      { type: 'text', text: welcome.what },
      ...setup,
      { type: 'text', style: 'quiet', text: welcome.try },
    ],
  };
}
