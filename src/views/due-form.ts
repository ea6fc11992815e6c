/** The municipality's own deadline of a task: asking for it, and what became of it. */
import { card, quiet, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import type { Task } from '../domain/plan/plan.ts';
import { dueDayOf, dueOf, stateOf } from '../domain/rollout/rollout.ts';
import { daysBetween } from '../domain/time/calendar.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { formatDay } from '../texts/dates.ts';
import { buttons, taskRef } from './buttons.ts';
import { submit } from './forms.ts';
import { waysOn } from './outcome-card.ts';
import type { View } from './view.ts';
import { sentences, taskName, whenText } from './wording.ts';

export function dueForm(view: View, task: Task): Card {
  const { due: words, button } = view.texts;
  const { dueOn } = stateOf(view.rollout, task);
  return {
    title: words.title(taskName(task)),
    body: [
      {
        type: 'input',
        id: 'date',
        kind: 'text',
        label: words.date,
        hint: words.hint(whenText(view, task.due)),
        required: false,
        ...(dueOn === null ? {} : { initial: formatDay(dueOn, view.language, 'long') }),
      },
      submit(buttons.taskDue.save(button.save, taskRef(view, task))),
    ],
  };
}

/** `before`: the day it was; null: none was known. */
export function dueCard(view: View, task: Task, before: LocalDate | null, entry: string): Card {
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
