/** The small phrases that several cards share: a task's name, a date with its precision, holders. */

import { type PlanEvent, roleNameIn, type Task } from '../domain/plan/plan.ts';
import { awaitsApproval, isAwaitingKlik } from '../domain/rollout/approval.ts';
import { answerTo, conditionOf } from '../domain/rollout/conditions.ts';
import type { Need } from '../domain/rollout/needed-roles.ts';
import { isUnsaid, progress, startOf } from '../domain/rollout/progress.ts';
import { holdersOf, namedAt } from '../domain/rollout/roles.ts';
import { dueNameOf, dueOf, stateOf } from '../domain/rollout/rollout.ts';
import { hindrancesOf } from '../domain/rollout/waiting.ts';
import { daysBetween } from '../domain/time/calendar.ts';
import { dayOf, type LocalDate, type When } from '../domain/time/when.ts';
import { formatDay, formatHours, formatMonth, nearDay } from '../texts/dates.ts';
import type { View } from './view.ts';

/** '2 Udpeg medarbejdere til …' */
export function taskName(task: Task): string {
  return `${task.key} ${task.title}`;
}

export function roleName(view: View, key: string): string {
  return roleNameIn(view.rollout.plan, key);
}

/** 'Projektleder, Tekniker' */
export function roleNames(view: View, keys: readonly string[]): string {
  return keys.map((key) => roleName(view, key)).join(', ');
}

/** 'Ida Holm, Bo Lund' */
export function namesOf(people: readonly { readonly name: string }[]): string {
  return people.map(({ name }) => name).join(', ');
}

/** '' where it is nobody, or nobody knows them any more. */
export function personName({ rollout }: View, id: string | null): string {
  return rollout.people[id ?? '']?.name ?? '';
}

/** One after the other, those that there are. */
export function sentences(...all: readonly (string | false | null)[]): string {
  return all.filter(Boolean).join(' ');
}

/** 'online · Aarhus': the facts that there are. */
export function dotted(...all: readonly (string | false | null)[]): string {
  return all.filter(Boolean).join(' · ');
}

/** 'Systemansvarlig (ubesat)', or with the names of those who hold it. */
export function roleWithHolders(view: View, key: string): string {
  const names = namesOf(holdersOf(view.rollout, key, view.now));
  return `${roleName(view, key)} (${names || view.texts.role.vacant})`;
}

/** That it applies only if a question is answered yes, which nobody has; '': it applies. */
export function openConditionText(view: View, task: Task): string {
  const condition = conditionOf(view.rollout, task);
  if (condition === null || answerTo(view.rollout, condition) !== null) return '';
  return view.texts.conditions.open(planText(view, condition.text));
}

/** 'Venter på 1 Udpeg …'; '': nothing is in its way. */
export function waitsText({ texts, rollout }: View, task: Task): string {
  const others = hindrancesOf(rollout, task);
  return others.length === 0 ? '' : texts.waits.now(others.map(taskName).join(', '));
}

/** Whose task it is to do: in person, which is said to be an exception, or by its role; '' nobody's. */
export function performerText(view: View, task: Task): string {
  const { performer } = task;
  const named = namedAt(view.rollout, task, view.now);
  const byRole = performer === null ? '' : roleWithHolders(view, performer);
  return named === null ? byRole : view.texts.named(named.person.name, byRole);
}

/** How it stands, as far as anybody has said. */
export function statusText({ texts, rollout, today }: View, task: Task): string {
  if (isUnsaid(rollout, task, today)) return texts.notSaid;
  const { status, approvedAt } = stateOf(rollout, task);
  if (awaitsApproval(rollout, task)) return texts.approval.waits;
  return status === 'performed' && approvedAt ? texts.approval.done : texts.status[status];
}

/** '2 opgaver og 1 møde' */
export function needsText({ texts }: View, needs: readonly Need[]): string {
  const tasks = needs.filter(({ type }) => type === 'task').length;
  return texts.needs(tasks, needs.length - tasks);
}

/** A plan and whose words to say it in: enough for what is the same in every municipality. */
export type PlanView = Pick<View, 'language' | 'texts'> & {
  readonly rollout: Pick<View['rollout'], 'plan'>;
};

/** What the plan says in words of our own, in the reader's language as far as it is translated. */
export function planText({ language, rollout }: PlanView, text: string): string {
  return language === 'en' ? (rollout.plan.english?.[text] ?? text) : text;
}

/** A day or month of the plan: '16. februar 2026', 'juni 2026'. */
export function pointText(view: PlanView, point: string): string {
  return point.length === 7
    ? formatMonth(point, view.language)
    : formatDay(point, view.language, 'long');
}

/** A time with exactly the precision that is known; never a made-up day. */
export function whenText(view: PlanView, when: When): string {
  const { texts, language } = view;
  switch (when.precision) {
    case 'day':
      return formatDay(when.on, language);
    case 'hours':
      return `${formatDay(when.on, language)} ${formatHours(when.from, when.to, language)}`;
    case 'month':
      return texts.when.month(formatMonth(when.month, language));
    case 'period':
      return texts.when.period(
        pointText(view, when.from),
        when.to === null ? null : pointText(view, when.to),
      );
    case 'offset': {
      const on = startOf(when, view.rollout.plan);
      return on === null ? texts.when.unknown : texts.when.offset(formatDay(on, language, 'long'));
    }
    case 'text':
      return planText(view, when.text);
    case 'unknown':
      return texts.when.unknown;
  }
}

/** Counts of known KLIK tasks, with how many KOMBIT expects in all. */
export function progressText({ texts, rollout, today }: View): string {
  const { from, to } = rollout.plan.expectedTasks;
  return texts.progress({ ...progress(rollout, today), from, to });
}

/** 'Teknisk workshop, onsdag den 22. april kl. 9-11, Ballerup' */
export function eventText(view: PlanView, { title, when, place }: PlanEvent): string {
  return [title, whenText(view, when), place].filter((one) => one !== null).join(', ');
}

/** 'KOMBITs opstartsmøde, januar 2026': what the plan was made from. */
export function originText({ texts, language, rollout }: PlanView): string {
  const { type, month } = rollout.plan.origin;
  return texts.origin[type](formatMonth(month, language));
}

/** A phase's beginning or end: a month says itself, without a word on the missing day. */
export function pointOf(view: View, when: When): string {
  return when.precision === 'month' ? pointText(view, when.month) : whenText(view, when);
}

/** 'om 7 dage', 'i dag', '3 dage siden' */
export function distance({ texts, today }: View, on: LocalDate): string {
  return texts.when.inDays(daysBetween(today, on));
}

/**
 * 'man. 16. februar · om 7 dage': the deadline, KLIK's own once only KLIK is left. By its name, 'frist i
 * KLIK man. 16. februar · om 7 dage', where the task has another besides.
 */
export function dueShort(view: View, task: Task): string {
  const isPerformed = isAwaitingKlik(view.rollout, task);
  const due = isPerformed ? task.due : dueOf(view.rollout, task);
  const day = dayOf(due);
  if (day === null) return whenText(view, due);
  const name = dueNameOf(view.rollout, task, day);
  const on = nearDay(day, view.today, view.language, 'short');
  const named = name === 'only' ? on : view.texts.due.short[name](on);
  return dotted(named, distance(view, day));
}
