/**
 * The port that Slack, Teams and the local chat implement: what the bot needs from a chat host in
 * order to write by itself. What comes in goes the other way, through dispatch.ts.
 */
import type { Card } from '../cards/card.ts';
import type { Language } from '../domain/rollout.ts';
import type { Installation, MessageRef, PlatformName } from '../store/store.ts';

/** Where to write: a channel, or a person (whose direct conversation the platform finds). */
export type Target =
  | { readonly type: 'channel'; readonly externalId: string }
  | { readonly type: 'person'; readonly externalId: string };

/**
 * `viewers`: the host's ids of people who see the card in their own way, where a host can show it to
 * each as Bot.look draws it; absent: everyone sees the same.
 */
export type Viewers = readonly string[];

export interface Platform {
  readonly name: PlatformName;
  /** Takes viewers: then a channel's card need not offer everyone what only some may do. */
  readonly showsEachTheirOwn?: true;
  /** @throws PlatformError */
  post(
    installation: Installation,
    target: Target,
    card: Card,
    language: Language,
    viewers?: Viewers,
  ): Promise<MessageRef>;
  /** Replaces the content of an earlier message. @throws PlatformError */
  update(
    installation: Installation,
    ref: MessageRef,
    card: Card,
    language: Language,
    viewers?: Viewers,
  ): Promise<void>;
  /**
   * Writes below an earlier message in a channel, where the host has threads. Absent, or null: there
   * are none, and what comes later that day is told in the message itself. @throws PlatformError
   */
  reply?(
    installation: Installation,
    ref: MessageRef,
    card: Card,
    language: Language,
    viewers?: Viewers,
  ): Promise<MessageRef | null>;
  /** The person's name and language as the host knows them. @throws PlatformError */
  describe(
    installation: Installation,
    externalId: string,
  ): Promise<{ readonly name: string; readonly language: Language | null }>;
  /**
   * Which of the permissions that the bot asks for its token lacks; asks the host, so it tells
   * whether the token is good too. Absent: there is no host that could refuse. @throws PlatformError
   */
  missingScopes?(installation: Installation): Promise<readonly string[]>;
  /** Called after each change of a rollout, for what shows it all the time (Slack's Home tab). */
  rolloutChanged?(rolloutId: string): Promise<void>;
  /** @throws when the host refuses the credentials */
  start(): Promise<void>;
  /** Takes no new work, finishes what is in hand. */
  stop(): Promise<void>;
}

/**
 * A host's refusal. `retryable`: try again, after `retryAfterSeconds` if given. `permanent`: never
 * will (channel gone, bot not in it, account inactive). `uncertain`: no answer came back, so it may
 * have been done. `code` is the host's own word for it.
 */
export class PlatformError extends Error {
  readonly kind: 'retryable' | 'permanent' | 'uncertain';
  readonly code: string;
  readonly retryAfterSeconds: number | null;

  constructor(
    kind: PlatformError['kind'],
    code: string,
    options: { retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(`${kind}: ${code}`, { cause: options.cause });
    this.name = 'PlatformError';
    this.kind = kind;
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}

/** Node's words for a connection that did not come about: the host cannot have seen the call. */
export const neverSent: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
