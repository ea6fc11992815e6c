/**
 * What a request must be before anything runs because of it: new, and from our own workspace.
 * Signatures and timestamps are the receiver's.
 */
import { createHash } from 'node:crypto';
import type { Store } from '../store/store.ts';
import { toPlatformError } from './errors.ts';
import type { Log } from './host.ts';

/** Any body that Slack sends, as far as it matters here. */
interface Body {
  readonly event_id?: string;
  readonly trigger_id?: string;
  readonly team_id?: string;
  readonly team?: { readonly id: string } | null;
  readonly user?: { readonly team_id?: string };
  readonly event?: object;
}

/** The same for each repetition of the request, different for every other request. */
export function requestId(body: Body): string {
  const id = body.event_id ?? body.trigger_id;
  return `slack:${id ?? createHash('sha256').update(JSON.stringify(body)).digest('hex')}`;
}

/** Whether somebody from another workspace sent it, which shared channels make possible. */
export function isOutsider(body: Body, teamId: string): boolean {
  const event: { team?: unknown; user_team?: unknown; source_team?: unknown } = body.event ?? {};
  const teams = [
    body.team_id,
    body.team?.id,
    body.user?.team_id,
    event.team,
    event.user_team,
    event.source_team,
  ];
  return teams.some((team) => typeof team === 'string' && team !== teamId);
}

export interface Requests {
  /**
   * Does the work unless a request of this id was here before, also before a restart.
   * @returns what the work returns; undefined for a repetition
   */
  once<T>(id: string, work: () => Promise<T>): Promise<T | undefined>;
  /** Counts as work in hand until it settles; its failure is logged. */
  hold(work: Promise<unknown>): void;
  /** Settles when all work in hand is done, also what that work held. */
  finished(): Promise<void>;
}

export function createRequests(seen: Store['requests'], log: Log): Requests {
  const inHand = new Set<Promise<unknown>>();
  async function keep(work: Promise<unknown>) {
    inHand.add(work);
    await work.finally(() => inHand.delete(work));
  }
  return {
    once(id, work) {
      const done = seen.isNew(id, new Date()).then((isNew) => (isNew ? work() : undefined));
      keep(done).catch(() => undefined);
      return done;
    },
    hold(work) {
      keep(work).catch((error: unknown) => {
        log.error({ code: toPlatformError(error).code }, 'an answer could not be sent');
      });
    },
    async finished() {
      while (inHand.size > 0) await Promise.allSettled(inHand);
    },
  };
}
