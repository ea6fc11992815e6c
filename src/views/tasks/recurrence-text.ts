/** How a task comes again, and when it has. */
import { type Task, taskIn } from '../../domain/plan/plan.ts';
import { klikDueOf, stateOf } from '../../domain/rollout/rollout.ts';
import { formatDay, nearInstant } from '../../texts/dates.ts';
import type { View } from '../view.ts';
import { dotted, taskName } from '../wording.ts';

/** 'hver måned, til og med 1. december'; null: it comes once. */
export function recurrenceText({ texts, language }: View, { repeats }: Task): string | null {
  if (!repeats) return null;
  const every = texts.recurrence.every[repeats.every];
  const { until } = repeats;
  return until === null ? every : texts.recurrence.until(every, formatDay(until, language));
}

const mostNamed = 5;

/** 'M1 (fuldført · Ida, i går)': the newest first. */
export function earlierText(view: View, { key, repeats }: Task): string {
  const { rollout, texts, now, language } = view;
  const all = rollout.plan.earlier?.filter((one) => one.repeats?.series === repeats?.series) ?? [];
  const told = all.filter((one) => one.key !== key).slice(-mostNamed);
  return told
    .toReversed()
    .map((one) => {
      const { status, changedAt } = stateOf(rollout, one);
      const at = changedAt && nearInstant(changedAt, now, language);
      return `${one.key} (${dotted(texts.status[status], at)})`;
    })
    .join(', ');
}

/** What follows when one of a series has ended; null: it comes once. */
export function nextText(view: View, { repeats }: Task): string | null {
  if (!repeats) return null;
  const { rollout, texts, language } = view;
  const next = rollout.plan.tasks.find(
    (one) => one.repeats?.series === repeats.series && taskIn(rollout.plan, one.key),
  );
  const on = next && klikDueOf(next);
  const isEnd = !next || next.repeats === repeats || !on;
  return isEnd
    ? texts.recurrence.over
    : texts.recurrence.next(taskName(next), formatDay(on, language));
}
