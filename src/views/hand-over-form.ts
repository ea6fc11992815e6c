/** Handing a task over: the whole role goes along, and the form says so. */
import { actions, card, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import type { Role, Task } from '../domain/plan/plan.ts';
import type { Person } from '../domain/rollout/rollout.ts';
import { buttons, taskRef } from './buttons.ts';
import { submit } from './forms.ts';
import { unfinishedTasks } from './open-tasks.ts';
import type { View } from './view.ts';
import { taskName } from './wording.ts';

/** `from`: id of the person who leaves the role; null: it is vacant. */
export function handOverForm(view: View, task: Task, role: Role, from: string | null): Card {
  const { texts, rollout, viewer } = view;
  const { handOver: words, button } = texts;
  const count = unfinishedTasks(view, [role.key]).length;
  const holder = rollout.people[from ?? '']?.name ?? words.nobody;
  const isOwn = viewer !== null && viewer.id === from;
  return {
    title: words.title(taskName(task)),
    body: [
      {
        type: 'text',
        text: isOwn ? words.what(role.name, count) : words.whatOf(role.name, count, holder),
      },
      {
        type: 'input',
        id: 'people',
        kind: 'people',
        label: words.label,
        hint: words.hint,
        required: true,
      },
      submit(buttons.taskHandOver.save(button.handover, taskRef(view, task))),
    ],
  };
}

/** Asks before the role goes to somebody whom the host calls a guest. */
export function handOverToGuestCard(view: View, task: Task, role: Role, guest: Person): Card {
  const { texts } = view;
  const value = { ...taskRef(view, task), person: guest.externalId };
  const give = buttons.taskHandOverToGuest(texts.rights.button.giveToGuest, value);
  const { title, text: asks } = texts.rights.guest;
  return card(title(role.name), text(asks(guest.name)), actions(give));
}
