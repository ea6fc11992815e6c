/** The municipality's own deadline of a task: typed or asked for in a form, and what became of it. */
import { card, quiet, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { maySetDue } from '../../domain/may/on-task.ts';
import { dueDayOf, dueOf, stateOf } from '../../domain/rollout/rollout.ts';
import { daysBetween } from '../../domain/time/calendar.ts';
import { parseDay } from '../../domain/time/parse-day.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { fold } from '../../domain/words/fold.ts';
import { formatDay } from '../../texts/dates.ts';
import { setDue } from '../../usecases/set-due.ts';
import { buttons } from '../../views/buttons.ts';
import { waysOn } from '../../views/outcome-card.ts';
import { sentences, taskName, whenText } from '../../views/wording.ts';
import { type Context, viewOn } from '../kit/context.ts';
import { textField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { type OnTask, theTask } from '../kit/subject.ts';
import { defineTaskCommand } from '../kit/task-command.ts';
import { dayIn } from './day-in.ts';

/** With a day at once, without one a form; 'klik' goes back to the plan's deadline. */
export const due = defineTaskCommand({
  key: 'due',
  label: ({ button }) => button.due,
  isAnswer: ({ today }, _task, typed) => isKlik(typed) || parseDay(typed, today) !== null,
  asks: (_view, _task, typed) => typed === '',
  run: (context, at, typed) =>
    typed === ''
      ? dueForm.ask(context, at)
      : setAndShow(context, at, isKlik(typed) ? null : dayIn(typed, at.view)),
});

export const dueForm = defineForm({
  button: buttons.taskDue,
  on: theTask,
  may: ({ view, task, by }) => maySetDue(view.rollout, task, by),
  title: ({ view, task }) => view.texts.due.title(taskName(task)),
  fields({ view, task }) {
    const { due: words } = view.texts;
    const { dueOn } = stateOf(view.rollout, task);
    const asked = {
      label: words.date,
      hint: words.hint(whenText(view, task.due)),
      initial: dueOn === null ? '' : formatDay(dueOn, view.language, 'long'),
    };
    return {
      date: textField('text', asked, (typed) => (typed === '' ? null : dayIn(typed, view))),
    };
  },
  save: (context, at, { date }) => setAndShow(context, at, date),
});

/** `on` null: the plan's deadline again. */
async function setAndShow(context: Context, at: OnTask, on: LocalDate | null): Promise<Card> {
  const { view, task, by } = at;
  const of = { task: task.key, on };
  const { rollout, entry } = await setDue(context.store, view.rollout.id, of, by);
  const now = { ...at, view: viewOn(context, rollout) };
  return dueCard(now, dueDayOf(view.rollout, task), entry);
}

/** `before`: the day it was; null: none was known. */
export function dueCard(
  { view, task }: Pick<OnTask, 'view' | 'task'>,
  before: LocalDate | null,
  entry: string,
): Card {
  const { texts, rollout, language, today } = view;
  const { due: words } = texts;
  const now = dueDayOf(rollout, task);
  const was = before === null ? texts.when.unknown : formatDay(before, language);
  const moved = words.moved(was, whenText(view, dueOf(rollout, task)));
  return card(
    words.saved(taskName(task)),
    text(sentences(moved, now && words.days(daysBetween(today, now)))),
    quiet(task.kind === 'local' ? words.local : words.klik(whenText(view, task.due))),
    waysOn(view, task, entry),
  );
}

function isKlik(text: string): boolean {
  return fold(text) === 'klik';
}
