/** What happened: the answer to every write, with the way back. */
import {
  actions,
  type ButtonContent,
  type Content,
  card,
  fields,
  quiet,
  rows,
  section,
  text,
} from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import { assigners } from '../domain/may/rights-table.ts';
import { eventIn, type Role, type Task } from '../domain/plan/plan.ts';
import { holdersOf } from '../domain/rollout/roles.ts';
import { isOpen, type Person, stateOf } from '../domain/rollout/rollout.ts';
import { nearInstant } from '../texts/dates.ts';
import { rolesButton, undoButton } from './buttons.ts';
import { seatsDivided, seatsRows, seatsSaid } from './plan/seats.ts';
import { passedOnParts } from './roles/role-start.ts';
import { holderNames } from './roles/roles-card.ts';
import { asksText } from './tasks/approval-parts.ts';
import { nextText } from './tasks/recurrence-text.ts';
import { showButton, stepButton } from './tasks/task-row.ts';
import type { View } from './view.ts';
import { namesOf, personName, roleNames, sentences, statusText, taskName } from './wording.ts';

/** `entry`: id of the audit entry that Fortryd takes back. */
export function outcomeCard(view: View, task: Task, entry: string): Card {
  const { texts, rollout } = view;
  const { outcome: words } = texts;
  const { status, value, note, changedAt, changedBy } = stateOf(rollout, task);
  const at = nearInstant(changedAt ?? view.now, view.now, view.language);
  return card(
    words.title(statusText(view, task), taskName(task)),
    text(words.by(personName(view, changedBy), at)),
    fields([texts.taskCard.value, value], [texts.taskCard.note, note]),
    text(seatsSaid(view, task)),
    seatsRows(view, task),
    quiet(seatsDivided(view, task)),
    klik(view, task),
    !isOpen(status) && text(nextText(view, task)),
    waysOn(view, task, entry, status === 'performed' && stepButton(view, task, 'complete')),
  );
}

/** The buttons below a task's outcome: its next step, undo, and the task's card. */
export function waysOn(view: View, task: Task, entry: string, next: ButtonContent = null): Content {
  return actions(next, undoButton(view, entry), showButton(view, task));
}

/** A card that shows how things are after a change, with the way back. */
export function withUndo(view: View, { title, body }: Card, entry: string): Card {
  return card(title, body, actions(undoButton(view, entry)));
}

/** It was asked whether the task is done already. */
export function notYetCard(view: View, task: Task, entry: string): Card {
  const { outcome: words } = view.texts;
  return card(words.notYet(taskName(task)), text(words.notYetNow), waysOn(view, task, entry));
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
    openToAll && quiet(texts.role.openToAll(roleNames(view, assigners))),
    actions(undoButton(view, entry), rolesButton(view)),
  );
}

/**
 * @param roles keys of those that the same change had filled
 * @param invited whether it had asked people to the task's event
 */
export function undoneTaskCard(
  view: View,
  task: Task,
  roles: readonly string[] = [],
  invited = false,
): Card {
  const { outcome: words } = view.texts;
  const key = task.asks.type === 'names' ? task.asks.event : undefined;
  const event = key === undefined ? undefined : eventIn(view.rollout.plan, key);
  return card(
    words.undone(taskName(task)),
    text(words.undoneNow(statusText(view, task))),
    section(roles.length > 0 && words.undoneRolesToo, holdersIn(view, roles)),
    invited && event !== undefined && text(words.undoneInvitations(event.title)),
    actions(showButton(view, task)),
  );
}

function holdersIn(view: View, roles: readonly string[]): Content {
  const known = view.rollout.plan.roles.filter(({ key }) => roles.includes(key));
  return rows(known.map((role) => `${role.name}: ${holderNames(view, role)}`));
}

export function undoneRoleCard(view: View, role: Role): Card {
  const { outcome: words } = view.texts;
  return card(
    words.undoneRole(role.name),
    text(words.undoneRoleNow(holderNames(view, role))),
    actions(rolesButton(view)),
  );
}

/** @param roles keys of those that one change had filled */
export function undoneRolesCard(view: View, roles: readonly string[]): Card {
  return card(view.texts.outcome.undoneRoles, holdersIn(view, roles), actions(rolesButton(view)));
}

export function undoneSettingsCard(view: View): Card {
  return card(view.texts.outcome.undoneSettings);
}

/** Done here is not done in KLIK, and the bot says so each time. */
function klik(view: View, task: Task): Content {
  const { outcome: words } = view.texts;
  const { status } = stateOf(view.rollout, task);
  const asks = asksText(view, task);
  if (asks !== null) return text(asks);
  if (status === 'performed') return text(words.performed);
  if (status !== 'completed') return null;
  return quiet(task.kind === 'local' ? words.completedLocal : words.completed);
}
