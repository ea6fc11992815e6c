/** Where Slack's requests arrive: an HTTP route, or a socket that we open. */
import { ExpressReceiver, SocketModeReceiver } from '@slack/bolt';
import { type RequestHandler, Router } from 'express';
import type { Log } from '../process/log.ts';
import { slackFetch } from './http-client.ts';
import { sdkLogger } from './parts.ts';

/** Just before Slack gives up on a request, which is after three seconds. */
const unhandledRequestTimeoutMillis = 2900;

const secondsOfGrace = 5 * 60;

/** @returns no router in Socket Mode, which an `appToken` asks for */
export function createReceiver(options: {
  readonly log: Log;
  readonly signingSecret: string;
  readonly appToken?: string | undefined;
  readonly apiUrl: string;
  /** Until then Slack is asked to resend. */
  readonly isConnected: () => boolean;
}): { readonly receiver: ExpressReceiver | SocketModeReceiver; readonly router?: Router } {
  const { signingSecret, appToken, apiUrl, isConnected } = options;
  const logger = sdkLogger(options.log);
  if (appToken !== undefined) {
    const fetch = slackFetch(apiUrl);
    const clientOptions = { slackApiUrl: apiUrl, fetch, retryConfig: { retries: 0 } };
    const receiver = new SocketModeReceiver({
      appToken,
      logger,
      installerOptions: { clientOptions },
      // socket.ts does it.
      autoReconnectEnabled: false,
      // Acknowledging on a closed socket would be one more fault.
      processEventErrorHandler: async () => false,
    });
    return { receiver };
  }
  const router = Router();
  router.use(refuseOtherTimes, (_request, response, next) => {
    if (isConnected()) next();
    else response.status(503).end();
  });
  const receiver = new ExpressReceiver({
    signingSecret,
    router,
    endpoints: '/',
    bodyLimit: '1mb',
    logger,
    // Bolt answers 404 where no listener matches, and Slack would show that to the person.
    unhandledRequestTimeoutMillis,
    unhandledRequestHandler: ({ response }) => {
      if (!response.headersSent) response.writeHead(200).end();
    },
  });
  return { receiver, router };
}

/**
 * Answers 401 to a timestamp more than five minutes off in either direction; Bolt looks only back.
 * Measured on the machine's clock, also when the bot's own was moved: the sender's is real.
 */
const refuseOtherTimes: RequestHandler = (request, response, next) => {
  const sentAt = Number(request.headers['x-slack-request-timestamp'] ?? Number.NaN);
  const secondsOff = Math.abs(Date.now() / 1000 - sentAt);
  if (secondsOff <= secondsOfGrace) next();
  else response.status(401).end();
};
