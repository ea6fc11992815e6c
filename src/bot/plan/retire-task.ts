import { restoreTask, retireTask } from '../../usecases/amend-plan.ts';
import { restoredTaskCard, retiredTaskCard } from '../../views/plan/plan-changes.ts';
import { defineCommand, someWords } from '../kit/command.ts';
import { byOf, viewOn } from '../kit/context.ts';
import { spokenBy } from '../kit/people.ts';
import { defineTaskCommand } from '../kit/task-command.ts';
import { taskWithKey } from '../line/find.ts';

export const retire = defineTaskCommand({
  key: 'retire',
  takesNotes: true,
  label: ({ button }) => button.retire,
  async run(context, { view, task, by }, typed) {
    const why = (await spokenBy(context, typed)) || null;
    const of = { task: task.key, why };
    const { rollout, entry } = await retireTask(context.store, view.rollout.id, of, by);
    return retiredTaskCard(viewOn(context, rollout), task, why, entry);
  },
});

/** It is in no list, so only its number names it. */
export const restore = defineCommand({
  key: 'restore',
  shareable: false,
  args: someWords,
  async run(context, words) {
    const { rollout } = viewOn(context);
    const query = words.join(' ');
    const key =
      taskWithKey({ tasks: [...(rollout.plan.retired?.tasks ?? [])] }, query)?.key ?? query;
    const changed = await restoreTask(context.store, rollout.id, key, byOf(context));
    return restoredTaskCard(viewOn(context, changed.rollout), key, changed.entry);
  },
});
