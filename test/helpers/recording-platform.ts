/** A chat host that keeps what is posted, shows it as it is now, and refuses when it is told to. */
import {
  type Platform,
  PlatformError,
  type Profile,
  type Target,
} from '../../src/bot/port/platform.ts';
import type { Card } from '../../src/cards/card.ts';
import { cardText } from '../../src/cards/text.ts';
import type { Language } from '../../src/domain/rollout/rollout.ts';
import type { MessageRef, PlatformName } from '../../src/store/store.ts';

/** A message as the host shows it now. */
export interface Posted {
  readonly target: Target;
  readonly ref: MessageRef;
  card: Card;
  language: Language;
  /** How often it has been changed since. */
  edits: number;
  /** The message that it is a reply to. */
  readonly below?: MessageRef;
}

export interface RecordingPlatform extends Platform {
  readonly posted: Posted[];
  /** What the host says of people; those who are missing are called by their id. */
  readonly profiles: Map<string, Partial<Profile>>;
  /** Who is in no channel; everybody else is in all. */
  readonly strangers: Set<string>;
  /** Who owns the workspace. */
  readonly owners: Set<string>;
  /** The next calls of the host fail with these, in order. */
  failNext(...errors: PlatformError[]): void;
  /** Somebody deletes the message. */
  delete(ref: MessageRef): void;
  /** From now on there are threads: what is written below a message is one of its own. */
  startThreads(): void;
  /** The texts of all messages to a channel or a person, oldest first. */
  textsTo(externalId: string): string[];
}

export function createRecordingPlatform(name: PlatformName = 'slack'): RecordingPlatform {
  const posted: Posted[] = [];
  const profiles: RecordingPlatform['profiles'] = new Map();
  const strangers = new Set<string>();
  const owners = new Set<string>();
  const failures: PlatformError[] = [];
  const failIfTold = () => {
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
  };
  const indexOf = ({ message }: MessageRef) =>
    posted.findIndex(({ ref }) => ref.message === message);
  let count = 0;
  const rootOf = (ref: MessageRef) => posted[indexOf(ref)]?.below ?? ref;

  const platform: RecordingPlatform = {
    name,
    posted,
    profiles,
    strangers,
    owners,
    failNext: (...errors) => failures.push(...errors),
    delete: (ref) => posted.splice(indexOf(ref), 1),
    startThreads() {
      platform.reply = async (_installation, to, { card, language }) => {
        failIfTold();
        const root = rootOf(to);
        const target = posted[indexOf(root)]?.target;
        if (target === undefined) throw new PlatformError('permanent', 'message_not_found');
        count += 1;
        const ref = { conversation: to.conversation, message: `m${count}` };
        posted.push({ target, ref, card, language, edits: 0, below: root });
        return ref;
      };
    },
    textsTo: (externalId) =>
      posted
        .filter(({ target }) => target.externalId === externalId)
        .map(({ card }) => cardText(card)),

    async post(_installation, target, { card, language }) {
      failIfTold();
      count += 1;
      const { type, externalId } = target;
      const conversation = type === 'channel' ? externalId : `in-${externalId}`;
      const ref = { conversation, message: `m${count}` };
      posted.push({ target, ref, card, language, edits: 0 });
      return ref;
    },

    async update(_installation, ref, { card, language }) {
      failIfTold();
      const message = posted[indexOf(ref)];
      if (message === undefined) throw new PlatformError('permanent', 'message_not_found');
      Object.assign(message, { card, language, edits: message.edits + 1 });
    },

    async describe(_installation, externalId) {
      failIfTold();
      const known = { language: null, kind: 'member' } as const;
      return { name: externalId, ...known, ...profiles.get(externalId) };
    },

    async isMember(_installation, _channel, externalId) {
      failIfTold();
      return !strangers.has(externalId);
    },

    async isOwner(_installation, _channel, externalId) {
      failIfTold();
      return owners.has(externalId);
    },

    start: async () => {},
    stop: async () => {},
  };
  return platform;
}
