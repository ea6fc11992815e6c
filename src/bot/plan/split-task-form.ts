/**
 * Asks which tasks a group is made of: nobody knows but those who see them in KLIK, so none is
 * suggested.
 */
import { mayAmendPlan } from '../../domain/may/on-rollout.ts';
import { UserError } from '../../errors.ts';
import { type PartOfTask, splitTask } from '../../usecases/split-task.ts';
import { buttons } from '../../views/buttons.ts';
import { splitCard } from '../../views/plan/split-card.ts';
import { taskName } from '../../views/wording.ts';
import { viewOn } from '../kit/context.ts';
import { textField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { theTask } from '../kit/subject.ts';

const most = { parts: 15, title: 200 } as const;

export const splitTaskForm = defineForm({
  button: buttons.taskSplit,
  on: theTask,
  may: ({ view, by }) => mayAmendPlan(view.rollout, by),
  title: ({ view, task }) => view.texts.split.title(taskName(task)),
  intro: ({ view }) => view.texts.split.intro,
  fields({ view }) {
    const { label, hint } = view.texts.split;
    return { parts: textField('longText', { label, hint, required: true }, partsIn) };
  },
  send: ({ split }) => split.send,
  async save(context, { view, task, by }, { parts }) {
    const { id } = view.rollout;
    const of = { task: task.key, parts, why: view.texts.split.why };
    try {
      const { rollout, entry } = await splitTask(context.store, id, of, by);
      return splitCard(viewOn(context, rollout), task, view.rollout, entry);
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'taskKnown') throw error;
      throw new UserError(error.code, { ...error.params, input: 'parts' });
    }
  },
});

/** One a line; a KLIK code may stand before the title. */
function partsIn(typed: string): PartOfTask[] {
  const lines = typed.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
  const parts = lines.filter((line) => line !== '').map(partIn);
  const isTwice = parts.some(
    ({ title }, index) => parts.findIndex((other) => alike(other.title, title)) < index,
  );
  if (parts.length < 2 || parts.length > most.parts || isTwice) {
    throw new UserError('partsUnread', { most: String(most.parts) });
  }
  return parts;
}

function alike(some: string, other: string): boolean {
  return some.toLowerCase() === other.toLowerCase();
}

function partIn(line: string): PartOfTask {
  const [, code, rest] = /^\(?(\p{Lu}{1,4} ?\d{1,3})\)?[:.]? (.+)$/u.exec(line) ?? [];
  const title = rest ?? line;
  if (title.length > most.title) throw new UserError('textTooLong', { most: String(most.title) });
  return { title, klikCode: code ?? null };
}
