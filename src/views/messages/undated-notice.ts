/** What a message asks of dates that are not known. */
import { row } from '../../cards/build.ts';
import type { Action, Row } from '../../cards/card.ts';
import { mayEnterDates } from '../../domain/may/on-rollout.ts';
import { isQuiet, undatedIn } from '../../domain/rollout/missing-dates.ts';
import { formatMonth } from '../../texts/dates.ts';
import { buttons } from '../buttons.ts';
import { quietText } from '../plan/dates-cards.ts';
import { doerOf, type View } from '../view.ts';
import { taskName, whenText } from '../wording.ts';
import { type Entry, entry, type Notice, type ReminderMessage } from './notice.ts';

/** More rows than that nobody reads; the form has them all. */
const mostRows = 12;

/** null: it is not what the notice is for. */
export function undatedEntry({ view }: ReminderMessage, notice: Notice): Entry | null {
  const { rule } = notice.reminder;
  if (rule.type !== 'undated') return null;
  const { dates: words } = view.texts;
  const month = rule.on.slice(0, 7);
  const { events, tasks } = undatedIn(view.rollout, month);
  const count = events.length + tasks.length;
  if (count === 0) return entry(notice, 'settled', words.none, words.noneNow);
  if (isQuiet(view.rollout, month)) {
    return entry(notice, 'settled', words.notYetSaid, quietText(view, month));
  }
  const actions = actionsOf(view, month);
  const state = words.state(events.length, tasks.length, formatMonth(month, view.language));
  const more = { actions, rowActions: actions };
  return { ...entry(notice, 'open', words.title, state, more), rows: rowsOf(view, month) };
}

function rowsOf(view: View, month: string): Row[] {
  const { events, tasks } = undatedIn(view.rollout, month);
  const all = [
    ...events.map(({ title, when }) => row(title, whenText(view, when))),
    ...tasks.map((task) => row(taskName(task), whenText(view, task.due))),
  ];
  const left = all.length - mostRows;
  return left <= 0 ? all : [...all.slice(0, mostRows), row(view.texts.dates.more(left), null)];
}

function actionsOf(view: View, month: string): Action[] {
  const { rollout, texts } = view;
  if (!mayEnterDates(rollout, doerOf(view)).may) return [];
  const ref = { rolloutId: rollout.id, month };
  return [
    buttons.dates(texts.dates.enter, ref, { style: 'primary' }),
    buttons.datesNotYet(texts.dates.notYet, ref),
  ];
}
