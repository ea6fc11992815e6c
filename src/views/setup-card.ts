/** The channel's first words: the welcome, and the answer to setting it up. */
import type { Card, Part } from '../cards/card.ts';
import { askedTasks, unconfirmedTasks } from '../domain/progress.ts';
import type { Texts } from '../texts/index.ts';
import { lateButton } from './late-start-form.ts';
import type { View } from './view.ts';

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
          { label: button.roles, action: 'roles.show', value: id },
          { label: button.status, action: 'status.show', value: id },
        ],
      },
    ],
  };
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
            actions: [
              {
                label: button.setup,
                action: 'setup.form',
                value: 'channel',
                style: 'primary',
                form: true,
              },
            ],
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
