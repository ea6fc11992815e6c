/** What happened: the answer to every write, with the way back. */
import { actions, card, quiet, text } from '../cards/build.ts';
import type { Action, Card, Field, Part } from '../cards/card.ts';
import { roleAssigners } from '../domain/may/rights.ts';
import type { Role, Task } from '../domain/plan/plan.ts';
import { holdersOf } from '../domain/rollout/roles.ts';
import { type Person, stateOf } from '../domain/rollout/rollout.ts';
import { nearInstant } from '../texts/dates.ts';
import { buttons } from './buttons.ts';
import { passedOnParts } from './role-start.ts';
import { holderNames } from './roles-card.ts';
import { showButton, stepButton } from './task-row.ts';
import { undoButton } from './undo-button.ts';
import type { View } from './view.ts';
import { namesOf, roleNames, sentences, statusText, taskName } from './wording.ts';

/** `entry`: id of the audit entry that Fortryd takes back. */
export function outcomeCard(view: View, task: Task, entry: string): Card {
  const { texts, rollout } = view;
  const { outcome: words } = texts;
  const { status, value, note, changedAt, changedBy } = stateOf(rollout, task);
  const name = changedBy === null ? '' : (rollout.people[changedBy]?.name ?? '');
  const at = nearInstant(changedAt ?? view.now, view.now, view.language);
  const complete = status === 'performed' ? stepButton(view, task, 'complete') : null;
  return {
    title: words.title(texts.status[status], taskName(task)),
    body: [
      { type: 'text', text: words.by(name, at) },
      ...answers(view, value, note),
      ...klik(view, task),
      {
        type: 'actions',
        actions: [
          ...(complete === null ? [] : [complete]),
          undoButton(view, entry),
          showButton(view, task),
        ],
      },
    ],
  };
}

/** It was asked whether the task is done already. */
export function notYetCard(view: View, task: Task, entry: string): Card {
  const { outcome: words } = view.texts;
  return {
    title: words.notYet(taskName(task)),
    body: [
      { type: 'text', text: words.notYetNow },
      { type: 'actions', actions: [undoButton(view, entry), showButton(view, task)] },
    ],
  };
}

/** `came`: those who are new in the role; `gone`: those who left it. */
export function roleOutcomeCard(
  view: View,
  role: Role,
  came: readonly Person[],
  gone: readonly Person[],
  entry: string,
  openToAll: boolean,
): Card {
  const { texts } = view;
  const vacant = holdersOf(view.rollout, role.key, view.now).length === 0;
  const told = namesOf([...came, ...gone].filter(({ id }) => id !== view.viewer?.id));
  const became = sentences(
    came.length > 0 && texts.role.assigned(namesOf(came), role.name),
    gone.length > 0 && texts.role.left(namesOf(gone), role.name),
    vacant && texts.role.nowVacant(role.name),
  );
  return card(
    texts.role.title(role.name),
    text(became),
    text(told && texts.yourRoles.told(told)),
    gone.length > 0 && passedOnParts(view, [role.key]),
    quiet(texts.role.klik),
    openToAll && quiet(texts.role.openToAll(roleNames(view, roleAssigners))),
    actions(undoButton(view, entry), rolesButton(view)),
  );
}

export function undoneTaskCard(view: View, task: Task): Card {
  const { outcome: words } = view.texts;
  return {
    title: words.undone(taskName(task)),
    body: [
      { type: 'text', text: words.undoneNow(statusText(view, task)) },
      { type: 'actions', actions: [showButton(view, task)] },
    ],
  };
}

export function undoneRoleCard(view: View, role: Role): Card {
  const { outcome: words } = view.texts;
  return {
    title: words.undoneRole(role.name),
    body: [
      { type: 'text', text: words.undoneRoleNow(holderNames(view, role)) },
      { type: 'actions', actions: [rolesButton(view)] },
    ],
  };
}

export function undoneSettingsCard(view: View): Card {
  return { title: view.texts.outcome.undoneSettings, body: [] };
}

export function rolesButton(view: View): Action {
  return buttons.rolesShow(view.texts.button.roles, { rolloutId: view.rollout.id });
}

function answers(view: View, value: string | null, note: string | null): Part[] {
  const { taskCard: words } = view.texts;
  const all: Field[] = [
    ...(value === null ? [] : [{ label: words.value, value }]),
    ...(note === null ? [] : [{ label: words.note, value: note }]),
  ];
  return all.length === 0 ? [] : [{ type: 'fields', fields: all }];
}

/** Done here is not done in KLIK, and the bot says so each time. */
function klik(view: View, task: Task): Part[] {
  const { outcome: words } = view.texts;
  const { status } = stateOf(view.rollout, task);
  if (status === 'completed') {
    const text = task.kind === 'local' ? words.completedLocal : words.completed;
    return [{ type: 'text', style: 'quiet', text }];
  }
  return status === 'performed' ? [{ type: 'text', text: words.performed }] : [];
}
