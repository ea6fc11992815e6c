/** The addresses of the local chat. What is posted is JSON and answered with JSON. */
import express, { type Router } from 'express';
import { parseMoment } from '../domain/moment.ts';
import type { Moved } from './dev-clock.ts';
import type { Exchange } from './exchange.ts';
import { danishIso } from './moments.ts';
import { ownPageOnly } from './own-page-only.ts';
import { addPageRoutes, type PageParts } from './page-routes.ts';
import { guest } from './people.ts';
import { BadRequest, readPlace, readPress, readText } from './read-body.ts';
import { refuse, type WebLog } from './refuse.ts';
import { words } from './words.ts';

export interface RouteParts extends PageParts {
  readonly exchange: Exchange;
  readonly log: WebLog;
}

const json = express.json({ limit: '64kb' });

export function createRoutes(parts: RouteParts): Router {
  const router = express.Router();
  addPageRoutes(router, parts);
  addConversationRoutes(router, parts);
  addClockRoutes(router, parts);
  router.use(refuse(parts.log));
  return router;
}

function addConversationRoutes(router: Router, parts: RouteParts): void {
  const { people, exchange, devClock } = parts;
  const known = new Set([...people, guest].map(({ externalId }) => externalId));
  const isKnown = (person: string) => known.has(person);

  router.post('/commands', ownPageOnly, json, async (request, response) => {
    const place = readPlace(request.body, isKnown);
    response.json(await exchange.type(place, readText(request.body, 'line')));
    await devClock.publish();
  });

  router.post('/actions', ownPageOnly, json, async (request, response) => {
    const place = readPlace(request.body, isKnown);
    response.json(await exchange.press(place, readPress(request.body)));
    await devClock.publish();
  });
}

function addClockRoutes(router: Router, { devClock }: RouteParts): void {
  const readMoment = (body: unknown): Date => {
    const at = parseMoment(readText(body, 'now'));
    if (at === null) throw new BadRequest(words.fault.badMoment);
    return at;
  };

  router.post('/dev/clock', ownPageOnly, json, async (request, response) => {
    const { now, sent } = await devClock.moveTo(readMoment(request.body));
    response.json({ now: danishIso(now), sent });
  });

  /** The page's own buttons. Answers with what to say. */
  router.post('/clock', ownPageOnly, json, async (request, response) => {
    const step = readText(request.body, 'step');
    const moves: Record<string, () => Promise<Moved | null>> = {
      next: devClock.moveToNextReminder,
      day: devClock.moveOneDay,
      to: () => devClock.liveTo(readMoment(request.body)),
    };
    const move = Object.hasOwn(moves, step) ? moves[step] : undefined;
    if (move === undefined) throw new BadRequest(words.fault.badRequest);
    const moved = await move();
    response.json({
      text: moved === null ? words.nothingToWaitFor : words.moved(moved.now, moved.sent),
    });
  });
}
