/** `/fbs rolle <rolle>`: one role, its duties, tasks and events. Also the cards of assigning it. */
import { actions, card, quiet, rows, section, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import type { Role } from '../domain/plan/plan.ts';
import type { Person } from '../domain/rollout/rollout.ts';
import { buttons } from './buttons.ts';
import { submit } from './forms.ts';
import { isOf } from './open-tasks.ts';
import { assignButtons, holderNames } from './roles-card.ts';
import type { View } from './view.ts';
import { dotted, dueShort, planText, statusText, taskName, whenText } from './wording.ts';

export function roleCard(view: View, role: Role): Card {
  const { role: words } = view.texts;
  const holders = `${words.holders}: ${holderNames(view, role)}`;
  const duties = role.duties.map((duty) => planText(view, duty));
  return card(
    words.title(role.name),
    text(dotted(holders, role.most !== null && words.most(role.most))),
    actions(assignButtons(view, role)),
    section(words.duties, rows(duties)) ?? quiet(words.noDuties),
    section(words.tasks, rows(taskLines(view, role))) ?? quiet(words.noTasks),
    section(words.events, rows(eventLines(view, role))),
  );
}

/** Asks before the one holder of a role is replaced. */
export function replaceCard(view: View, role: Role, next: Person): Card {
  const { texts } = view;
  const value = { rolloutId: view.rollout.id, role: role.key, person: next.externalId };
  return card(
    texts.role.replaceTitle(role.name),
    text(texts.role.replace(role.name, holderNames(view, role), next.name)),
    actions(buttons.roleReplace(texts.button.replace, value, { style: 'primary' })),
  );
}

/** `here`: who holds it, as the host knows them that shows the form; `elsewhere`: the others. */
export function assignForm(
  view: View,
  role: Role,
  here: readonly Person[],
  elsewhere: readonly Person[],
): Card {
  const { texts } = view;
  const others = elsewhere.map(({ name }) => name).join(', ');
  return {
    title: texts.role.formTitle(role.name),
    body: [
      ...(others === '' ? [] : [{ type: 'text', text: texts.role.elsewhere(others) } as const]),
      {
        type: 'input',
        id: 'people',
        kind: 'people',
        label: texts.role.formLabel,
        hint: texts.role.formHint,
        required: false,
        initial: here.map((person) => person.externalId),
      },
      submit(
        buttons.roleAssign.save(texts.button.save, { rolloutId: view.rollout.id, role: role.key }),
      ),
    ],
  };
}

function taskLines(view: View, role: Role): string[] {
  const { rollout } = view;
  return rollout.plan.tasks
    .filter(isOf([role.key]))
    .map((task) => dotted(taskName(task), dueShort(view, task), statusText(view, task)));
}

function eventLines(view: View, role: Role): string[] {
  return view.rollout.plan.events
    .filter((event) => event.audience.includes(role.key))
    .map((event) => `${event.title}: ${whenText(view, event.when)}`);
}
