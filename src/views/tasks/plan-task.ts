/** A task as the plan has it, the same in every municipality: what anybody at all may read. */
import type { Field } from '../../cards/card.ts';
import { type Plan, roleNameIn, type Task } from '../../domain/plan/plan.ts';
import type { Language } from '../../domain/rollout/rollout.ts';
import { textsIn } from '../../texts/index.ts';
import { taskName, whenText } from '../wording.ts';

export interface PlanTask {
  readonly title: string;
  readonly fields: readonly Field[];
  /** Whether and how it is in KLIK. */
  readonly klik: readonly string[];
}

export function planTask(plan: Plan, task: Task, language: Language): PlanTask {
  const texts = textsIn(language);
  const { taskCard: words, taskPage } = texts;
  const phase = plan.phases.find(({ key }) => key === task.phase);
  const due = whenText({ language, texts, rollout: { plan } }, task.due);
  const roleText = (role: string | null) =>
    role === null ? words.notStated : roleNameIn(plan, role);
  return {
    title: taskName(task),
    fields: [
      { label: words.phase, value: phase?.name ?? task.phase },
      { label: words.due, value: isDerived(task) ? `${due} (${texts.when.derived})` : due },
      { label: words.performer, value: roleText(task.performer) },
      { label: words.accountable, value: roleText(task.accountable) },
    ],
    klik: {
      klik: [taskPage.klik],
      klikGroup: [words.group, taskPage.klik],
      local: [words.localTask],
    }[task.kind],
  };
}

/**
 * Whether to say that a day is estimated: a counted day says so itself, and an unknown one has
 * nothing to estimate.
 */
function isDerived({ due }: Task): boolean {
  const saysSo = due.precision === 'offset' || due.precision === 'unknown';
  return due.source.basis === 'derived' && !saysSo;
}
