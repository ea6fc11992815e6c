import { addTask, refuseUnlessNew } from '../../usecases/amend-plan.ts';
import { addedTaskCard, askKindCard } from '../../views/plan/plan-changes.ts';
import { anyWords, defineCommand } from '../kit/command.ts';
import { byOf, viewOn } from '../kit/context.ts';
import { newTaskForm } from './new-task-form.ts';
import { readNewTask } from './read-new-task.ts';

/**
 * Asks whether the task is in KLIK unless that was said: it decides who completes it, and where.
 */
export const newTask = defineCommand({
  key: 'new',
  shareable: false,
  args: anyWords,
  async run(context, words) {
    const view = viewOn(context);
    if (words.length === 0) return newTaskForm.ask(context, { view, by: byOf(context) });
    const { kind, ...typed } = readNewTask(view.rollout.plan, words, view.today);
    if (kind === null) {
      refuseUnlessNew(view.rollout, typed, byOf(context));
      return askKindCard(view, typed.title, quoted(words));
    }
    const wanted = { ...typed, kind };
    const { changed, task } = await addTask(context.store, view.rollout.id, wanted, byOf(context));
    return addedTaskCard(viewOn(context, changed.rollout), task, changed.entry);
  },
});

function quoted(words: readonly string[]): string {
  return words.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ');
}
