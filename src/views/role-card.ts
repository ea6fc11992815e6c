/** `/fbs rolle <rolle>`: one role, its duties, tasks and events. Also the cards of assigning it. */
import type { Card, Part } from '../cards/card.ts';
import type { Role } from '../domain/plan/plan.ts';
import type { Person } from '../domain/rollout/rollout.ts';
import { buttons } from './buttons.ts';
import { submit } from './forms.ts';
import { isOf } from './open-tasks.ts';
import { assignButtons, holderNames } from './roles-card.ts';
import type { View } from './view.ts';
import { dueShort, planText, statusText, taskName, whenText } from './wording.ts';

export function roleCard(view: View, role: Role): Card {
  const { texts } = view;
  const assign = assignButtons(view, role);
  const most = role.most === null ? '' : ` · ${texts.role.most(role.most)}`;
  return {
    title: texts.role.title(role.name),
    body: [
      { type: 'text', text: `${texts.role.holders}: ${holderNames(view, role)}${most}` },
      ...(assign.length === 0 ? [] : [{ type: 'actions', actions: assign } as const]),
      ...list(
        texts.role.duties,
        role.duties.map((duty) => planText(view, duty)),
        texts.role.noDuties,
      ),
      ...list(texts.role.tasks, taskLines(view, role), texts.role.noTasks),
      ...list(texts.role.events, eventLines(view, role), null),
    ],
  };
}

/** Asks before the one holder of a role is replaced. */
export function replaceCard(view: View, role: Role, next: Person): Card {
  const { texts } = view;
  const value = { rolloutId: view.rollout.id, role: role.key, person: next.externalId };
  return {
    title: texts.role.replaceTitle(role.name),
    body: [
      { type: 'text', text: texts.role.replace(role.name, holderNames(view, role), next.name) },
      {
        type: 'actions',
        actions: [buttons.roleReplace(texts.button.replace, value, { style: 'primary' })],
      },
    ],
  };
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
    .map((task) => `${taskName(task)} · ${dueShort(view, task)} · ${statusText(view, task)}`);
}

function eventLines(view: View, role: Role): string[] {
  return view.rollout.plan.events
    .filter((event) => event.audience.includes(role.key))
    .map((event) => `${event.title}: ${whenText(view, event.when)}`);
}

function list(heading: string, lines: readonly string[], none: string | null): Part[] {
  if (lines.length === 0)
    return none === null ? [] : [{ type: 'text', style: 'quiet', text: none }];
  return [
    { type: 'text', style: 'strong', text: heading },
    { type: 'rows', rows: lines.map((text) => ({ text })) },
  ];
}
