/**
 * Delivery jobs: reads everything again, skips what has been solved, resolves each recipient as of
 * now, merges what goes to the same one, posts it and writes the ledger. What follows when the host
 * refuses it is in refused.ts.
 *
 * Jobs that arrive together share their queries; each message is then claimed, posted and recorded
 * by itself. A crash in between leaves at most one message per workspace uncertain; it is resent
 * once, marked.
 */
import { PlatformError } from '../bot/port/platform.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import type { Delivery } from '../store/store.ts';
import { addressOf } from './addresses.ts';
import { addToPostOfToday } from './day-post.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { type Group, groupByRecipient, idsOf } from './groups.ts';
import { messageOf } from './messages.ts';
import { isPanel, pin } from './pin.ts';
import { notTaken } from './refused.ts';

/** What became of a job. `error`: the first one worth a retry. */
export interface Delivered {
  readonly messages: number;
  readonly error?: unknown;
}

/**
 * @param jobs the delivery ids of each job
 * @returns the outcome of each, in the same order
 */
export async function deliver(
  parts: DeliverParts,
  jobs: readonly (readonly string[])[],
): Promise<Delivered[]> {
  const { store } = parts;
  const all = (await store.deliveries.get(jobs.flat())).filter(mayGoOut);
  const rollouts = await rolloutsOf(parts, all);
  return Promise.all(
    jobs.map(async (ids): Promise<Delivered> => {
      const its = all.filter(({ id }) => ids.includes(id));
      const outcomes = await Promise.allSettled(
        [...Map.groupBy(its, ({ rolloutId }) => rolloutId)].map(([rolloutId, of]) =>
          deliverIn(parts, rollouts.get(rolloutId), of),
        ),
      );
      const messages = outcomes.reduce(
        (sum, it) => sum + (it.status === 'fulfilled' ? it.value : 0),
        0,
      );
      const failed = outcomes.find((it) => it.status === 'rejected');
      return failed === undefined ? { messages } : { messages, error: failed.reason };
    }),
  );
}

/** Neither what is settled, nor what was already resent and may have arrived twice. */
function mayGoOut({ state, repeated }: Delivery): boolean {
  return state === 'planned' || state === 'sending' || (state === 'uncertain' && !repeated);
}

/** By id. An unreadable rollout is an Error in the map and holds up no other. */
async function rolloutsOf(
  { store }: DeliverParts,
  deliveries: readonly Delivery[],
): Promise<Map<string, Rollout | Error>> {
  const ids = [...new Set(deliveries.map(({ rolloutId }) => rolloutId))];
  try {
    const all = await store.rollouts.getMany(ids);
    return new Map(all.map((rollout) => [rollout.id, rollout]));
  } catch {
    const read = async (id: string): Promise<[string, Rollout | Error]> => {
      const rollout = await store.rollouts.get(id).catch((error: unknown) => toError(error));
      return [id, rollout ?? new Error('the rollout is gone')];
    };
    return new Map(await Promise.all(ids.map(read)));
  }
}

/** @returns how many messages went out. @throws the first error worth a retry */
async function deliverIn(
  parts: DeliverParts,
  rollout: Rollout | Error | undefined,
  deliveries: readonly Delivery[],
): Promise<number> {
  if (rollout === undefined) throw new Error('the rollout is gone');
  if (rollout instanceof Error) throw rollout;
  const { groups, skipped } = groupByRecipient(rollout, deliveries, parts.now());
  for (const [reason, its] of skipped) {
    await parts.store.deliveries.finish(idsOf(its), { state: 'skipped', reason });
  }
  const failures: unknown[] = [];
  let messages = 0;
  for (const group of groups) {
    try {
      messages += await send(parts, rollout, group);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return messages;
}

/** @returns 1 for a new message, 0 for none or for an addition to an existing one */
async function send(parts: DeliverParts, rollout: Rollout, group: Group): Promise<0 | 1> {
  const { store, platformOf, pace, now } = parts;
  const { recipient, deliveries, place } = group;
  if (parts.isStopping?.()) throw stopping();
  const address = await addressOf(store, rollout, recipient, place);
  if (place !== '' && address === null) {
    await store.deliveries.finish(idsOf(deliveries), { state: 'skipped', reason: 'no channel' });
    return 0;
  }
  if (place === '' && recipient.type === 'channel') await planCopies(parts, rollout, deliveries);
  let isBegun = false;
  try {
    if (address === null) throw new PlatformError('permanent', 'no_channel');
    const { installation, target } = address;
    const message = await messageOf(parts, rollout, inHand(group), now(), installation);
    return await pace.send(installation, target, async () => {
      if (parts.isStopping?.()) throw stopping();
      const begun = await store.deliveries.begin(idsOf(deliveries), now());
      if (begun.length < deliveries.length) throw new Error('another process has it in hand');
      isBegun = true;
      const added = await addToPostOfToday(parts, rollout, inHand(group), address, message);
      if (added !== null) return added;
      const ref = await platformOf(installation).post(installation, target, message);
      const installationId = installation.id;
      const sent = { state: 'sent', at: now(), installationId, ref, recipient } as const;
      await store.deliveries.finish(idsOf(deliveries), sent);
      const asked = deliveries.flatMap(({ reminder: { rule, subject } }) =>
        rule.type === 'still' ? subject.key : [],
      );
      if (asked.length > 0) await store.deliveries.asked(rollout.id, asked, now());
      if (isPanel(deliveries)) await pin(parts, installation, ref, true);
      return 1;
    });
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    // Nothing was tried, so the ledger keeps what it knows of earlier attempts.
    if (error.kind === 'retryable' && !isBegun) throw error;
    await notTaken(parts, rollout, inHand(group), error);
    return 0;
  }
}

/** Plans a delivery of its own for every further channel of the rollout; planned once. */
async function planCopies(
  { store, now }: DeliverParts,
  rollout: Rollout,
  deliveries: readonly Delivery[],
): Promise<void> {
  const [, ...further] = await store.conversations.ofRollout(rollout.id);
  const copies = further.flatMap(({ id: place }) =>
    deliveries.map(({ reminder, recipient, passed }) => ({ reminder, recipient, passed, place })),
  );
  if (copies.length > 0) await store.deliveries.plan(rollout.id, copies, now());
}

/** The next process retries it at once. */
function stopping(): PlatformError {
  return new PlatformError('retryable', 'stopping', { retryAfterSeconds: 0 });
}

/** As `begin` leaves them: what was already being sent counts as repeated. */
function inHand({ deliveries, ...group }: Group): Group {
  return {
    ...group,
    deliveries: deliveries.map((it) => ({
      ...it,
      repeated: it.repeated || it.state !== 'planned',
    })),
  };
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
