/** Teams' error codes and statuses: whose fault each is, and its reason in neutral words. */
import type { RefusalKind } from '../bot/port/platform.ts';
import type { Reason } from '../domain/rollout/reason.ts';

type Refusal = readonly [kind: RefusalKind, reason: Reason];

/** From Microsoft's "Error codes" of proactive messages and of rate limiting. */
export const words: Readonly<Record<string, Refusal>> = {
  BotNotInConversationRoster: ['permanent', 'not_installed'],
  BotNotInstalledForUser: ['permanent', 'not_installed'],
  BotDisabledByAdmin: ['permanent', 'not_allowed'],
  ConversationBlockedByUser: ['permanent', 'not_allowed'],
  MessageWritesBlocked: ['permanent', 'not_allowed'],
  ForbiddenOperationException: ['permanent', 'not_allowed'],
  NotEnoughPermissions: ['permanent', 'not_allowed'],
  ConversationNotFound: ['permanent', 'not_in_channel'],
  ActivityNotFoundInConversation: ['permanent', 'gone'],
  MessageNotFound: ['permanent', 'gone'],
  MemberNotFoundInConversation: ['permanent', 'account'],
  UserNotFound: ['permanent', 'account'],
  BadSyntax: ['message', 'message'],
  BadArgument: ['message', 'message'],
  MessageSizeTooBig: ['message', 'message'],
  RequestEntityTooLarge: ['message', 'message'],
  BotNotRegistered: ['installation', 'token'],
  Unauthorized: ['installation', 'token'],
  InvalidBotApiHost: ['installation', 'organisation'],
  Throttled: ['retryable', 'busy'],
  TooManyRequests: ['retryable', 'busy'],
  PreconditionFailed: ['retryable', 'busy'],
  ServiceError: ['uncertain', 'no_answer'],
};

/**
 * For answers without a known code. Microsoft says to retry 412, 429, 502 and 504; after a 500 the
 * outcome is unknown. Any other status is about the token or a proxy, and no reason to give up on a
 * recipient.
 */
const statuses: Readonly<Record<number, Refusal>> = {
  401: ['installation', 'token'],
  408: ['retryable', 'away'],
  412: ['retryable', 'busy'],
  413: ['message', 'message'],
  429: ['retryable', 'busy'],
  500: ['uncertain', 'no_answer'],
  502: ['retryable', 'away'],
  503: ['retryable', 'away'],
  504: ['retryable', 'away'],
};

/** Statuses that take precedence over the code in the answer. */
const telling: readonly number[] = [401, 412, 413, 429];

export interface Judged {
  readonly kind: RefusalKind;
  readonly reason: Reason;
  readonly code: string;
}

/** @param word Teams' error code; null: it sent none */
export function judged(status: number, word: string | null): Judged {
  const known = word !== null && Object.hasOwn(words, word) ? words[word] : undefined;
  const code = known && word !== null ? snakeCase(word) : `http_${status}`;
  const byStatus = statuses[status];
  const refusal = telling.includes(status) ? byStatus : (known ?? byStatus);
  const [kind, reason] = refusal ?? ['installation', word === null ? 'proxy' : 'unknown'];
  return { kind, reason, code };
}

/** 'BadSyntax' as 'bad_syntax'. */
function snakeCase(word: string): string {
  return word.replaceAll(/(?<=.)[A-Z]/g, '_$&').toLowerCase();
}
