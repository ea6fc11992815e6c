import type { Task } from '../../domain/plan/plan.ts';
import { isOverdue, isOverdueInKlik, tasksInOrder } from '../../domain/rollout/progress.ts';
import { isOpen, stateOf } from '../../domain/rollout/rollout.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import { textsIn } from '../../texts/index.ts';
import { usageLine } from '../../views/help-card.ts';
import { isToApprove } from '../../views/tasks/approval-parts.ts';
import { tasksOf } from '../../views/tasks/open-tasks.ts';
import { tasksCard } from '../../views/tasks/tasks-card.ts';
import type { View } from '../../views/view.ts';
import { anyWords, defineCommand } from '../kit/command.ts';
import { type Context, viewOn } from '../kit/context.ts';

type Filter = { readonly title: string; readonly keep: (task: Task) => boolean };

export const tasks = defineCommand({
  key: 'tasks',
  shareable: true,
  args: anyWords,
  run(context, words) {
    const view = viewOn(context);
    const filter = filterOf(context, view, words);
    if (filter === null) {
      throw new UserError('badArguments', { usage: usageLine(view.texts, 'tasks') });
    }
    const found = tasksInOrder(view.rollout).filter(filter.keep);
    return tasksCard(view, filter.title, found);
  },
});

/** The filter that the words name, in either language; without words the open tasks. */
function filterOf(context: Context, view: View, words: readonly string[]): Filter | null {
  const { rollout, texts } = view;
  const [typed, ...others] = words;
  const first = typed?.replace(/:$/, '');
  if (first === undefined) {
    return {
      title: texts.tasksCard.open,
      keep: (task) => isOpen(stateOf(rollout, task).status),
    };
  }
  const is = (key: keyof View['texts']['filter']) =>
    [textsIn('da'), textsIn('en')].some(({ filter }) => fold(filter[key]) === fold(first));
  if (['mine', 'overdue', 'all'].some((key) => is(key as 'all')) && others.length > 0) return null;
  if (is('mine')) {
    const { caller, shared } = context;
    const mine = tasksOf(view, caller.id);
    // In a shared answer the others must see whose tasks these are.
    return {
      title: shared ? caller.name : texts.filter.mine,
      keep: (task) => mine.includes(task) || isToApprove(view, task, caller.id),
    };
  }
  if (is('overdue')) {
    return {
      title: texts.filter.overdue,
      keep: (task) =>
        isOverdue(rollout, task, view.today) || isOverdueInKlik(rollout, task, view.today),
    };
  }
  if (is('all')) return { title: texts.filter.all, keep: () => true };
  if (is('phase')) return phaseFilter(view, fold(others.join(' ')));
  return themeFilter(view, fold((is('theme') ? others : words).join(' ')));
}

function phaseFilter({ rollout }: View, wanted: string): Filter | null {
  const phase = rollout.plan.phases.find(
    ({ number, name }) => String(number) === wanted || fold(name) === wanted,
  );
  if (phase === undefined) return null;
  return { title: phase.name, keep: (task) => task.phase === phase.key };
}

function themeFilter({ rollout }: View, wanted: string): Filter | null {
  const themes = rollout.plan.themes.filter(
    ({ name }) => wanted !== '' && fold(name).includes(wanted),
  );
  if (themes.length === 0) return null;
  // 'it' is the beginning of several themes: all are shown, and named.
  return {
    title: themes.map(({ name }) => name).join(', '),
    keep: (task) => themes.some(({ key }) => key === task.theme),
  };
}
