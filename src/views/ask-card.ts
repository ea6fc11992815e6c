/** A question about a line with more than one meaning: each button continues with one of them. */
import { card, quiet, row, rows, text as says } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import type { Role, Task } from '../domain/plan/plan.ts';
import { buttons } from './buttons.ts';
import { taskRows } from './tasks/task-row.ts';
import type { View } from './view.ts';

/** A possible meaning: a button, and the line that pressing it runs. */
export interface GoOn {
  readonly label: string;
  readonly line: string;
  /** Its answer is a form. */
  readonly form?: boolean;
}

/** `text`: the rest of the line, which the buttons carry along. */
export function askTaskCard(
  view: View,
  tasks: readonly Task[],
  text: string,
  goOn: (task: Task) => GoOn,
): Card {
  const { asking, tasksCard } = view.texts;
  return card(
    tasks.length === 1 ? asking.one : tasksCard.choose,
    rows(taskRows(view, tasks, (_, task) => typedButton(view, goOn(task)))),
    says(text && asking.with(text)),
    quiet(asking.unchanged),
  );
}

export function askRoleCard(
  view: View,
  roles: readonly Role[],
  lineOf: (role: Role) => string,
): Card {
  const { asking } = view.texts;
  const take = (role: Role) => typedButton(view, { label: asking.take, line: lineOf(role) });
  return card(
    asking.role,
    rows(roles.map((role) => row(role.name, null, take(role)))),
    quiet(asking.unchanged),
  );
}

/** Stands for the line, as if it were typed in a conversation about this rollout. */
export function typedButton({ rollout }: View, { label, line, form = false }: GoOn) {
  return buttons.typed(label, { rolloutId: rollout.id, line }, { form });
}
