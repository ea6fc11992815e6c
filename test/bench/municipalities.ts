/** Municipalities for benches: a plan with as many tasks due on one day as wanted, and rollouts. */
import type { Plan, Task } from '../../src/domain/plan/plan.ts';
import type { When } from '../../src/domain/time/when.ts';
import { planOf } from '../../src/plans/index.ts';
import type { Sql } from './homes.ts';

/** 09:00 in Denmark, 14 days before `due`: when the first reminder of each due task goes out. */
export const nine = new Date('2026-02-23T08:00:00Z');
const due = '2026-03-09';
const later = '2027-01-11';
const before = new Date('2026-02-20T08:00:00Z');

/** KOMBIT expects 35–40. */
const tasks = 40;

/**
 * FBS 2.0 with 40 open tasks, of which so many are to be reminded of at `nine`. None is asked about
 * instead: task 1, which is the model of all, would be as soon as there is a projektleder.
 * @param performers roles, which take turns
 */
export function planWithDue(count: number, performers = ['projektleder']): Plan {
  const plan = planOf('fbs-2.0');
  const [first] = plan.tasks;
  if (first === undefined) throw new Error('the plan has no task');
  const { answeredBy: _, overtakenBy: __, ...model } = first;
  const one = (_: unknown, index: number): Task => ({
    ...model,
    key: String(index + 1),
    published: on('2026-01-13', model),
    due: on(index < count ? due : later, model),
    accountable: 'projektleder',
    performer: performers[index % performers.length] ?? 'projektleder',
    asks: { type: 'nothing' },
    dependsOn: [],
  });
  return { ...plan, tasks: Array.from({ length: tasks }, one) };
}

function on(day: string, { source }: Pick<Task, 'source'>): When {
  return { precision: 'day', on: day, source };
}

export interface Filling {
  readonly rollouts: number;
  /** When each is to be looked at. */
  readonly nextCheckAt: Date;
  /** So many rollouts share a projektleder; nobody holds a role when left out. */
  readonly aLeader?: number;
}

/** Rollouts with a channel each. A task that nobody has touched has no row, so there are none. */
export async function fill(sql: Sql, { rollouts, nextCheckAt, aLeader }: Filling): Promise<void> {
  await sql.query(
    `INSERT INTO installation (id, platform, external_id, name) VALUES ('i', 'slack', 'T1', 'Bench')`,
  );
  await sql.query(
    `INSERT INTO rollout (id, installation_id, municipality, name_key, plan_key, language, send_hour,
       started_at, checked_at, next_check_at)
     SELECT gen_random_uuid()::text, 'i', 'Kommune ' || n, 'kommune ' || n, 'fbs-2.0', 'da', 9, $2, $2, $3
     FROM generate_series(1, $1::int) n`,
    [rollouts, before, nextCheckAt],
  );
  await sql.query(
    `INSERT INTO conversation (id, installation_id, external_id, kind, rollout_id)
     SELECT gen_random_uuid()::text, 'i', 'C ' || municipality, 'channel', id FROM rollout`,
  );
  if (aLeader !== undefined) await fillLeaders(sql, rollouts, aLeader);
  await sql.query('ANALYZE');
}

async function fillLeaders(sql: Sql, rollouts: number, each: number): Promise<void> {
  await sql.query(
    `INSERT INTO person (id, installation_id, external_id, name)
     SELECT 'p' || n, 'i', 'U' || n, 'Person ' || n FROM generate_series(0, $1::int) n`,
    [Math.ceil(rollouts / each)],
  );
  await sql.query(
    `INSERT INTO holding (rollout_id, role, person_id, from_at)
     SELECT id, 'projektleder', 'p' || (row_number() OVER (ORDER BY id) / $1::int), $2 FROM rollout`,
    [each, before],
  );
}

/** Each rollout in a Teams tenant of its own, with somebody in each role and a chat with them. */
export async function fillTenants(
  sql: Sql,
  filling: Omit<Filling, 'aLeader'>,
  { roles, serviceUrl }: { readonly roles: readonly string[]; readonly serviceUrl: string },
): Promise<void> {
  await fill(sql, filling);
  await sql.query(
    `INSERT INTO installation (id, platform, external_id, name)
     SELECT id, 'teams', id, municipality FROM rollout`,
  );
  await sql.query('UPDATE rollout SET installation_id = id');
  await sql.query('UPDATE conversation SET installation_id = rollout_id');
  await sql.query(
    `INSERT INTO person (id, installation_id, external_id, name)
     SELECT id || role, id, role, role FROM rollout, unnest($1::text[]) role`,
    [roles],
  );
  await sql.query(
    `INSERT INTO holding (rollout_id, role, person_id, from_at)
     SELECT installation_id, external_id, id, $1 FROM person`,
    [before],
  );
  await sql.query(
    `INSERT INTO reference (installation_id, external_id, conversation, service_url)
     SELECT installation_id, external_id, 'a:' || id, $1 FROM person`,
    [serviceUrl],
  );
  await sql.query('ANALYZE');
}

/** As if nothing had been planned yet. */
export async function forget(sql: Sql): Promise<void> {
  await sql.query('DELETE FROM delivery');
  await sql.query('DELETE FROM pgboss.job');
  await sql.query(`UPDATE rollout SET checked_at = started_at, next_check_at = $1`, [nine]);
  await sql.query('ANALYZE');
}
