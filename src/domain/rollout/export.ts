/**
 * A rollout in a shape of our own that can be taken in again: what the municipality has said of its
 * plan, how far each task is, and who holds which role. It names no ids of people, and what belongs to
 * one person alone (what they put off, their settings) stays behind.
 */
import { z } from 'zod';
import { Amendments } from '../plan/amendments.ts';
import { isSame } from '../same.ts';
import { Key, LocalDate, type Source } from '../time/when.ts';
import { attendanceIn } from './attendance.ts';
import { untouchedItem } from './items.ts';
import { holdersOf } from './roles.ts';
import { type Rollout, untouched } from './rollout.ts';

const ExportedTask = z.strictObject({
  status: z.enum(['notStarted', 'inProgress', 'performed', 'completed', 'notRelevant']),
  /** The municipality's own deadline; null: KLIK's counts. */
  dueOn: LocalDate.nullable(),
  value: z.string().nullable(),
  note: z.string().nullable(),
  changedAt: z.iso.datetime().nullable(),
  approvedAt: z.iso.datetime().nullable().default(null),
});

const ExportedItem = z.strictObject({
  done: z.boolean(),
  answer: z.string().nullable(),
  changedAt: z.iso.datetime().nullable(),
});

export const RolloutExport = z.strictObject({
  format: z.literal('fbs-bot/rollout'),
  version: z.literal(1),
  municipality: z.string().min(1),
  plan: z.strictObject({ key: z.string().min(1), version: z.int().positive() }),
  amendments: Amendments,
  /** By key; absent: nobody has touched it. */
  tasks: z.record(z.string(), ExportedTask),
  /** By list and key: 'checklist/ambassadoerer'. */
  items: z.record(z.string(), ExportedItem),
  /** Names of the holders by role, the primary first; empty: vacant. */
  roles: z.record(Key, z.array(z.string())),
});
export type RolloutExport = z.infer<typeof RolloutExport>;

export function exportOf(rollout: Rollout, now: Date): RolloutExport {
  const { municipality, plan, tasks, items } = rollout;
  return {
    format: 'fbs-bot/rollout',
    version: 1,
    municipality,
    plan: { key: plan.key, version: plan.version },
    amendments: withoutPeople(rollout),
    tasks: mapValues(touched(tasks, untouched), ({ status, dueOn, value, note, ...at }) => {
      const [changedAt, approvedAt] = [at.changedAt, at.approvedAt].map(
        (one) => one?.toISOString() ?? null,
      ) as [string | null, string | null];
      return { status, dueOn, value, note, changedAt, approvedAt };
    }),
    items: mapValues(
      touched(withoutAttendance(items), untouchedItem),
      ({ done, answer, changedAt }) => {
        return {
          done,
          answer,
          changedAt: changedAt?.toISOString() ?? null,
        };
      },
    ),
    roles: Object.fromEntries(
      plan.roles.map(({ key }) => {
        return [key, holdersOf(rollout, key, now).map(({ name }) => name)];
      }),
    ),
  };
}

/** Who comes to what is said by people, and names them. */
export function withoutAttendance<T>(items: Readonly<Record<string, T>>): Record<string, T> {
  const ofMunicipality = Object.entries(items).filter(([name]) => attendanceIn(name) === null);
  return Object.fromEntries(ofMunicipality);
}

/** Said by the municipality, whoever it was there. */
function withoutPeople({ amendments, municipality }: Rollout): Amendments {
  const text = JSON.stringify(amendments, (field, value) => {
    if (field === 'person') return undefined;
    if (field === 'source' && isSaid(value)) return { ...value, ref: municipality };
    return value;
  });
  return Amendments.parse(JSON.parse(text));
}

function isSaid(source: Source): boolean {
  return source.basis === 'said';
}

/** What was taken back, and what somebody has only put off or seen, is as if nobody had touched it. */
function touched<T extends object>(all: Readonly<Record<string, T>>, nothing: T) {
  const own = [
    'dueBy',
    'snoozedUntil',
    'snoozedBy',
    'seenAt',
    'seenBy',
    'changedBy',
    'approvedBy',
    'sentBackAt',
  ];
  const told = (one: T) => Object.entries(one).filter(([field]) => !own.includes(field));
  const none = Object.fromEntries(told(nothing));
  return Object.fromEntries(
    Object.entries(all).filter(([, one]) => !isSame(Object.fromEntries(told(one)), none)),
  );
}

function mapValues<T, U>(all: Readonly<Record<string, T>>, to: (one: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(all).map(([key, one]) => [key, to(one)]));
}
