/** Rows ↔ domain values. The only file that knows how a value is spread over columns. */
import type { LocalDate, Plan } from '../domain/plan.ts';
import type { Reminder, Rule } from '../domain/reminders.ts';
import type { Recipient } from '../domain/roles.ts';
import type { Person, Rollout, TaskState } from '../domain/rollout.ts';
import { Prisma } from './generated/client.ts';
import type { AuditEntry, AuditState, Conversation, Delivery, LocalMessage } from './store.ts';

/** All that a Rollout is made of. */
export const whole = {
  holdings: { include: { person: true }, orderBy: [{ from: 'asc' }, { id: 'asc' }] },
  taskStates: { include: { changedBy: true } },
} satisfies Prisma.RolloutInclude;

export type WholeRollout = Prisma.RolloutGetPayload<{ include: typeof whole }>;

export function toRollout(row: WholeRollout, plan: Plan): Rollout {
  const people = [
    ...row.holdings.map(({ person }) => person),
    ...row.taskStates.flatMap(({ changedBy }) => changedBy ?? []),
  ];
  return {
    id: row.id,
    municipality: row.municipality,
    plan,
    language: row.language,
    sendHour: row.sendHour,
    startedAt: row.startedAt,
    checkedAt: row.checkedAt,
    tasks: Object.fromEntries(row.taskStates.map((state) => [state.task, toTaskState(state)])),
    holdings: row.holdings.map(({ id, role, personId, from, until }) => ({
      id: String(id),
      role,
      personId,
      from,
      until,
    })),
    people: Object.fromEntries(people.map((person) => [person.id, toPerson(person)])),
  };
}

function toTaskState(row: Prisma.TaskStateGetPayload<object>): TaskState {
  const { status, dueOn, value, note, changedAt, changedById } = row;
  return { status, dueOn: dueOn && toDay(dueOn), value, note, changedAt, changedBy: changedById };
}

export function fromTaskState({ dueOn, changedBy, ...state }: TaskState) {
  return { ...state, dueOn: dueOn === null ? null : fromDay(dueOn), changedById: changedBy };
}

export function toPerson(row: Prisma.PersonGetPayload<object>): Person {
  const { id, installationId, externalId, name, language } = row;
  return { id, installationId, externalId, name, language };
}

export function toConversation(row: Prisma.ConversationGetPayload<object>): Conversation {
  const { id, installationId, externalId, kind, rolloutId } = row;
  return { id, installationId, externalId, kind, rolloutId };
}

export function toAuditEntry(
  row: Prisma.AuditEntryGetPayload<{ include: { by: true } }>,
): AuditEntry {
  const { id, at, by, platform, verb, subject, before, after } = row;
  return {
    id: String(id),
    at,
    by: by && toPerson(by),
    platform,
    verb,
    subject,
    before: toAuditState(before),
    after: toAuditState(after),
  };
}

function toAuditState(json: Prisma.JsonValue): AuditState {
  const state = json as AuditState;
  if (!state.task?.changedAt) return state;
  return { ...state, task: { ...state.task, changedAt: new Date(state.task.changedAt) } };
}

export function toDelivery(row: Prisma.DeliveryGetPayload<object>): Delivery {
  const { id, rolloutId, state, attempts, reason } = row;
  return { id, rolloutId, reminder: toReminder(row), state, attempts, sent: toSent(row), reason };
}

function toReminder(row: Prisma.DeliveryGetPayload<object>): Reminder {
  const { key, task, rule, dueOn, sendAt } = row;
  return { key, task, rule: rule as Rule, due: toDay(dueOn), sendAt };
}

export function fromReminder({ rule, due, ...reminder }: Reminder) {
  return { ...reminder, rule: toJson(rule), dueOn: fromDay(due) };
}

function toSent(row: Prisma.DeliveryGetPayload<object>): Delivery['sent'] {
  const { sentAt, installationId, conversation, message } = row;
  if (!sentAt || installationId === null || conversation === null || message === null) return null;
  const ref = { conversation, message };
  return { at: sentAt, installationId, ref, recipient: toRecipient(row.recipient) };
}

export function toRecipient(json: unknown): Recipient {
  return json as Recipient;
}

export function toLocalMessage(row: Prisma.LocalMessageGetPayload<object>): LocalMessage {
  return { ...row, id: String(row.id) };
}

/** Instants become ISO strings. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}

export function toNullableJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null ? Prisma.DbNull : toJson(value);
}

/** A row's number out of its id; null: no id of ours. */
export function toNumber(id: string): bigint | null {
  return /^\d{1,18}$/.test(id) ? BigInt(id) : null;
}

// A DATE column is midnight UTC of its day to Prisma, whatever the zone.
function toDay(date: Date): LocalDate {
  return date.toISOString().slice(0, 10);
}

function fromDay(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
