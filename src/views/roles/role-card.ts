/** `/fbs rolle <rolle>`: one role, its duties, tasks and events. Also the cards of assigning it. */
import { actions, card, quiet, rows, section, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import type { Role } from '../../domain/plan/plan.ts';
import type { Person } from '../../domain/rollout/rollout.ts';
import { buttons } from '../buttons.ts';
import { isOf } from '../tasks/open-tasks.ts';
import type { View } from '../view.ts';
import { dotted, dueShort, planText, statusText, taskName, whenText } from '../wording.ts';
import { assignButtons, holderNames } from './roles-card.ts';

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
