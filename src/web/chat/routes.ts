/** The addresses of the local chat. What is posted is JSON, or a file, and answered with JSON. */
import express, { type RequestHandler, type Router } from 'express';
import type { Language } from '../../domain/rollout/rollout.ts';
import { parseMoment } from '../../domain/time/moment.ts';
import type { Log } from '../../process/log.ts';
import type { Moved } from './dev-clock.ts';
import type { Exchange } from './exchange.ts';
import { danishIso } from './moments.ts';
import { ownPageOnly } from './own-page-only.ts';
import { addPageRoutes, type PageParts } from './page-routes.ts';
import { guest } from './people.ts';
import { BadRequest, readPress, readSender, readText } from './read-body.ts';
import { refuse } from './refuse.ts';

export interface RouteParts extends PageParts {
  readonly exchange: Exchange;
  readonly setLanguage: (language: Language) => Promise<void>;
  readonly log: Pick<Log, 'error'>;
}

const json = express.json({ limit: '64kb' });
/** Somewhat more than is read: what is too large is told by the bot. */
const raw = express.raw({ type: 'application/octet-stream', limit: '6mb' });

export function createRoutes(parts: RouteParts): Router {
  const router = express.Router();
  const guard = ownPageOnly(parts.words);
  addPageRoutes(router, parts);
  addConversationRoutes(router, parts, guard);
  addClockRoutes(router, parts, guard);
  router.post('/language', guard, json, async (request, response) => {
    const language = readText(request.body, 'language');
    if (language !== 'da' && language !== 'en') throw new BadRequest('badRequest');
    await parts.setLanguage(language);
    response.json({});
  });
  router.use(refuse(parts.log, parts.words));
  return router;
}

function addConversationRoutes(router: Router, parts: RouteParts, guard: RequestHandler): void {
  const { people, exchange, devClock } = parts;
  const known = new Set([...people, guest].map(({ externalId }) => externalId));
  const isKnown = (person: string) => known.has(person);

  router.post('/commands', guard, json, async (request, response) => {
    const sender = readSender(request.body, isKnown);
    response.json(await exchange.type(sender, readText(request.body, 'line')));
    await devClock.publish();
  });

  router.post('/files', guard, raw, async (request, response) => {
    const sender = readSender(request.query, isKnown);
    if (!Buffer.isBuffer(request.body)) throw new BadRequest('badRequest');
    response.json(await exchange.give(sender, readText(request.query, 'name'), request.body));
    await devClock.publish();
  });

  router.post('/actions', guard, json, async (request, response) => {
    const sender = readSender(request.body, isKnown);
    response.json(await exchange.press(sender, readPress(request.body)));
    await devClock.publish();
  });
}

function addClockRoutes(
  router: Router,
  { devClock, words }: RouteParts,
  guard: RequestHandler,
): void {
  const readMoment = (body: unknown): Date => {
    const at = parseMoment(readText(body, 'now'));
    if (at === null) throw new BadRequest('badMoment');
    return at;
  };

  router.post('/dev/clock', guard, json, async (request, response) => {
    const { now, sent } = await devClock.moveTo(readMoment(request.body));
    response.json({ now: danishIso(now), sent });
  });

  /** The page's own buttons. Answers with what to say. */
  router.post('/clock', guard, json, async (request, response) => {
    const step = readText(request.body, 'step');
    const moves: Record<string, () => Promise<Moved | null>> = {
      next: devClock.moveToNextReminder,
      day: devClock.moveOneDay,
      to: () => devClock.liveTo(readMoment(request.body)),
    };
    const move = Object.hasOwn(moves, step) ? moves[step] : undefined;
    if (move === undefined) throw new BadRequest('badRequest');
    const moved = await move();
    const { nothingToWaitFor, moved: movedText } = words();
    response.json({
      text: moved === null ? nothingToWaitFor : movedText(moved.now, moved.sent),
      to: moved?.to ?? [],
    });
  });
}
