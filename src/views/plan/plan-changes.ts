/** What somebody has said of the plan: a task added, changed, retired or restored. */
import { actions, card, fields, quiet, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { type Task, taskIn } from '../../domain/plan/plan.ts';
import { ownDueOf } from '../../domain/rollout/rollout.ts';
import { formatDay } from '../../texts/dates.ts';
import { typedButton } from '../ask-card.ts';
import { undoButton } from '../buttons.ts';
import { waysOn } from '../outcome-card.ts';
import { recurrenceText } from '../tasks/recurrence-text.ts';
import { showButton } from '../tasks/task-row.ts';
import type { View } from '../view.ts';
import { performerText, roleWithHolders, taskName, whenText } from '../wording.ts';

/** `line`: what was typed, which each button goes on with. */
export function askKindCard(view: View, title: string, line: string): Card {
  const { planChanges: words, command } = view.texts;
  const goOn = (label: string, kind: string) =>
    typedButton(view, { label, line: `${command.new.name} ${line} ${kind}` });
  return card(
    words.askKind(title),
    text(words.whyKind),
    actions(goOn(words.inKlik, words.klikWord), goOn(words.onlyHere, words.localWord)),
    quiet(view.texts.asking.unchanged),
  );
}

export function addedTaskCard(view: View, task: Task, entry: string): Card {
  const { planChanges: words } = view.texts;
  return card(
    words.added(taskName(task)),
    facts(view, task),
    task.kind === 'klik' && quiet(words.klikStays),
    waysOn(view, task, entry),
  );
}

/** `note`: what else came of it. */
export function changedTaskCard(
  view: View,
  key: string,
  entry: string,
  note: string | null = null,
): Card {
  return taskNow(view, key, entry, view.texts.planChanges.changed, note);
}

/** To somebody who is to do it in person. */
export function assignedToldCard(view: View, key: string, by: string): Card {
  const task = taskIn(view.rollout.plan, key);
  const { planChanges: words } = view.texts;
  return card(
    words.assignedToYou(by, task === undefined ? key : taskName(task)),
    text(words.assignedNow),
    task && facts(view, task),
    actions(task && showButton(view, task)),
  );
}

export function restoredTaskCard(view: View, key: string, entry: string): Card {
  return taskNow(view, key, entry, view.texts.planChanges.restored);
}

function taskNow(
  view: View,
  key: string,
  entry: string,
  title: (task: string) => string,
  note: string | null = null,
): Card {
  const task = taskIn(view.rollout.plan, key);
  if (task === undefined) return card(null, actions(undoButton(view, entry)));
  return card(title(taskName(task)), text(note), facts(view, task), waysOn(view, task, entry));
}

export function retiredTaskCard(view: View, task: Task, why: string | null, entry: string): Card {
  const { planChanges: words, taskCard } = view.texts;
  return card(
    words.retired(taskName(task)),
    fields([taskCard.note, why]),
    text(words.retiredNow),
    actions(undoButton(view, entry)),
  );
}

export function undonePlanCard(view: View): Card {
  return card(view.texts.planChanges.undone);
}

/** What is not known is said to be unknown. */
function facts(view: View, task: Task) {
  const { taskCard: words } = view.texts;
  const own = ownDueOf(view.rollout, task);
  const role = (key: string | null) =>
    key === null ? words.notStated : roleWithHolders(view, key);
  return fields(
    [words.due, whenText(view, task.due)],
    [words.dueOwn, own && formatDay(own, view.language)],
    [words.performer, performerText(view, task) || words.notStated],
    [words.accountable, role(task.accountable)],
    [words.klikCode, task.klikCode],
    [view.texts.recurrence.field, recurrenceText(view, task)],
  );
}
