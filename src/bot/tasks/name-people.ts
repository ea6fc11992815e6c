/** A task that is to find people for roles: they are chosen, get the roles and are asked to its event. */
import type { Card } from '../../cards/card.ts';
import { type Role, roleIn, type Task } from '../../domain/plan/plan.ts';
import { UserError } from '../../errors.ts';
import { changedRoles, roleInput } from '../../usecases/set-roles.ts';
import { takeStep } from '../../usecases/take-step.ts';
import { namedCard } from '../../views/tasks/named-card.ts';
import type { View } from '../../views/view.ts';
import { namesOf } from '../../views/wording.ts';
import { type Context, viewOn } from '../kit/context.ts';
import type { OnTask } from '../kit/subject.ts';
import { chosenIn, type Held, holderFields } from '../roles/chosen-holders.ts';

/** None: it asks for no people. */
export function rolesAsked({ rollout }: View, { asks }: Task): readonly Role[] {
  const keys = asks.type === 'names' ? asks.roles : [];
  return keys.flatMap((key) => roleIn(rollout.plan, key) ?? []);
}

export function askedPeople(view: View, task: Task, held: Held) {
  const { form } = view.texts;
  return holderFields(view, rolesAsked(view, task), held, ({ name }) => form.names(name));
}

interface Answers {
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly held: Held;
  readonly seen: number;
}

/** @throws UserError where nobody is chosen at all */
export async function nameAndShow(
  context: Context,
  { view, task, by }: OnTask,
  { answers, held, seen }: Answers,
  note: string,
): Promise<Card> {
  const roles = rolesAsked(view, task);
  const { filled, asked, people } = await chosenIn(context, view, roles, held, answers);
  if ([...people.values()].every(({ length }) => length === 0)) {
    const names = roles.map(({ name }) => name).join(', ');
    const input = roleInput(roles[0]?.key ?? '');
    throw new UserError('namesMissing', { key: task.key, roles: names, input });
  }
  const value = roles
    .map((role) => `${role.name}: ${namesOf(people.get(role) ?? []) || '–'}`)
    .join('; ');
  const changed = changedRoles(view.rollout, filled, context.now);
  const of = { task: task.key, value, note: note || null, named: { filled, seen } };
  const { rollout, entry } = await takeStep(context.store, view.rollout.id, 'perform', of, by);
  const saved = { before: view.rollout, changed, entry };
  return namedCard(viewOn(context, rollout), task, saved, asked);
}
