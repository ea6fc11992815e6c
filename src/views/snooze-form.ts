/** Putting a task off, saying that one has seen it, handing it over, and its own deadline. */
import { card, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import type { Task } from '../domain/plan/plan.ts';
import { isAsNamed, type SnoozeChoice, snoozeDays } from '../domain/reminders/snooze.ts';
import { dueDayOf, stateOf } from '../domain/rollout/rollout.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { formatDay, nearDay } from '../texts/dates.ts';
import { buttons, taskRef } from './buttons.ts';
import { submit } from './forms.ts';
import { waysOn } from './outcome-card.ts';
import { stepButton } from './task-row.ts';
import type { View } from './view.ts';
import { taskName } from './wording.ts';

/** `last`: the last day that is possible. */
export function snoozeForm(view: View, task: Task, personId: string, last: LocalDate): Card {
  const { texts, rollout, language, now, today } = view;
  const { putOff: words, button } = texts;
  const due = dueDayOf(rollout, task) ?? last;
  const days = Object.entries(snoozeDays(rollout, task, personId, now)) as [
    SnoozeChoice,
    LocalDate,
  ][];
  const nameOf = (choice: SnoozeChoice, on: LocalDate) => {
    if (isAsNamed(rollout, choice, on, due, today)) return choice;
    return choice === 'twoDaysBefore' ? 'inGoodTime' : 'back';
  };
  const options = [
    ...days.map(([choice, on]) => ({
      label: words.choice[nameOf(choice, on)](nearDay(on, today, language, 'short')),
      value: choice,
    })),
    { label: words.other, value: 'date' },
  ];
  return {
    title: words.title(taskName(task)),
    body: [
      {
        type: 'input',
        id: 'until',
        kind: 'choice',
        label: words.until,
        required: true,
        initial: options[0]?.value ?? 'date',
        options,
      },
      {
        type: 'input',
        id: 'date',
        kind: 'text',
        label: words.date,
        hint: words.dateHint(nearDay(last, today, language, 'dayMonth'), formatDay(last, language)),
        required: false,
      },
      submit(buttons.taskSnooze.save(button.snooze, taskRef(view, task))),
    ],
  };
}

export function snoozedCard(view: View, task: Task, entry: string): Card {
  const { putOff: words } = view.texts;
  const until = stateOf(view.rollout, task).snoozedUntil ?? dueDayOf(view.rollout, task) ?? '';
  const title = words.done(taskName(task), formatDay(until, view.language));
  return card(title, text(words.quiet), waysOn(view, task, entry));
}

export function seenCard(view: View, task: Task, entry: string): Card {
  const { putOff: words } = view.texts;
  const start = stepButton(view, task, 'start');
  return card(
    words.seenTitle(taskName(task)),
    text(words.seenNow),
    waysOn(view, task, entry, start),
  );
}
