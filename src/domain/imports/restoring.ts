/**
 * A whole rollout taken in again as our own export tells of it: what it would change here. Nothing that
 * was added here is deleted; what the file does not have of it is withdrawn, with its history.
 */
import { type Amendments, sameTold } from '../plan/amendments.ts';
import { roleIn } from '../plan/plan.ts';
import { type RolloutExport, withoutAttendance } from '../rollout/export.ts';
import { type ItemState, untouchedItem } from '../rollout/items.ts';
import { holdersOf } from '../rollout/roles.ts';
import { type Person, type Rollout, type TaskState, untouched } from '../rollout/rollout.ts';
import { isSame } from '../same.ts';
import { toLocalDate } from '../time/calendar.ts';
import type { LocalDate, Source } from '../time/when.ts';

/** Only what changes. */
export interface Restored {
  /** null: as they are. */
  readonly amendments: Amendments | null;
  readonly tasks: Readonly<Record<string, TaskState>>;
  readonly items: Readonly<Record<string, ItemState>>;
  readonly roles: Readonly<Record<string, readonly Person[]>>;
  readonly unset: readonly UnsetHolder[];
}

/** Somebody who cannot be given the role: nobody or several here are called that, or it is full. */
export interface UnsetHolder {
  readonly role: string;
  readonly name: string;
  readonly why: 'unknown' | 'several' | 'tooMany';
}

export interface Restorer {
  readonly personId: string | null;
  readonly now: Date;
  /** What the dates that the file tells of are from, as it is not told who said them. */
  readonly source: Source;
}

/** @param people those who may be meant: everybody here who is called as the file says */
export function restored(
  rollout: Rollout,
  file: RolloutExport,
  people: readonly Person[],
  by: Restorer,
): Restored {
  const amendments = mergedWith(rollout.amendments, said(file.amendments, by), toLocalDate(by.now));
  return {
    amendments: sameTold(amendments, rollout.amendments) ? null : amendments,
    tasks: tasksOf(rollout, file, by),
    items: itemsOf(rollout, file),
    ...rolesOf(rollout, file, people, by.now),
  };
}

export function changesNothing({ amendments, tasks, items, roles }: Restored): boolean {
  return amendments === null && [tasks, items, roles].every((all) => Object.keys(all).length === 0);
}

/** Keys of additions that are others here than in the file. */
export function takenKeys({ amendments: here }: Rollout, { amendments: file }: RolloutExport) {
  const all = ({ addedTasks, addedEvents }: Amendments) => [...addedTasks, ...addedEvents];
  const names = new Map(all(here).map(({ key, title }) => [key, title]));
  return all(file).flatMap(({ key, title }) => {
    const known = names.get(key);
    return known === undefined || known === title ? [] : [key];
  });
}

function said(amendments: Amendments, { source }: Restorer): Amendments {
  const text = JSON.stringify(amendments, (field, value) =>
    field === 'source' && value.basis === 'said' ? source : value,
  );
  return JSON.parse(text);
}

function mergedWith(here: Amendments, file: Amendments, on: LocalDate): Amendments {
  const tasks = left(here.addedTasks, file.addedTasks);
  const events = left(here.addedEvents, file.addedEvents);
  return {
    ...file,
    addedTasks: [...file.addedTasks, ...tasks],
    addedEvents: [...file.addedEvents, ...events],
    tasks: { ...file.tasks, ...withdrawn(here.tasks, tasks, on) },
    events: { ...file.events, ...withdrawn(here.events, events, on) },
    former: {
      tasks: [...file.former.tasks, ...left(here.former.tasks, file.former.tasks)],
      events: [...file.former.events, ...left(here.former.events, file.former.events)],
    },
  };
}

function left<T extends { readonly key: string }>(here: readonly T[], file: readonly T[]): T[] {
  return here.filter(({ key }) => !file.some((one) => one.key === key));
}

function withdrawn<A extends { retired?: Amendments['tasks'][string]['retired'] }>(
  here: Readonly<Record<string, A>>,
  added: readonly { readonly key: string }[],
  on: LocalDate,
) {
  const retired = { on, why: null };
  return Object.fromEntries(added.map(({ key }) => [key, { retired, ...here[key] }]));
}

function tasksOf(rollout: Rollout, { tasks: file }: RolloutExport, { personId }: Restorer) {
  return changed(rollout.tasks, file, untouched, (present, told) => {
    const { status, dueOn, value, note, changedAt, approvedAt } = told ?? untouchedExport;
    const isSo = isSame(
      [
        present.status,
        present.dueOn,
        present.value,
        present.note,
        present.changedAt === null,
        present.approvedAt === null,
      ],
      [status, dueOn, value, note, changedAt === null, approvedAt === null],
    );
    // What they put off and have seen is each one's own.
    const dueBy = dueOn === null ? null : dueOn === present.dueOn ? present.dueBy : personId;
    const at = instantIn(changedAt);
    return isSo
      ? null
      : {
          ...present,
          status,
          dueOn,
          dueBy,
          value,
          note,
          changedAt: at,
          changedBy: null,
          approvedAt: instantIn(approvedAt),
          approvedBy: null,
        };
  });
}

function itemsOf(rollout: Rollout, { items: file }: RolloutExport) {
  const [here, there] = [withoutAttendance(rollout.items), withoutAttendance(file)];
  return changed(here, there, untouchedItem, (present, told) => {
    const { done, answer, changedAt } = told ?? { ...untouchedItem, changedAt: null };
    const isSo = isSame(
      [present.done, present.answer, present.changedAt === null],
      [done, answer, changedAt === null],
    );
    return isSo ? null : { done, answer, changedAt: instantIn(changedAt), changedBy: null };
  });
}

function instantIn(told: string | null): Date | null {
  return told === null ? null : new Date(told);
}

const untouchedExport = { ...untouched, changedAt: null, approvedAt: null };

function changed<T, F>(
  here: Readonly<Record<string, T>>,
  file: Readonly<Record<string, F>>,
  nothing: T,
  after: (present: T, told: F | undefined) => T | null,
): Record<string, T> {
  const keys = new Set([...Object.keys(file), ...Object.keys(here)]);
  const states = [...keys].flatMap((key): [string, T][] => {
    const state = after(here[key] ?? nothing, file[key]);
    return state === null ? [] : [[key, state]];
  });
  return Object.fromEntries(states);
}

/** A role that the file names nobody for stays as it is: whoever wrote the file may have seen no names. */
function rolesOf(rollout: Rollout, file: RolloutExport, people: readonly Person[], now: Date) {
  const roles: Record<string, readonly Person[]> = {};
  const unset: UnsetHolder[] = [];
  for (const [role, names] of Object.entries(file.roles)) {
    const most = roleIn(rollout.plan, role)?.most ?? Number.POSITIVE_INFINITY;
    const present = holdersOf(rollout, role, now);
    const holders: Person[] = [];
    for (const name of names) {
      const meant = present.find((one) => one.name === name);
      const called = meant ? [meant] : people.filter((one) => one.name === name);
      const [only, ...others] = called;
      if (only === undefined) unset.push({ role, name, why: 'unknown' });
      else if (others.length > 0) unset.push({ role, name, why: 'several' });
      else if (holders.length >= most) unset.push({ role, name, why: 'tooMany' });
      else holders.push(only);
    }
    const ids = (some: readonly Person[]) => some.map(({ id }) => id);
    if (holders.length > 0 && !isSame(ids(present), ids(holders))) roles[role] = holders;
  }
  return { roles, unset };
}
