/** Rows ↔ domain values. The only file that knows how a value is spread over columns. */

import type { RiskLevel, Rule } from '../domain/plan/rules.ts';
import type { Addressee } from '../domain/reminders/addressee.ts';
import { isDelayed } from '../domain/reminders/due.ts';
import type { Recipient } from '../domain/reminders/recipient.ts';
import type { Reminder } from '../domain/reminders/reminder.ts';
import type { Allowance } from '../domain/rollout/allowance.ts';
import type { ItemState } from '../domain/rollout/items.ts';
import type { Nomination } from '../domain/rollout/nomination.ts';
import {
  type Holding,
  type Person,
  type Rollout,
  type TaskState,
  untouched,
} from '../domain/rollout/rollout.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { Prisma } from './generated/client.ts';
import type { InJson } from './rows-in-json.ts';
import type {
  AuditEntry,
  AuditState,
  Conversation,
  Delivery,
  Holders,
  LocalMessage,
  Reference,
  Term,
} from './store.ts';

export function toTaskState(row: InJson<Prisma.TaskStateGetPayload<object>>): TaskState {
  return {
    status: row.status,
    dueOn: row.dueOn,
    dueBy: row.dueById,
    value: row.value,
    note: row.note,
    changedAt: toInstant(row.changedAt),
    changedBy: row.changedById,
    snoozedUntil: row.snoozedUntil,
    snoozedBy: row.snoozedById,
    seenAt: toInstant(row.seenAt),
    seenBy: row.seenById,
    approvedAt: toInstant(row.approvedAt),
    approvedBy: row.approvedById,
    sentBackAt: toInstant(row.sentBackAt),
  };
}

export function fromTaskState(state: TaskState) {
  const { dueOn, dueBy, changedBy, snoozedUntil, snoozedBy, seenBy, approvedBy, ...rest } = state;
  return {
    ...rest,
    dueOn: dueOn && fromDay(dueOn),
    dueById: dueBy,
    changedById: changedBy,
    snoozedUntil: snoozedUntil && fromDay(snoozedUntil),
    snoozedById: snoozedBy,
    seenById: seenBy,
    approvedById: approvedBy,
  };
}

export function toItemState(row: InJson<Prisma.ItemStateGetPayload<object>>): ItemState {
  const { done, answer, changedAt, changedById } = row;
  return { done, answer, changedAt: toInstant(changedAt), changedBy: changedById };
}

export function fromItemState({ changedBy, ...state }: ItemState) {
  return { ...state, changedById: changedBy };
}

export function toHolding(row: InJson<Prisma.HoldingGetPayload<object>>): Holding {
  const { id, role, personId, givenById, endedById } = row;
  const { givenAt, endedAt, why, endedWhy, areas, primaryAt, askedAt, aliveAt } = row;
  return {
    ...{ id: String(id), role, personId, givenBy: givenById, endedBy: endedById },
    ...{ from: new Date(row.from), until: toInstant(row.until) },
    ...(givenAt && { givenAt: new Date(givenAt) }),
    ...(endedAt && { endedAt: new Date(endedAt) }),
    ...(why !== null && { why }),
    ...(endedWhy !== null && { endedWhy }),
    ...(areas.length > 0 && { areas }),
    ...(primaryAt.length > 0 && { primaryAt: primaryAt.map((at) => new Date(at)) }),
    ...(askedAt && { askedAt: new Date(askedAt) }),
    ...(aliveAt && { aliveAt: new Date(aliveAt) }),
  };
}

export function toAllowance(row: InJson<Prisma.AllowanceGetPayload<object>>): Allowance {
  const { id, personId, subject, isAllowed, answeredById } = row;
  const right = row.action as Allowance['right'];
  const asked = { askedAt: new Date(row.askedAt), expiresAt: new Date(row.expiresAt) };
  const answered = { isAllowed, answeredBy: answeredById, usedAt: toInstant(row.usedAt) };
  return { id, personId, right, subject, ...asked, ...answered };
}

export function toNomination(row: InJson<Prisma.NominationGetPayload<object>>): Nomination {
  const { id, role, personId, nominatedById: nominatedBy, answer } = row;
  const asked = { askedAt: new Date(row.askedAt), expiresAt: new Date(row.expiresAt) };
  return {
    id,
    role,
    personId,
    nominatedBy,
    ...asked,
    answer,
    answeredAt: toInstant(row.answeredAt),
  };
}

export function toRisksBefore(json: unknown): Pick<Rollout, 'risksBefore'> {
  const noted = Object.entries(json as Record<string, { level: RiskLevel | null; at: string }>);
  if (noted.length === 0) return {};
  const read = noted.map(([role, { level, at }]) => [role, { level, at: new Date(at) }]);
  return { risksBefore: Object.fromEntries(read) };
}

export function fromRisksBefore({ risksBefore }: Rollout) {
  return risksBefore === undefined ? {} : { risksBefore: toJson(risksBefore) };
}

export function fromTerm({ id: _, givenBy, endedBy, ...term }: Term) {
  const { givenAt = null, endedAt = null, why = null, endedWhy = null } = term;
  const lists = { areas: [...(term.areas ?? [])], primaryAt: [...(term.primaryAt ?? [])] };
  const { personId, from, until } = term;
  const said = { givenAt, endedAt, why, endedWhy, ...lists };
  return { personId, from, until, givenById: givenBy, endedById: endedBy, ...said };
}

/** As much of it as a person is made of; in JSON, instants are text. */
export type PersonRow = Pick<
  Prisma.PersonGetPayload<object>,
  'id' | 'installationId' | 'externalId' | 'name' | 'language' | 'email'
> & { readonly [Instant in 'toldAt' | 'refusedAt']: Date | string | null };

export function toPerson(row: PersonRow): Person {
  const { id, installationId, externalId, name, language, toldAt, email, refusedAt } = row;
  const known = { ...(email && { email }), ...(refusedAt && { refusedAt: new Date(refusedAt) }) };
  const person = { id, installationId, externalId, name, language, ...known };
  return toldAt === null ? { ...person, isNamed: false } : person;
}

export function toConversation(row: Prisma.ConversationGetPayload<object>): Conversation {
  const { id, installationId, externalId, kind, rolloutId } = row;
  return { id, installationId, externalId, kind, rolloutId };
}

export function toReference(row: Prisma.ReferenceGetPayload<object>): Reference {
  const { heard: _, ...reference } = row;
  return reference;
}

export function toAuditEntry(
  row: Prisma.AuditEntryGetPayload<{ include: { by: true } }>,
): AuditEntry {
  const { id, at, by, accountId, platform, verb, subject, before, after } = row;
  return {
    id: String(id),
    at,
    by: by && toPerson(by),
    accountId,
    platform,
    verb,
    subject,
    before: toAuditState(before),
    after: toAuditState(after),
  };
}

// What an entry of an earlier version does not know of was not there yet.
function toAuditState(json: Prisma.JsonValue): AuditState {
  const { administrator, items, holders, terms, task, tasks, ...kept } = json as AuditState;
  return {
    ...kept,
    ...(holders && { holders: withTerms(holders) }),
    ...(terms && {
      terms: Object.fromEntries(
        Object.entries(terms).map(([role, all]) => [role, all.map(withInstantsIn)]),
      ),
    }),
    ...(task && { task: withInstantsOf(task) }),
    ...(tasks && {
      tasks: Object.fromEntries(
        Object.entries(tasks).map(([key, state]) => [key, withInstantsOf(state)]),
      ),
    }),
    ...(administrator && {
      administrator: { ...administrator, since: new Date(administrator.since) },
    }),
    ...(items && { items: withInstants(items) }),
  };
}

function withTerms({ terms, ...holders }: Holders): Holders {
  return terms === undefined ? holders : { ...holders, terms: terms.map(withInstantsIn) };
}

function withInstantsIn({ from, until, givenAt, endedAt, primaryAt, ...term }: Term): Term {
  return {
    ...{ ...term, from: new Date(from), until: toInstant(until) },
    ...(givenAt && { givenAt: new Date(givenAt) }),
    ...(endedAt && { endedAt: new Date(endedAt) }),
    ...(primaryAt && { primaryAt: primaryAt.map((at) => new Date(at)) }),
  };
}

function withInstants(items: NonNullable<AuditState['items']>): Record<string, ItemState> {
  const all = Object.entries(items).map(([name, state]): [string, ItemState] => [
    name,
    { ...state, changedAt: toInstant(state.changedAt) },
  ]);
  return Object.fromEntries(all);
}

function withInstantsOf(state: TaskState): TaskState {
  const { changedAt, seenAt, ...task } = { ...untouched, ...state };
  return { ...task, changedAt: toInstant(changedAt), seenAt: toInstant(seenAt) };
}

// Out of JSON it is a string.
export function toInstant(json: Date | string | null): Date | null {
  return json ? new Date(json) : null;
}

export type DeliveryRow = Prisma.DeliveryGetPayload<object>;

export function toDelivery(row: DeliveryRow): Delivery {
  const reminder = toReminder(row);
  return {
    id: row.id,
    rolloutId: row.rolloutId,
    place: row.place,
    reminder,
    state: row.state,
    attempts: row.attempts,
    plannedAt: row.plannedAt,
    delayed: isDelayed(reminder, row.plannedAt),
    repeated: row.repeated,
    recipient: toRecipient(row.recipient),
    passed: row.passed,
    sent: toSent(row),
    reason: row.reason,
  };
}

function toReminder(row: DeliveryRow): Reminder {
  return {
    key: row.key,
    subject: { type: row.subjectType, key: row.subject },
    rule: row.rule as Rule,
    to: row.addressee as Addressee,
    due: row.dueOn && toDay(row.dueOn),
    sendAt: row.sendAt,
  };
}

function toSent(row: DeliveryRow): Delivery['sent'] {
  const { sentAt, installationId, conversation, message } = row;
  if (!sentAt || installationId === null || conversation === null || message === null) return null;
  const ref = { conversation, message };
  return { at: sentAt, installationId, ref, recipient: toRecipient(row.recipient) };
}

function toRecipient(json: unknown): Recipient {
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
