/** Reads the rows of rollouts, with all that belongs to each, by one statement; and people's by another. */
import type { Rows } from '../database/direct.ts';
import type { Prisma } from '../generated/client.ts';
import { ofIds } from '../of-ids.ts';
import type { PersonRow } from '../rows.ts';
import { type Columns, type InJson, inJson } from '../rows-in-json.ts';

export interface RolloutRow extends InJson<Own> {
  readonly holdings: readonly InJson<Prisma.HoldingGetPayload<object>>[];
  readonly taskStates: readonly InJson<Prisma.TaskStateGetPayload<object>>[];
  readonly itemStates: readonly InJson<Prisma.ItemStateGetPayload<object>>[];
  readonly nominations: readonly InJson<Prisma.NominationGetPayload<object>>[];
  readonly allowances: readonly InJson<Prisma.AllowanceGetPayload<object>>[];
}

type Own = Pick<
  Prisma.RolloutGetPayload<object>,
  | ('id' | 'municipality' | 'planKey' | 'planVersion' | 'language' | 'sendHour' | 'policy')
  | ('amendments' | 'startedAt' | 'checkedAt' | 'expectedAt' | 'risksBefore' | 'version')
  | ('administratorId' | 'administratorSince')
>;

const own: Columns<Own> = {
  id: 'id',
  municipality: 'municipality',
  planKey: 'plan_key',
  planVersion: 'plan_version',
  language: 'language',
  sendHour: 'send_hour',
  policy: 'policy',
  amendments: 'amendments',
  startedAt: 'started_at',
  checkedAt: 'checked_at',
  expectedAt: 'expected_at',
  risksBefore: 'risks_before',
  version: 'version',
  administratorId: 'administrator_id',
  administratorSince: 'administrator_since',
};

const holding: Columns<Prisma.HoldingGetPayload<object>> = {
  id: 'id',
  rolloutId: 'rollout_id',
  role: 'role',
  personId: 'person_id',
  from: 'from_at',
  until: 'until_at',
  givenById: 'given_by_id',
  endedById: 'ended_by_id',
  givenAt: 'given_at',
  endedAt: 'ended_at',
  why: 'why',
  endedWhy: 'ended_why',
  areas: 'areas',
  primaryAt: 'primary_at',
  askedAt: 'asked_at',
  aliveAt: 'alive_at',
};

const taskState: Columns<Prisma.TaskStateGetPayload<object>> = {
  rolloutId: 'rollout_id',
  task: 'task',
  status: 'status',
  dueOn: 'due_on',
  dueById: 'due_by_id',
  value: 'value',
  note: 'note',
  changedAt: 'changed_at',
  changedById: 'changed_by_id',
  snoozedUntil: 'snoozed_until',
  snoozedById: 'snoozed_by_id',
  seenAt: 'seen_at',
  seenById: 'seen_by_id',
  approvedAt: 'approved_at',
  approvedById: 'approved_by_id',
  sentBackAt: 'sent_back_at',
};

const itemState: Columns<Prisma.ItemStateGetPayload<object>> = {
  rolloutId: 'rollout_id',
  item: 'item',
  done: 'done',
  answer: 'answer',
  changedAt: 'changed_at',
  changedById: 'changed_by_id',
};

const nomination: Columns<Prisma.NominationGetPayload<object>> = {
  id: 'id',
  rolloutId: 'rollout_id',
  role: 'role',
  personId: 'person_id',
  nominatedById: 'nominated_by_id',
  askedAt: 'asked_at',
  expiresAt: 'expires_at',
  answer: 'answer',
  answeredAt: 'answered_at',
};

const allowance: Columns<Prisma.AllowanceGetPayload<object>> = {
  id: 'id',
  rolloutId: 'rollout_id',
  personId: 'person_id',
  action: 'action',
  subject: 'subject',
  askedAt: 'asked_at',
  expiresAt: 'expires_at',
  isAllowed: 'is_allowed',
  answeredById: 'answered_by_id',
  answeredAt: 'answered_at',
  usedAt: 'used_at',
};

export const personColumns: Columns<PersonRow> = {
  id: 'id',
  installationId: 'installation_id',
  externalId: 'external_id',
  name: 'name',
  language: 'language',
  toldAt: 'told_at',
  email: 'email',
  refusedAt: 'refused_at',
};

/** @param sorted by which columns @param only those of which that is true */
function listOf<Row>(table: string, columns: Columns<Row>, sorted: string, only = 'true'): string {
  return `(SELECT coalesce(json_agg(json_build_object(${inJson(columns, table)}) ORDER BY ${sorted}), '[]')
    FROM ${table} WHERE rollout_id = rollout.id AND ${only})`;
}

const rollouts = ofIds(
  'rollouts',
  (isIt) => `
    SELECT json_build_object(${inJson(own, 'rollout')},
      'holdings', ${listOf('holding', holding, 'from_at, id')},
      'taskStates', ${listOf('task_state', taskState, 'task')},
      'itemStates', ${listOf('item_state', itemState, 'item')},
      'nominations', ${listOf('nomination', nomination, 'id')},
      'allowances', ${listOf('allowance', allowance, 'id', 'used_at IS NULL')}) AS row
    FROM rollout WHERE ${isIt} ORDER BY started_at, id`,
);

const people = ofIds(
  'people',
  (isIt) => `
    SELECT json_build_object(${inJson(personColumns, 'person')}) AS row FROM person WHERE ${isIt}`,
);

/** Oldest first. */
export function rolloutRows(on: Rows, ids: readonly string[]): Promise<readonly RolloutRow[]> {
  return readBy(on, rollouts(ids));
}

export async function personRows(on: Rows, ids: readonly string[]): Promise<readonly PersonRow[]> {
  return ids.length === 0 ? [] : readBy(on, people(ids));
}

function readBy<Row>(on: Rows, [statement, of]: ReturnType<typeof rollouts>) {
  return on.rows<Row>(statement, [of]);
}
