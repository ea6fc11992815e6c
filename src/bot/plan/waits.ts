/** What a task waits for: '3 på 1', '3 ikke på 1', or asked for in a form. */
import { mayAmendTask } from '../../domain/may/on-task.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import { textsIn } from '../../texts/index.ts';
import { setWaits } from '../../usecases/set-waits.ts';
import { buttons } from '../../views/buttons.ts';
import { usageLine } from '../../views/help-card.ts';
import { waitsCard } from '../../views/plan/waits-card.ts';
import { taskName } from '../../views/wording.ts';
import { type Context, viewOn } from '../kit/context.ts';
import { textField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { type OnTask, theTask } from '../kit/subject.ts';
import { defineTaskCommand } from '../kit/task-command.ts';
import { findTasks } from '../line/find.ts';

export const waits = defineTaskCommand({
  key: 'waits',
  label: ({ button }) => button.waits,
  isAnswer: (_view, _task, text) => split(text) !== null,
  asks: (_view, _task, text) => text === '',
  run(context, at, typed) {
    if (typed === '') return waitsForm.ask(context, at);
    const said = split(typed);
    const { texts, rollout } = at.view;
    if (said === null) throw new UserError('badArguments', { usage: usageLine(texts, 'waits') });
    const others = keysIn(rollout.plan, said.others);
    return setAndShow(context, at, (now) =>
      said.isOver ? now.filter((key) => !others.includes(key)) : [...now, ...others],
    );
  },
});

export const waitsForm = defineForm({
  button: buttons.taskWaits,
  on: theTask,
  may: ({ view, task, by }) => mayAmendTask(view.rollout, task, by),
  title: ({ view, task }) => view.texts.waits.title(taskName(task)),
  fields({ view: { rollout, texts }, task }) {
    const { label, hint } = texts.waits;
    const known = task.dependsOn.filter((on) => rollout.plan.tasks.some(({ key }) => key === on));
    const asked = { label, hint, initial: known.join(', ') };
    return { waits: textField('text', asked, (typed) => keysIn(rollout.plan, typed)) };
  },
  save: (context, at, { waits: on }) => setAndShow(context, at, () => on),
});

/** '[ikke] på <opgave>', in both languages. null: it is something else. */
function split(text: string): { readonly others: string; readonly isOver: boolean } | null {
  const words = text.split(' ').filter(Boolean);
  const names = (which: 'on' | 'not') =>
    [textsIn('da'), textsIn('en')].map((texts) => fold(texts.waits[which]));
  const is = (word: string | undefined, which: 'on' | 'not') =>
    word !== undefined && names(which).includes(fold(word));
  const isOver = is(words[0], 'not');
  const rest = isOver ? words.slice(1) : words;
  const others = rest.slice(1).join(' ');
  return is(rest[0], 'on') && others !== '' ? { others, isOver } : null;
}

const between = /\s*[,;&+]\s*|\s+(?:og|and)\s+/;

/** Keys of the tasks that are named, one after the other. @throws UserError for one that is none, or several */
function keysIn(plan: Plan, text: string): string[] {
  return text
    .split(between)
    .filter(Boolean)
    .map((query) => {
      const [task, ...others] = findTasks(plan, query).tasks;
      if (task === undefined || others.length > 0) throw new UserError('unknownTask', { query });
      return task.key;
    });
}

async function setAndShow(
  context: Context,
  { view, task, by }: OnTask,
  on: (now: readonly string[]) => string[],
) {
  const of = { task: task.key, on };
  const { rollout, entry } = await setWaits(context.store, view.rollout.id, of, by);
  return waitsCard(viewOn(context, rollout), task, entry);
}
