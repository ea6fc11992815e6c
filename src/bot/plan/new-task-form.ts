/**
 * The form of a new task: without anything, or filled in with a message that somebody wants to make
 * a task of.
 */
import type { Card } from '../../cards/card.ts';
import { mayAmendPlan } from '../../domain/may/on-rollout.ts';
import type { Recurrence } from '../../domain/plan/recurrence.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { visible } from '../../domain/words/visible.ts';
import { UserError } from '../../errors.ts';
import { addTask, type NewTask } from '../../usecases/amend-plan.ts';
import { buttons } from '../../views/buttons.ts';
import { addedTaskCard } from '../../views/plan/plan-changes.ts';
import type { View } from '../../views/view.ts';
import type { ValueOf } from '../kit/action.ts';
import { byOf, type Context, viewOn } from '../kit/context.ts';
import { choiceField, choosing, optionsOf, textField } from '../kit/fields.ts';
import { defineForm, type Field } from '../kit/form.ts';
import { spokenBy } from '../kit/people.ts';
import { type OnRollout, type Subject, theRollout } from '../kit/subject.ts';
import type { TaskOfMessage } from '../port/bot.ts';
import { dayIn } from '../put-off/day-in.ts';
import { type Given, mostFiles, taskFields } from './task-fields.ts';

interface OnNewTask extends OnRollout {
  /** From a message; left out: nothing. */
  readonly given?: Given;
}

type Ref = ValueOf<'taskNew'>;

const theNewTask: Subject<Ref, Ref, OnNewTask> = theRollout;

export const newTaskForm = defineForm({
  button: buttons.taskNew,
  on: theNewTask,
  may: ({ view, by }) => mayAmendPlan(view.rollout, by),
  title: ({ view }) => view.texts.taskForm.newTitle,
  intro: ({ view }) => view.texts.planChanges.whyKind,
  fields({ view, given = {} }) {
    const { title, ...others } = taskFields(view, given);
    const [kind, due] = [kindField(view), dueField(view)];
    const [repeats, until] = [repeatsField(view), untilField(view)];
    return { title, kind, due, repeats, until, ...others };
  },
  async save(context, { view, by }, { kind, due, code, repeats: every, until, ...filled }) {
    if (kind === 'local' && code !== '') throw new UserError('codeOfLocal', { input: 'code' });
    if (every === null && until !== null)
      throw new UserError('repeatsMissing', { input: 'repeats' });
    const isBackwards = until !== null && until < (due ?? view.today);
    if (isBackwards) throw new UserError('termBackwards', { input: 'until' });
    const repeats = every && { every, until };
    const { title, performer, accountable, theme, description, phase, link, files } = filled;
    const klikCode = code === '' ? null : code;
    const wanted = { kind, title, klikCode, due, performer, accountable, repeats };
    const more = {
      ...{ theme, description, ...(phase && { phase }) },
      ...(link && { link }),
      ...(files && { files: [...files] }),
    };
    const { id } = view.rollout;
    const { changed, task } = await addTask(context.store, id, wanted, by, more);
    return addedTaskCard(viewOn(context, changed.rollout), task, changed.entry);
  },
});

/** Never guessed: it decides who completes the task, and where. */
function kindField({ texts }: View): Field<NewTask['kind']> {
  const { inKlik, onlyHere } = texts.planChanges;
  const options = optionsOf<NewTask['kind']>({ klik: inKlik, local: onlyHere });
  return choosing({ label: texts.taskForm.kind }, options, (chosen) => {
    const option = options.find(({ value }) => value === chosen);
    if (option === undefined) throw new UserError('kindMissing');
    return option.value;
  });
}

/** null: it comes once. What is in KLIK comes from there, and is refused to come again. */
function repeatsField({ texts }: View): Field<Recurrence['every'] | null> {
  const { field, every, never } = texts.recurrence;
  const options = [{ label: never, value: 'never' as const }, ...optionsOf(every)];
  const asked = { label: field, initial: 'never' };
  const { input, read } = choiceField(asked, options);
  return {
    input,
    read(chosen) {
      const value = chosen === undefined ? 'never' : read(chosen);
      return value === 'never' ? null : value;
    },
  };
}

/** null: it goes on. */
function untilField(view: View): Field<LocalDate | null> {
  const { untilField: label, untilHint: hint } = view.texts.recurrence;
  return textField('text', { label, hint }, (typed) => (typed === '' ? null : dayIn(typed, view)));
}

function dueField(view: View) {
  const { taskCard, taskForm } = view.texts;
  return textField('text', { label: taskCard.due, hint: taskForm.dueHint }, (typed) =>
    typed === '' ? null : dayIn(typed, view),
  );
}

type Written = Pick<TaskOfMessage, 'text' | 'link' | 'files'>;

/** The longest title that is made of a message. */
const longestTitle = 120;

/** Its first line is the title; where that is too long it is cut, and the whole is described. */
export async function askOfMessage(
  context: Context,
  { text, link, files }: Written,
): Promise<Card> {
  const said = await spokenBy(context, text);
  const lines = said.split('\n').map((line) => visible(line).trim());
  const first = lines.find((line) => line !== '') ?? '';
  const title = cut(first);
  const rest = title === first ? lines.slice(lines.indexOf(first) + 1) : lines;
  const description = rest.join('\n').trim();
  const given = {
    ...{ title, description, ...(link !== null && { link }) },
    files: files.filter(({ url }) => url.startsWith('https://')).slice(0, mostFiles),
  };
  return newTaskForm.ask(context, { view: viewOn(context), by: byOf(context), given });
}

function cut(line: string): string {
  if (line.length <= longestTitle) return line;
  const end = line.lastIndexOf(' ', longestTitle);
  return `${line.slice(0, end > 0 ? end : longestTitle).toWellFormed()} …`;
}
