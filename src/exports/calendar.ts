/**
 * A rollout as a calendar: deadlines are whole days, meetings have their hours, and what is only known
 * by its month is on no day. It names no people, for whoever has its address may read it.
 */
import { tz } from '@date-fns/tz';
import ical, { type ICalCalendar, type ICalEventData, ICalEventStatus } from 'ical-generator';
import type { PlanEvent, Task } from '../domain/plan/plan.ts';
import { namedAt, rolesOf } from '../domain/rollout/roles.ts';
import { klikDueOf, stateOf } from '../domain/rollout/rollout.ts';
import { addDays, instantOf } from '../domain/time/calendar.ts';
import type { LocalDate } from '../domain/time/when.ts';
import type { Changes } from '../store/store.ts';
import type { View } from '../views/view.ts';
import { dotted, planText, roleName, roleNames, taskName } from '../views/wording.ts';
import { copenhagen, vtimezone } from './copenhagen.ts';

/** `scope`: 'all', 'me' for the roles that the viewer holds now and what is theirs in person, or a role's key. */
export function calendarOf(view: View, scope: string, changes: Changes): string {
  const { rollout, viewer, now, texts } = view;
  const { plan } = rollout;
  const roles = scope === 'me' ? rolesOf(rollout, viewer?.id ?? '', now) : [scope];
  const isFor = (of: readonly (string | null)[]) =>
    scope === 'all' || of.some((role) => role !== null && roles.includes(role));
  const isOwn = (task: Task) =>
    scope === 'me' && namedAt(rollout, task, now)?.person.id === viewer?.id;
  const tasks = [...plan.tasks, ...(plan.retired?.tasks ?? [])];
  const events = [...plan.events, ...(plan.retired?.events ?? [])];
  const whose = scope === 'all' ? '' : scope === 'me' ? texts.filter.mine : roleName(view, scope);
  return written(view, dotted(`${plan.name} ${rollout.municipality}`, whose), changes, [
    ...tasks
      .filter((task) => isFor([task.performer, task.accountable]) || isOwn(task))
      .flatMap((task) => deadlinesOf(view, task)),
    ...events.filter(({ audience }) => isFor(audience)).flatMap((event) => gathering(view, event)),
  ]);
}

/** One meeting as a file; null: no day is known of it. */
export function invitationOf(view: View, event: PlanEvent, changes: Changes): string | null {
  const entries = gathering(view, event);
  return entries.length === 0 ? null : written(view, event.title, changes, entries);
}

interface Entry {
  /** Key of the task or event. */
  readonly about: string;
  /** Of all that is about it, which: the same in every version. */
  readonly id: string;
  readonly data: ICalEventData;
  readonly isOff: boolean;
}

function written(view: View, name: string, changes: Changes, entries: readonly Entry[]): string {
  const { rollout } = view;
  const calendar: ICalCalendar = ical({
    name,
    prodId: { company: 'fbs-bot', product: 'fbs-bot', language: view.language },
    // Of no calendar as a whole: the library would write its stamps as local time.
    timezone: { name: null, generator: (zone) => (zone === copenhagen ? vtimezone : null) },
  });
  for (const { about, id, data, isOff } of entries) {
    const { count, at } = changes(about);
    const changed = at ?? rollout.startedAt;
    calendar.createEvent({
      ...data,
      id: `${id}.${rollout.id}@fbs-bot`,
      sequence: rollout.plan.version + count,
      // Of the last change and not of now: the same calendar is the same bytes.
      stamp: changed,
      lastModified: changed,
      status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

/** KLIK's and the municipality's own, each by its name; one where they are the same day. */
function deadlinesOf(view: View, task: Task): Entry[] {
  const { texts, rollout } = view;
  const { status, dueOn } = stateOf(rollout, task);
  const klikOn = klikDueOf(task);
  const isOff = 'retired' in task || status === 'notRelevant';
  const entry = (id: string, on: LocalDate, says: string): Entry => ({
    about: task.key,
    id: `task-${task.key}-${id}`,
    isOff,
    data: {
      ...wholeDays(on, on),
      summary: `${says}: ${taskName(task)}`,
      description: dotted(
        task.performer && `${texts.taskCard.performer}: ${roleName(view, task.performer)}`,
        planText(view, task.description),
      ),
    },
  });
  const { klikDue, ownDue } = texts.exports.columns;
  const isLocal = task.kind === 'local';
  return [
    ...(klikOn === null ? [] : [entry('due', klikOn, isLocal ? ownDue : klikDue)]),
    ...(dueOn === null || dueOn === klikOn ? [] : [entry('own', dueOn, ownDue)]),
  ];
}

function gathering(view: View, event: PlanEvent): Entry[] {
  const times = timesOf(event);
  if (times === null) return [];
  const { title, place, link, audience, description } = event;
  const data = {
    ...times,
    summary: title,
    description: dotted(roleNames(view, audience), planText(view, description)),
    ...(place === null ? {} : { location: place }),
    ...(link === undefined ? {} : { url: link }),
  };
  return [{ about: event.key, id: `event-${event.key}`, isOff: 'retired' in event, data }];
}

/** null: on no day that is known. */
function timesOf({ when }: PlanEvent): Pick<ICalEventData, 'start' | 'end'> | null {
  if (when.precision === 'day') return wholeDays(when.on, when.on);
  if (when.precision === 'period') {
    const { from, to } = when;
    return isDay(from) && to !== null && isDay(to) ? wholeDays(from, to) : null;
  }
  if (when.precision !== 'hours') return null;
  const at = (time: string) => tz(copenhagen)(instantOf(when.on, time));
  return { start: at(when.from), end: at(when.to), ...{ timezone: copenhagen } };
}

/** The day that it ends before is the next. */
function wholeDays(first: LocalDate, last: LocalDate) {
  return { allDay: true, start: new Date(first), end: new Date(addDays(last, 1)) };
}

function isDay(point: string): boolean {
  return point.length === 'YYYY-MM-DD'.length;
}
