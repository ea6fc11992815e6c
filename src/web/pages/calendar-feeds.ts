/**
 * Calendars at secret addresses. There is no log-in, so a wrong address, one that was withdrawn and
 * one whose owner may not read the rollout any more are answered alike.
 */
import express, { type Router } from 'express';
import { type OwnerParts, ownerReads } from '../../bot/export/owner-reads.ts';
import { feedOf } from '../../exports/feed-of.ts';
import type { Store } from '../../store/store.ts';

export interface FeedParts extends OwnerParts {
  readonly store: OwnerParts['store'] &
    Pick<Store, 'audit' | 'calendarFeeds' | 'people' | 'rollouts'>;
  readonly now: () => Date;
}

/** How long a calendar waits before it asks again, when a host does not tell who belongs there. */
const retrySeconds = '300';

export function createCalendarFeeds(parts: FeedParts): Router {
  const router = express.Router({ strict: true });
  router.get('/kalender/:secret.ics', async (request, response) => {
    response.set({ 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' });
    const calendar = await calendarAt(parts, request.params.secret);
    if (calendar === 'unknown') {
      response.status(503).set('Retry-After', retrySeconds).type('text').send('Try again');
    } else if (calendar === null) response.status(404).type('text').send('Not found');
    // Express answers 304 to whoever has the same already.
    else response.type('text/calendar; charset=utf-8').send(calendar);
  });
  return router;
}

/** 'unknown': whether its owner may read it cannot be told right now. */
async function calendarAt(parts: FeedParts, secret: string): Promise<string | 'unknown' | null> {
  const { store } = parts;
  const now = parts.now();
  const feed = await store.calendarFeeds.find(secret);
  const rollout = feed && (await store.rollouts.get(feed.rolloutId));
  if (!rollout) return null;
  const reads = await ownerReads(parts, feed.personId, rollout, now);
  if (reads === null) return 'unknown';
  return reads ? feedOf(store, feed, now) : null;
}
