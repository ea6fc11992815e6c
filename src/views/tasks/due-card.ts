/** What has become of a task's deadlines: each as it was and as it is. */
import { card, quiet, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { type Task, taskIn } from '../../domain/plan/plan.ts';
import { duesOf, klikDueOf, ownDueOf, type Rollout } from '../../domain/rollout/rollout.ts';
import { daysBetween } from '../../domain/time/calendar.ts';
import { formatDay } from '../../texts/dates.ts';
import { waysOn } from '../outcome-card.ts';
import type { View } from '../view.ts';
import { sentences, taskName, whenText } from '../wording.ts';

/** `was` and `before`: the task and its rollout before they were changed. */
export function dueCard(view: View, was: Task, before: Rollout, entry: string): Card {
  const { rollout, texts, today } = view;
  const { due: words } = texts;
  const task = taskIn(rollout.plan, was.key) ?? was;
  const own = ownDueOf(rollout, task);
  const isOwn = own !== ownDueOf(before, was);
  const isKlik = klikDueOf(task) !== klikDueOf(was);
  const day = isOwn ? (own ?? klikDueOf(task)) : klikDueOf(task);
  const moved = sentences(
    isOwn && words.moved(countingText(view, before, was), countingText(view, rollout, task)),
    isKlik && words.movedKlik(whenText(view, was.due), whenText(view, task.due)),
    day !== null && words.days(daysBetween(today, day)),
  );
  const still = isOwn ? null : own;
  return card(
    words.saved(taskName(task)),
    text(moved),
    text(laterText(view, task)),
    quiet(still !== null && words.own(formatDay(still, view.language))),
    quiet(!isKlik && inKlikText(view, task)),
    waysOn(view, task, entry),
  );
}

/** The municipality's own deadline, else the plan's. */
function countingText(view: View, rollout: Rollout, task: Task): string {
  const own = ownDueOf(rollout, task);
  return own === null ? whenText(view, task.due) : formatDay(own, view.language);
}

function inKlikText(view: View, task: Task): string {
  const { due: words } = view.texts;
  return task.kind === 'local' ? words.local : words.klik(whenText(view, task.due));
}

/** An own deadline after KLIK's does not put KLIK's off. */
function laterText(view: View, task: Task): string {
  const [first, second] = duesOf(view.rollout, task);
  if (second === undefined || first !== klikDueOf(task)) return '';
  return view.texts.due.later(formatDay(first, view.language));
}
