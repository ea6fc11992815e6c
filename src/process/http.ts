/** The one HTTP server: the platforms' routes, health checks and metrics. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import express, { type Router } from 'express';
import helmet from 'helmet';
import { shared } from '../async/shared.ts';
import { isLoopback } from './env.ts';
import type { Metrics } from './metrics.ts';

/** Time for a whole request to arrive, 5 MB over a slow line too, and how often that is checked. */
const patience = { requestMs: 30_000, lookMs: 1_000 };
/** Its headers alone take no time. */
const headersMs = 10_000;

export interface HttpParts {
  /** Slack's endpoint, unless Socket Mode is on or Slack is not connected. */
  readonly slack: Router | undefined;
  /** Teams' endpoint; null: not connected, and then there is none. */
  readonly teams: Router | null;
  /** Public pages. */
  readonly pages: Router;
  /** null: this server is not for this machine alone. */
  readonly localChat: Router | null;
  /** Names of the unhealthy parts; empty: ready. */
  readonly faults: () => Promise<readonly string[]>;
  readonly metrics: Pick<Metrics, 'contentType' | 'text'>;
  readonly metricsFor: MetricsFor;
}

/** 'nobody' without a token where a proxy on this machine may forward anybody's requests. */
export type MetricsFor = 'this machine' | 'nobody' | { readonly token: string };

export interface Http {
  /** @returns the address, with the port that was free when 0 was asked for */
  start(port: number, host: string): Promise<string>;
  /** Accepts no new connections; requests in progress are finished. */
  stop(): Promise<void>;
}

export function createHttp(parts: HttpParts, { requestMs, lookMs } = patience): Http {
  const { slack, teams, pages, localChat, metrics, metricsFor } = parts;
  const faults = shared(parts.faults);
  // Always current; all requests in one turn of the event loop share one reading.
  const metricsText = shared(() => setImmediate().then(metrics.text), { goodForMs: 0 });
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } }));
  // Before anything that reads bodies: Slack signs the raw one.
  if (slack !== undefined) app.use('/slack/events', slack);
  app.get('/healthz', (_request, response) => {
    response.json({ alive: true });
  });
  app.get('/readyz', async (_request, response) => {
    const found = await faults();
    response
      .status(found.length === 0 ? 200 : 503)
      .json({ ready: found.length === 0, faults: found });
  });
  app.get('/metrics', async (request, response) => {
    if (!mayReadMetrics(request, metricsFor)) {
      response.sendStatus(404);
      return;
    }
    response.type(metrics.contentType).send(await metricsText());
  });
  if (teams !== null) app.use('/api/messages', teams);
  app.use(pages);
  if (localChat !== null) app.use(localChat);
  const server = createServer(
    // A client that sends a byte now and then would otherwise hold a connection for minutes.
    {
      headersTimeout: Math.min(requestMs, headersMs),
      requestTimeout: requestMs,
      connectionsCheckingInterval: lookMs,
    },
    app,
  );
  return { start: (port, host) => listen(server, port, host), stop: () => close(server) };
}

interface Caller {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: IncomingHttpHeaders;
}

function mayReadMetrics(caller: Caller, metricsFor: MetricsFor): boolean {
  if (metricsFor === 'nobody') return false;
  if (metricsFor === 'this machine') return isFromThisMachine(caller);
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(
    digest(caller.headers.authorization ?? ''),
    digest(`Bearer ${metricsFor.token}`),
  );
}

/** From loopback, and not forwarded by a proxy. */
export function isFromThisMachine({ socket, headers }: Caller): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const isForwarded = 'x-forwarded-for' in headers || 'forwarded' in headers;
  return isLoopback(address) && !isForwarded;
}

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const { port: bound } = server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Otherwise connections that are still answering stay open for a next request.
    server.keepAliveTimeout = 1;
    server.closeIdleConnections();
  });
}
