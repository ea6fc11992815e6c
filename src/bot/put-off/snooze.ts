/** Putting the reminders of a task off: until a day that is typed, or chosen in a form. */
import { card, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { mayPutOff } from '../../domain/may/on-task.ts';
import { isAsNamed, type SnoozeChoice, snoozeDays } from '../../domain/reminders/snooze.ts';
import { firstDueOf, stateOf } from '../../domain/rollout/rollout.ts';
import { parseDay } from '../../domain/time/parse-day.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { UserError } from '../../errors.ts';
import { formatDay, nearDay } from '../../texts/dates.ts';
import { putOff } from '../../usecases/put-off.ts';
import { buttons } from '../../views/buttons.ts';
import { waysOn } from '../../views/outcome-card.ts';
import { taskName } from '../../views/wording.ts';
import { type Context, viewOn } from '../kit/context.ts';
import { choosing, textField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { type OnTask, theTask } from '../kit/subject.ts';
import { defineTaskCommand } from '../kit/task-command.ts';
import { dayIn } from './day-in.ts';

/** With a day at once, without one a form. */
export const snooze = defineTaskCommand({
  key: 'snooze',
  label: ({ button }) => button.snooze,
  isAnswer: ({ today }, _task, typed) => parseDay(typed, today) !== null,
  asks: (_view, _task, typed) => typed === '',
  run: (context, at, typed) =>
    typed === '' ? snoozeForm.ask(context, at) : putOffAndShow(context, at, dayIn(typed, at.view)),
});

export const snoozeForm = defineForm({
  button: buttons.taskSnooze,
  on: theTask,
  may: ({ view, task, by }) => mayPutOff(view.rollout, task, by),
  title: ({ view, task }) => view.texts.putOff.title(taskName(task)),
  send: ({ button }) => button.snooze,
  fields(at) {
    const { texts, language, today } = at.view;
    const { putOff: words } = texts;
    const options = [...daysOffered(at), { label: words.other, value: 'date' }];
    const near = nearDay(at.last, today, language, 'dayMonth');
    const hint = words.dateHint(near, formatDay(at.last, language));
    const initial = options[0]?.value ?? 'date';
    return {
      until: choosing({ label: words.until, initial }, options, (chosen) => chosen),
      date: textField('text', { label: words.date, hint }, (typed) => typed),
    };
  },
  save: (context, at, { until, date }) => putOffAndShow(context, at, dayChosen(at, until, date)),
});

function daysOffered({ view, task, by, last }: OnTask & { readonly last: LocalDate }) {
  const { texts, rollout, language, now, today } = view;
  const due = firstDueOf(rollout, task) ?? last;
  const nameOf = (choice: SnoozeChoice, on: LocalDate) => {
    if (isAsNamed(rollout, choice, on, due, today)) return choice;
    return choice === 'twoDaysBefore' ? 'inGoodTime' : 'back';
  };
  const days = Object.entries(snoozeDays(rollout, task, by.personId, now));
  return (days as [SnoozeChoice, LocalDate][]).map(([choice, on]) => ({
    label: texts.putOff.choice[nameOf(choice, on)](nearDay(on, today, language, 'short')),
    value: choice,
  }));
}

const choices: readonly string[] = ['tomorrow', 'monday', 'twoDaysBefore'];

function dayChosen({ view, task, by }: OnTask, until: string, date: string): LocalDate {
  if (until === 'date') return dayIn(date, view);
  if (!choices.includes(until)) throw new UserError('staleButton');
  const { rollout, now, today } = view;
  // A choice that was offered yesterday may be past: the refusal says what is possible now.
  return snoozeDays(rollout, task, by.personId, now)[until as SnoozeChoice] ?? today;
}

async function putOffAndShow(context: Context, at: OnTask, wish: LocalDate): Promise<Card> {
  const { view, task, by } = at;
  const of = { task: task.key, wish };
  const { rollout, entry } = await putOff(context.store, view.rollout.id, of, by);
  return snoozedCard({ ...at, view: viewOn(context, rollout) }, entry);
}

export function snoozedCard({ view, task }: Pick<OnTask, 'view' | 'task'>, entry: string): Card {
  const { putOff: words } = view.texts;
  const until = stateOf(view.rollout, task).snoozedUntil ?? firstDueOf(view.rollout, task) ?? '';
  return card(
    words.done(taskName(task), formatDay(until, view.language)),
    text(words.quiet),
    waysOn(view, task, entry),
  );
}
