import type { TaskAmendment } from '../../domain/plan/amendments.ts';
import { findNamed, namesWhole } from '../../domain/plan/find-named.ts';
import { fold } from '../../domain/words/fold.ts';
import { amendTask } from '../../usecases/amend-plan.ts';
import { changedTaskCard } from '../../views/plan/plan-changes.ts';
import type { View } from '../../views/view.ts';
import { viewOn } from '../kit/context.ts';
import { defineTaskCommand } from '../kit/task-command.ts';
import { findRole } from '../line/find.ts';

/** Gives a task its performer, or with 'ansvarlig' behind the role its accountable. */
export const assignTask = defineTaskCommand({
  key: 'assign',
  label: ({ button }) => button.assignTask,
  isAnswer: ({ rollout }, _task, text) => {
    const { role } = split(text);
    return findNamed(rollout.plan.roles, role).some((found) => namesWhole(found, role));
  },
  async run(context, { view, task, by }, text) {
    const change = changeIn(view, text);
    const { id } = view.rollout;
    const { rollout, entry } = await amendTask(context.store, id, task.key, change, by);
    return changedTaskCard(viewOn(context, rollout), task.key, entry);
  },
});

function changeIn({ rollout }: View, text: string): TaskAmendment {
  const { role, isAccountable } = split(text);
  const { key } = findRole(rollout.plan, role);
  return isAccountable ? { accountable: key } : { performer: key };
}

const accountable = /^(?<role>.+?) (?:som )?(?:ansvarlig|accountable)$/;

function split(text: string): { readonly role: string; readonly isAccountable: boolean } {
  const { role } = accountable.exec(fold(text))?.groups ?? {};
  return { role: role ?? text, isAccountable: role !== undefined };
}
