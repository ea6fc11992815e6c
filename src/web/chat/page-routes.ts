/** What the page reads: itself, its files, its conversations, and the stream of what happens. */
import { join } from 'node:path';
import express, { type Request, type Router } from 'express';
import type { LocalDate } from '../../domain/time/when.ts';
import { securityPolicy } from '../html.ts';
import { type Conversations, channel, directWith } from './conversations.ts';
import type { DevClock } from './dev-clock.ts';
import type { Events } from './events.ts';
import type { Viewer } from './messages.ts';
import { ownPageOnly } from './own-page-only.ts';
import { messagesHtml, type PageContent, pageHtml } from './page.ts';
import { type ExamplePerson, guest } from './people.ts';
import type { WordsNow } from './words/index.ts';

export interface PageParts {
  readonly begins: LocalDate | null;
  readonly people: readonly ExamplePerson[];
  readonly conversations: Conversations;
  readonly devClock: DevClock;
  readonly events: Events;
  /** null: none is set up yet. */
  readonly followed: () => Promise<PageContent['followed']>;
  readonly words: WordsNow;
}

const contentSecurityPolicy = securityPolicy(
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
);

export function addPageRoutes(router: Router, parts: PageParts): void {
  const { people, conversations, devClock, events, words } = parts;
  const guard = ownPageOnly(words);
  const everyone = [...people, guest];

  /** The person in the address, or the first of them all. */
  const viewerOf = (request: Request): Viewer & ExamplePerson => {
    const asked = everyone.find(({ externalId }) => externalId === request.query.as);
    return { ...(asked ?? everyone[0] ?? guest), people, words: words() };
  };

  router.get('/', guard, async (request, response) => {
    const viewer = viewerOf(request);
    const [followed, clock, inChannel, direct] = await Promise.all([
      parts.followed(),
      devClock.face(),
      conversations.read(channel),
      conversations.read(directWith(viewer.externalId)),
    ]);
    response
      .set('Content-Security-Policy', contentSecurityPolicy)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(
        pageHtml({ begins: parts.begins, viewer, followed, clock, channel: inChannel, direct }),
      );
  });

  router.use('/page', guard, express.static(join(import.meta.dirname, '../page')));

  router.get('/conversations', guard, async (request, response) => {
    const viewer = viewerOf(request);
    const [inChannel, direct] = await Promise.all([
      conversations.read(channel),
      conversations.read(directWith(viewer.externalId)),
    ]);
    response.set('Cache-Control', 'no-store').json({
      channel: messagesHtml(inChannel, viewer).toString(),
      direct: messagesHtml(direct, viewer).toString(),
      you: words().youAre(viewer.name),
      noDirect: words().emptyDirect(viewer.name),
    });
  });

  router.get('/events', guard, (request, response) => {
    events.connect(viewerOf(request).externalId, response);
  });
}
