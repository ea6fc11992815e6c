/** Where Teams' activities arrive: an HTTP route that runs one turn for each. */

import { type Activity, CloudAdapter, INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from 'botframework-connector';
import express, {
  type ErrorRequestHandler,
  type RequestHandler,
  type Response,
  Router,
} from 'express';
import { framesOf } from '../process/frames.ts';
import type { Log } from '../process/log.ts';
import { Envelope, type Incoming, readActivity } from './activities.ts';
import { authenticate } from './authentication.ts';

/** The answer to an invoke; `status` is its HTTP status. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface ReceiverOptions {
  readonly authentication: BotFrameworkAuthentication;
  /** Without authentication: the emulator's activities are accepted too. */
  readonly noAuth: boolean;
  readonly isAllowedServiceUrl: (serviceUrl: string) => boolean;
  readonly log: Log;
  /** @returns undefined for what is no invoke */
  readonly turn: (activity: Incoming) => Promise<InvokeAnswer | undefined>;
  /** What to tell the person when their press or form failed. */
  readonly sayFailed: (activity: Envelope) => string | Promise<string>;
}

/** Far more than Teams sends: a message has at most 28 KB, a form's fields less. */
const bodyLimit = '256kb';

/**
 * Answers 400 to what is no activity, 403 to one that would have us write elsewhere, 401 to one
 * without a good token, 503 while tokens cannot be checked. Of a turn that fails a sender sees no
 * more than that.
 */
export function createReceiver(options: ReceiverOptions): Router {
  const { authentication, isAllowedServiceUrl, log } = options;
  const adapter = new OpenAdapter(authentication);
  const channels = options.noAuth ? ['msteams', 'emulator'] : ['msteams'];

  function refuse(response: Response, status: number, code: string) {
    log.warn({ code, status }, 'teams: an activity was refused');
    response.status(status).end();
  }

  const receive: RequestHandler = async (request, response) => {
    const envelope = Envelope.safeParse(request.body);
    if (!envelope.success) return refuse(response, 400, 'malformed_activity');
    // With 'expectReplies' the answer would be a list of messages, without the invoke's.
    const activity = { ...envelope.data, deliveryMode: undefined };
    if (!channels.includes(activity.channelId)) return refuse(response, 400, 'unknown_channel');
    if (!isAllowedServiceUrl(activity.serviceUrl)) {
      return refuse(response, 403, 'service_url_not_allowed');
    }
    // The SDK's type demands fields that are never sent; only those of Envelope are read.
    const raw = activity as unknown as Activity;
    const sender = await authenticate(authentication, raw, request.headers.authorization ?? '');
    if (sender === 'refused') return refuse(response, 401, 'token_not_valid');
    if (sender === 'unknown') return refuse(response, 503, 'keys_not_readable');
    const answer = await adapter.run(sender, raw, () => answerTo(activity, options));
    response.status(answer?.status ?? 200);
    if (answer?.body === undefined) response.end();
    else response.json(answer.body);
  };

  /** What body-parser refuses has its status: 400 no JSON, 413 too large, 415 unknown encoding. */
  const refuseBody: ErrorRequestHandler = (error, _request, response, _next) => {
    const status: unknown = error?.status;
    if (typeof status === 'number') refuse(response, status, 'malformed_body');
    else {
      log.error({ at: framesOf(error) }, 'teams: an activity failed');
      response.status(500).end();
    }
  };

  const router = Router();
  router.post('/', express.json({ limit: bodyLimit }), receive, refuseBody);
  return router;
}

async function answerTo(
  activity: Envelope,
  { turn, log, sayFailed }: ReceiverOptions,
): Promise<InvokeAnswer | undefined> {
  const incoming = readActivity(activity);
  if (incoming === 'unknown') return undefined;
  if (incoming === 'malformed') {
    log.warn({ code: 'malformed_activity', type: activity.type }, 'teams: an activity was refused');
    return failed(activity, 400, await sayFailed(activity));
  }
  try {
    return await turn(incoming);
  } catch (error) {
    log.error({ code: codeOf(error), at: framesOf(error) }, 'teams: a turn failed');
    return failed(activity, 500, await sayFailed(activity));
  }
}

/** An answer that Teams shows as text; without it Teams shows its own "something went wrong". */
function failed({ type, name = '' }: Envelope, statusCode: number, text: string) {
  if (type !== 'invoke') return undefined;
  if (name.startsWith('task/')) {
    return { status: 200, body: { task: { type: 'message', value: text } } };
  }
  if (name.startsWith('composeExtension/')) {
    return { status: 200, body: { composeExtension: { type: 'message', text } } };
  }
  const value = { code: statusCode === 400 ? 'BadRequest' : 'InternalError', message: text };
  return { status: 200, body: { statusCode, type: 'application/vnd.microsoft.error', value } };
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'unexpected';
}

/**
 * CloudAdapter's `process` answers unreadable tokens with 500 and the error's text, so only its
 * turns are used.
 */
class OpenAdapter extends CloudAdapter {
  run(
    sender: AuthenticateRequestResult,
    activity: Activity,
    answer: () => Promise<InvokeAnswer | undefined>,
  ): Promise<InvokeAnswer | undefined> {
    return this.processActivity(sender, activity, async (context: TurnContext) => {
      const value = await answer();
      if (value !== undefined) {
        context.turnState.set(INVOKE_RESPONSE_KEY, { type: 'invokeResponse', value });
      }
    });
  }
}
