/**
 * The port that Slack, Teams and the local chat implement: what the bot needs from a chat host in
 * order to write by itself. What comes in goes the other way, through dispatch.ts.
 */
import type { Card } from '../../cards/card.ts';
import type { Leaving } from '../../domain/rollout/leaving.ts';
import { isReason, type Reason } from '../../domain/rollout/reason.ts';
import type { Language } from '../../domain/rollout/rollout.ts';
import type { Installation, MessageRef, PlatformName } from '../../store/store.ts';

/** Where to write: a channel, or a person (whose direct conversation the platform finds). */
export type Target =
  | { readonly type: 'channel'; readonly externalId: string }
  | { readonly type: 'person'; readonly externalId: string };

/** What a host is given to write, or to replace an earlier message with. */
export interface Message {
  readonly card: Card;
  /** Of the words that the host's renderer adds of its own. */
  readonly language: Language;
  /**
   * The host's ids of people who see the card in their own way, where a host can show it to each as
   * Bot.look draws it; absent: everyone sees the same.
   */
  readonly viewers?: readonly string[];
}

/** What a host tells of a person. */
export interface Profile {
  readonly name: string;
  /** null: one that the bot does not speak, or the host does not tell. */
  readonly language: Language | null;
  /** `guest`: let in by the place, and none of its own. */
  readonly kind: 'member' | 'guest' | 'bot' | 'deactivated';
}

/** A file for one person, who has asked for it. */
export interface FileToSend {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Said with it. */
  readonly text: string;
  /** Gets it again from Bot.exported, where the host asks the person before it takes the file. */
  readonly carried: string;
}

export interface Platform {
  readonly name: PlatformName;
  /** Takes `viewers`: then a channel's card need not offer everyone what only some may do. */
  readonly showsEachTheirOwn?: true;
  /** @throws PlatformError */
  post(installation: Installation, target: Target, message: Message): Promise<MessageRef>;
  /** Replaces the content of an earlier message. @throws PlatformError */
  update(installation: Installation, ref: MessageRef, message: Message): Promise<void>;
  /**
   * Writes below an earlier message in a channel, where the host has threads. Absent, or null: there
   * are none, and what comes later that day is told in the message itself. @throws PlatformError
   */
  reply?(installation: Installation, ref: MessageRef, message: Message): Promise<MessageRef | null>;
  /**
   * Pins a message in its channel, or lets go of it; nothing happens where it is so already. Absent:
   * the host has no pins that a bot may set. @throws PlatformError
   */
  pin?(installation: Installation, ref: MessageRef, isPinned: boolean): Promise<void>;
  /**
   * Puts a file into the person's own chat, or asks there whether they want it. Absent: the host takes
   * none. @throws PlatformError
   */
  sendFile?(installation: Installation, externalId: string, file: FileToSend): Promise<void>;
  /** The person as the host knows them. @throws PlatformError `left`: in no place that it knows of */
  describe(installation: Installation, externalId: string): Promise<Profile>;
  /**
   * Whether the person is among those who read the channel.
   * @param channel its external id. @throws PlatformError when the host does not tell
   */
  isMember(installation: Installation, channel: string, externalId: string): Promise<boolean>;
  /**
   * Whether the person owns or administers the place, as far as the host tells: the workspace, or the
   * team that the channel is in.
   * @param channel its external id; null: there is none. @throws PlatformError
   */
  isOwner(installation: Installation, channel: string | null, externalId: string): Promise<boolean>;
  /**
   * Which of the permissions that the bot asks for its token lacks; asks the host, so it tells
   * whether the token is good too. Absent: there is no host that could refuse. @throws PlatformError
   */
  missingScopes?(installation: Installation): Promise<readonly string[]>;
  /**
   * Called after a change of a rollout, for each who has open what shows it all the time (Slack's Home
   * tab). @throws PlatformError when the host takes it only later: it is called again then
   */
  showHome?(installation: Installation, externalId: string): Promise<void>;
  /** @throws when the host refuses the credentials, or does not answer; it is called again then */
  start(): Promise<void>;
  /** What has happened to the connection since it was made, by our own word; null: it is there. */
  trouble?(): string | null;
  /** Takes no new work, finishes what is in hand. */
  stop(): Promise<void>;
}

/**
 * Whose fault a refusal is. `retryable`: the moment's, nothing was done; try again, after
 * `retryAfterSeconds` if given. `installation`: its token, rights or the way to the host; nothing
 * was done, nothing gets through until it is mended, and then all of it does. `message`: ours, the
 * host does not take it in any form. `permanent`: the channel's or the person's, and theirs alone;
 * never will. `uncertain`: nobody knows whether it was done.
 */
export type RefusalKind = 'retryable' | 'installation' | 'message' | 'permanent' | 'uncertain';

/**
 * A host's refusal. `code` is the host's own word where we know it, or a name of ours: never a byte
 * of anything else that it sent. `reason` says it in neither host's words.
 */
export class PlatformError extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly reason: Reason;
  readonly retryAfterSeconds: number | null;

  constructor(
    kind: RefusalKind,
    code: string,
    options: { retryAfterSeconds?: number; reason?: Reason; cause?: unknown } = {},
  ) {
    const safe = /^[a-z0-9_]{1,64}$/.test(code) ? code : 'unknown';
    super(`${kind}: ${safe}`, { cause: options.cause });
    this.name = 'PlatformError';
    this.kind = kind;
    this.code = safe;
    this.reason = options.reason ?? (isReason(safe) ? safe : usualReason(kind, options));
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}

/** Who says when to come back is busy, and not away. */
function usualReason(kind: RefusalKind, asked: { retryAfterSeconds?: number }): Reason {
  return kind === 'retryable' && asked.retryAfterSeconds !== undefined ? 'busy' : usual[kind];
}

const usual: Readonly<Record<RefusalKind, Reason>> = {
  retryable: 'away',
  installation: 'unknown',
  message: 'message',
  permanent: 'not_allowed',
  uncertain: 'no_answer',
};

/** The same for what repeats nothing when it is done twice: to be tried again, without a word. */
export function beforeSending(error: PlatformError): PlatformError {
  if (error.kind !== 'uncertain') return error;
  return new PlatformError('retryable', error.code, { cause: error });
}

/** Whether that tells of somebody who is gone; null: they are there, or the host does not tell. */
export function goneFrom(told: Profile | PlatformError): Leaving | null {
  if (told instanceof PlatformError) return told.code === 'left' ? 'removed' : null;
  return told.kind === 'deactivated' ? 'deactivated' : null;
}
