/** A task's deadlines, the own and KLIK's: typed or asked for in a form, and what became of them. */
import type { Card } from '../../cards/card.ts';
import { mayAmendPlan } from '../../domain/may/on-rollout.ts';
import { maySetDue } from '../../domain/may/on-task.ts';
import { klikDueOf, ownDueOf } from '../../domain/rollout/rollout.ts';
import { parseDay } from '../../domain/time/parse-day.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { fold } from '../../domain/words/fold.ts';
import { formatDay } from '../../texts/dates.ts';
import { textsIn } from '../../texts/index.ts';
import { type Dues, setDue } from '../../usecases/set-due.ts';
import { buttons } from '../../views/buttons.ts';
import { dueCard } from '../../views/tasks/due-card.ts';
import type { View } from '../../views/view.ts';
import { taskName, whenText } from '../../views/wording.ts';
import { type Context, viewOn } from '../kit/context.ts';
import { textField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { type OnTask, theTask } from '../kit/subject.ts';
import { defineTaskCommand } from '../kit/task-command.ts';
import { dayIn } from './day-in.ts';

/** With a day at once, without one a form; 'klik' alone goes back to KLIK's deadline. */
export const due = defineTaskCommand({
  key: 'due',
  label: ({ button }) => button.due,
  isAnswer: ({ today }, _task, typed) => {
    const { which, day } = split(typed);
    return (which === 'klik' && day === '') || parseDay(day, today) !== null;
  },
  asks: (_view, _task, typed) => isAsking(split(typed)),
  run(context, at, typed) {
    const { which, day } = split(typed);
    if (isAsking({ which, day })) return dueForm.ask(context, at);
    if (day === '') return setAndShow(context, at, { own: null });
    return setAndShow(context, at, { [which]: dayIn(day, at.view) });
  },
});

/** `which`: the deadline that is meant; where nobody says, it is the own. */
interface Typed {
  readonly which: 'own' | 'klik';
  readonly day: string;
}

function isAsking({ which, day }: Typed): boolean {
  return day === '' && which === 'own';
}

function split(typed: string): Typed {
  const [first = '', ...rest] = typed.split(' ');
  for (const { due: words } of [textsIn('da'), textsIn('en')]) {
    const is = (word: string) => fold(first) === word;
    if (is(words.klikWord)) return { which: 'klik', day: rest.join(' ') };
    if (is(words.ownWord)) return { which: 'own', day: rest.join(' ') };
  }
  return { which: 'own', day: typed };
}

export const dueForm = defineForm({
  button: buttons.taskDue,
  on: theTask,
  may: ({ view, task, by }) => maySetDue(view.rollout, task, by),
  title: ({ view, task }) => view.texts.due.title(taskName(task)),
  fields({ view, task, by }) {
    const { due: words } = view.texts;
    const hint = words.hint(whenText(view, task.due));
    const asksKlik = task.kind !== 'local' && mayAmendPlan(view.rollout, by).may;
    return {
      date: dayField(view, words.date, hint, ownDueOf(view.rollout, task)),
      ...(asksKlik && {
        klik: dayField(view, words.inKlik, words.inKlikHint, klikDueOf(task)),
      }),
    };
  },
  save: (context, at, { date, klik }) =>
    setAndShow(context, at, { own: date, ...(klik && { klik }) }),
});

/** Left empty it is null. */
function dayField(view: View, label: string, hint: string, day: LocalDate | null) {
  const initial = day === null ? '' : formatDay(day, view.language, 'long');
  return textField('text', { label, hint, initial }, (typed) =>
    typed === '' ? null : dayIn(typed, view),
  );
}

async function setAndShow(context: Context, at: OnTask, dues: Dues): Promise<Card> {
  const { view, task, by } = at;
  const of = { task: task.key, ...dues };
  const { rollout, entry } = await setDue(context.store, view.rollout.id, of, by);
  return dueCard(viewOn(context, rollout), task, view.rollout, entry);
}
