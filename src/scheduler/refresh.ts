/** After a change: redraws every earlier message about the subject, and the Home tabs. */
import { PlatformError } from '../bot/port/platform.ts';
import { taskIn } from '../domain/plan/plan.ts';
import type { Subject } from '../domain/reminders/addressee.ts';
import { panelSubject } from '../domain/reminders/role-news.ts';
import { klikRole } from '../domain/rollout/klik-roles.ts';
import { projectManagerRole } from '../domain/rollout/roles.ts';
import { klikDueOf, type Rollout } from '../domain/rollout/rollout.ts';
import { waitersOf } from '../domain/rollout/waiting.ts';
import type { Log } from '../process/log.ts';
import type { Queue } from '../store/queue/queue.ts';
import type { Delivery } from '../store/store.ts';
import { groupOfMessage } from './groups.ts';
import { type MessageParts, messageOf } from './messages.ts';
import type { Pace } from './pace.ts';
import { isOldPanel, pin } from './pin.ts';

export interface RefreshParts extends MessageParts {
  readonly pace: Pace;
  readonly sendHomes: Queue['sendHomes'];
  readonly log: Pick<Log, 'warn'>;
}

/** Refusals that a retry does not change. */
const settled: readonly PlatformError['kind'][] = ['permanent', 'message'];

/**
 * @param subject null: no single subject changed, only what shows the whole rollout
 * @throws PlatformError when the queue should retry later
 */
export async function refresh(
  parts: RefreshParts,
  { rolloutId, subject }: { rolloutId: string; subject: Subject | null },
): Promise<void> {
  const { store, sendHomes } = parts;
  await sendHomes(await store.people.homeViewersOf(rolloutId));
  const rollout = await store.rollouts.get(rolloutId);
  if (rollout === null) return;
  const about = new Map<string, Delivery>();
  const subjects = subject === null ? [] : [subject, ...listing(rollout, subject)];
  for (const one of [...subjects, ...(isInPanel(rollout, subject) ? [panelSubject] : [])]) {
    const all = await store.deliveries.messagesAbout(rolloutId, one);
    for (const delivery of all) about.set(delivery.id, delivery);
  }
  for (const message of messagesIn([...about.values()])) await redraw(parts, rollout, message);
}

/**
 * One viewer's Home tab, so that a refused viewer holds up no other.
 * @throws PlatformError when the queue should retry later
 */
export async function refreshHome(
  { store, platformOf, log }: Omit<RefreshParts, 'pace' | 'sendHomes'>,
  personId: string,
): Promise<void> {
  const person = await store.people.get(personId);
  const installation = person && (await store.installations.get(person.installationId));
  if (!installation) return;
  try {
    await platformOf(installation).showHome?.(installation, person.externalId);
  } catch (error) {
    if (!(error instanceof PlatformError) || !settled.includes(error.kind)) throw error;
    log.warn({ code: error.code }, 'a Home tab could not be refreshed');
  }
}

/** Other subjects whose messages tell of the task: what waits for it, its roles, people who have a deputy. */
function listing(rollout: Rollout, { type, key }: Subject): Subject[] {
  const { plan, policy } = rollout;
  // Whoever keeps KLIK is told of all roles.
  if (type === 'role') return key === panelSubject.key ? [] : [{ type, key: klikRole }];
  const task = type === 'task' ? taskIn(plan, key) : undefined;
  if (task === undefined) return [];
  const roles = new Set([task.performer, task.accountable].filter((role) => role !== null));
  // Whoever is asked for dates sees all that have none.
  if (klikDueOf(task) === null) roles.add(projectManagerRole);
  const away = Object.keys(policy.people).filter((id) => policy.people[id]?.absence);
  return [
    ...waitersOf(rollout, task).map(({ key: waiter }): Subject => ({ type: 'task', key: waiter })),
    ...[...roles].map((role): Subject => ({ type: 'role', key: role })),
    ...away.map((id): Subject => ({ type: 'person', key: id })),
  ];
}

/** The panel shows who holds and stands in for what, and what waits for a vacant role. */
function isInPanel(rollout: Rollout, subject: Subject | null): boolean {
  if (subject === null || subject.type !== 'task') return subject?.type !== 'event';
  const task = taskIn(rollout.plan, subject.key);
  return [task?.performer, task?.accountable].some((role) =>
    rollout.holdings.every((one) => one.role !== role || one.until !== null),
  );
}

async function redraw(
  parts: RefreshParts,
  rollout: Rollout,
  deliveries: readonly Delivery[],
): Promise<void> {
  const { store, platformOf, pace, log } = parts;
  const [sent] = deliveries
    .flatMap((delivery) => delivery.sent ?? [])
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const installation = sent && (await store.installations.get(sent.installationId));
  if (!installation) return;
  const group = groupOfMessage(deliveries);
  const message = await messageOf(parts, rollout, group, sent.at, installation);
  if (isOldPanel(rollout, deliveries)) await pin(parts, installation, sent.ref, false);
  try {
    await pace.change(installation, () =>
      platformOf(installation).update(installation, sent.ref, message),
    );
  } catch (error) {
    if (!(error instanceof PlatformError) || !settled.includes(error.kind)) throw error;
    // Somebody deleted the message or the channel: there is nothing left to keep true.
    log.warn({ rolloutId: rollout.id, code: error.code }, 'an earlier message cannot be changed');
  }
}

function messagesIn(deliveries: readonly Delivery[]): Delivery[][] {
  const sent = deliveries.filter((delivery) => delivery.sent !== null);
  const messages = Map.groupBy(sent, ({ sent }) =>
    JSON.stringify([sent?.installationId, sent?.ref]),
  );
  return [...messages.values()];
}
