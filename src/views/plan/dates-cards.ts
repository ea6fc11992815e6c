/** The dates that were missing: what became of them. */
import { actions, card, row, rows, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { everEventIn, everTaskIn } from '../../domain/plan/plan.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { formatMonth } from '../../texts/dates.ts';
import { undoButton } from '../buttons.ts';
import type { View } from '../view.ts';
import { taskName, whenText } from '../wording.ts';

/** `keys` of tasks and events; `entry` null: nothing was left to enter. */
export function datesEnteredCard(view: View, keys: readonly string[], entry: string | null): Card {
  const { dates: words, planChanges } = view.texts;
  if (entry === null) return card(words.none);
  return card(
    words.entered(keys.length),
    rows(keys.map((key) => row(datedText(view, key), null))),
    text(planChanges.klikStays),
    actions(undoButton(view, entry)),
  );
}

function datedText(view: View, key: string): string {
  const { plan } = view.rollout;
  const event = everEventIn(plan, key);
  if (event !== undefined) return `${event.title}: ${whenText(view, event.when)}`;
  const task = everTaskIn(plan, key);
  return task === undefined ? key : `${taskName(task)}: ${whenText(view, task.due)}`;
}

export function datesQuietCard(view: View, month: string, entry: string): Card {
  return card(quietText(view, month), actions(undoButton(view, entry)));
}

/** When it is asked again. */
export function quietText({ texts, language }: View, month: string): string {
  const next = addDays(`${month}-28`, 4).slice(0, 7);
  return texts.dates.quiet(formatMonth(next, language));
}

/** They are asked for again, as before. */
export function undoneDatesCard({ texts }: View): Card {
  return card(texts.dates.undone);
}
