/** `/fbs opgave`: everything about one task. */
import { actions, type Content, card, fields, quiet, strong, text } from '../../cards/build.ts';
import type { Action, Card } from '../../cards/card.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { ruledOutBy } from '../../domain/rollout/conditions.ts';
import { isToDo, ownWhen, stateOf } from '../../domain/rollout/rollout.ts';
import { hindrancesOf } from '../../domain/rollout/waiting.ts';
import { dayOf, type When } from '../../domain/time/when.ts';
import { formatDay, nearInstant } from '../../texts/dates.ts';
import { conditionButtons, conditionText } from '../plan/conditions.ts';
import { seatsRows, seatsSaid } from '../plan/seats.ts';
import type { View } from '../view.ts';
import {
  distance,
  dotted,
  originText,
  performerText,
  personName,
  planText,
  roleName,
  roleWithHolders,
  statusText as standing,
  taskName,
  whenText,
} from '../wording.ts';
import { approvalButtons, approvalFields } from './approval-parts.ts';
import { type History, historyParts } from './history-card.ts';
import { earlierText, recurrenceText } from './recurrence-text.ts';
import { correctedText, linkButtons, officialTitle } from './said-of-task.ts';
import { ownButtons } from './task-buttons.ts';
import { taskLink } from './task-link.ts';
import { stepButtons } from './task-row.ts';

/** `heading`: why what the reader just tried did not happen, or why it is this task. */
export function taskCard(
  view: View,
  task: Task,
  history: History,
  heading: string | null = null,
): Card {
  const { klikReminder, group, localTask } = view.texts.taskCard;
  return card(
    taskName(task),
    strong(heading),
    quiet({ klik: null, klikGroup: group, local: localTask }[task.kind]),
    text(planText(view, task.description)),
    facts(view, task),
    seatsRows(view, task),
    actions(stepButtons(view, task, ['start', 'perform', 'complete', 'dismiss', 'reopen'])),
    actions(approvalButtons(view, task)),
    actions(conditionButtons(view, task)),
    actions(ownButtons(view, task), pageLink(view, task)),
    actions(linkButtons(view, task)),
    historyParts(view, task, history),
    waitsForKlik(view, task) && quiet(klikReminder),
  );
}

/** The page that everybody may open; every municipality's is the same. */
function pageLink({ rollout, texts, publicUrl }: View, task: Task): Action | null {
  if (publicUrl === undefined) return null;
  return { label: texts.guides.open, url: taskLink(publicUrl, rollout.id, task.key) };
}

function waitsForKlik({ rollout }: View, task: Task): boolean {
  const { status } = stateOf(rollout, task);
  return task.kind !== 'local' && status !== 'completed' && status !== 'notRelevant';
}

function facts(view: View, task: Task): Content {
  const { texts, rollout } = view;
  const { taskCard: words } = texts;
  const { plan } = rollout;
  const state = stateOf(rollout, task);
  const theme = plan.themes.find(({ key }) => key === task.theme);
  const phase = plan.phases.find(({ key }) => key === task.phase);
  return fields(
    [words.status, statusText(view, task)],
    [texts.putOff.field, putOffText(view, task)],
    ...dueFields(view, task),
    [words.performer, performerText(view, task) || suggestedText(view, task)],
    [
      words.accountable,
      task.accountable === null ? words.notStated : roleWithHolders(view, task.accountable),
    ],
    ...approvalFields(view, task),
    [words.phase, phase?.name],
    [words.theme, task.kind === 'local' ? null : (theme?.name ?? words.noTheme)],
    [words.published, task.kind === 'local' ? null : dated(view, task.published)],
    [words.klikCode, task.klikCode],
    [words.dependsOn, dependsOnText(view, task)],
    [texts.conditions.field, conditionText(view, task)],
    [texts.recurrence.field, recurrenceText(view, task)],
    [texts.recurrence.earlier, earlierText(view, task)],
    [words.value, state.value],
    [texts.attendance.seats.field, seatsSaid(view, task)],
    [words.note, reasonText(view, task) ?? state.note],
    [texts.taskForm.official, officialTitle(view, task)],
    [texts.taskForm.corrected, correctedText(view, task)],
    [words.source, sourceText(view, task.source)],
  );
}

/** Why it does not apply; null: it does. */
function reasonText(view: View, task: Task): string | null {
  const ruled = ruledOutBy(view.rollout, task);
  return ruled && view.texts.conditions.reason(planText(view, ruled.condition.text));
}

/** Each with whether it is still in the way. */
function dependsOnText(view: View, task: Task): string {
  const { rollout, texts } = view;
  const left = hindrancesOf(rollout, task);
  const isToDoNow = isToDo(stateOf(rollout, task).status);
  return rollout.plan.tasks
    .filter(({ key }) => task.dependsOn.includes(key))
    .map((other) => {
      const isDone = isToDoNow && !left.includes(other);
      return isDone ? `${taskName(other)} (${texts.waits.done})` : taskName(other);
    })
    .join(', ');
}

/** 'ikke startet · set af Ida …, ikke begyndt': seen is no status. */
function statusText(view: View, task: Task): string {
  const { texts, rollout, language } = view;
  const { status, seenAt, seenBy } = stateOf(rollout, task);
  const at = status === 'notStarted' && seenAt && nearInstant(seenAt, view.now, language);
  return dotted(standing(view, task), at && texts.putOff.seenBy(personName(view, seenBy), at));
}

function putOffText(view: View, task: Task): string | null {
  const { snoozedUntil, snoozedBy } = stateOf(view.rollout, task);
  if (snoozedUntil === null || snoozedUntil <= view.today) return null;
  return view.texts.putOff.by(personName(view, snoozedBy), formatDay(snoozedUntil, view.language));
}

/** KLIK's deadline and the municipality's own, neither in place of the other. */
function dueFields(view: View, task: Task): [string, string][] {
  const { dueOn, dueBy } = stateOf(view.rollout, task);
  const { taskCard: words } = view.texts;
  if (dueOn === null) return [[words.due, dueText(view, task.due)]];
  const own = ownWhen(view.rollout, dueOn);
  const setBy = dueBy === null ? '' : view.texts.when.setBy(personName(view, dueBy));
  const ownField: [string, string] = [words.dueOwn, dotted(dueText(view, own), setBy)];
  return task.kind === 'local' ? [ownField] : [[words.dueKlik, dueText(view, task.due)], ownField];
}

function dueText(view: View, when: When): string {
  const day = dayOf(when);
  return dotted(dated(view, when), day && distance(view, day));
}

/** A date and where it comes from, unless nothing is known. */
function dated(view: View, when: When): string {
  const { texts } = view;
  const text = whenText(view, when);
  if (when.precision === 'unknown') return text;
  if (when.source.basis === 'local') return `${text} (${texts.when.local})`;
  const derived = when.source.basis === 'derived' ? `${texts.when.derived}, ` : '';
  return `${text} (${derived}${sourceText(view, when.source)})`;
}

/** Which line it is stays in the plan: nobody else can look it up. */
function sourceText(view: View, source: When['source']): string {
  if (source.basis === 'said') {
    const name = personName(view, source.ref) || view.texts.rights.somebody;
    return view.texts.when.said(name);
  }
  return /^L\d/.test(source.ref) ? originText(view) : source.ref;
}

function suggestedText(view: View, { suggestedRole }: Task): string {
  const { taskCard: words } = view.texts;
  return suggestedRole === undefined
    ? words.notStated
    : words.suggested(roleName(view, suggestedRole));
}
