/**
 * Calendars at secret addresses. There is no log-in, so a wrong address and one that was withdrawn are
 * answered alike.
 */
import express, { type Router } from 'express';
import { feedOf } from '../../exports/feed-of.ts';
import type { Store } from '../../store/store.ts';

export interface FeedParts {
  readonly store: Pick<Store, 'audit' | 'calendarFeeds' | 'people' | 'rollouts'>;
  readonly now: () => Date;
}

export function createCalendarFeeds({ store, now }: FeedParts): Router {
  const router = express.Router({ strict: true });
  router.get('/kalender/:secret.ics', async (request, response) => {
    const feed = await store.calendarFeeds.find(request.params.secret);
    const calendar = feed && (await feedOf(store, feed, now()));
    response.set({ 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' });
    if (calendar === null) response.status(404).type('text').send('Not found');
    // Express answers 304 to whoever has the same already.
    else response.type('text/calendar; charset=utf-8').send(calendar);
  });
  return router;
}
