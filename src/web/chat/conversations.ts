/**
 * The conversations of the local chat: one channel, and for each person one with the bot alone.
 * Every message is stored first and then told to the open pages.
 */
import type { Card } from '../../cards/card.ts';
import type { LocalMessage, LocalMessages } from '../../store/store.ts';
import type { Events } from './events.ts';
import { bot, messageHtml } from './messages.ts';
import type { ExamplePerson } from './people.ts';
import type { WordsNow } from './words/index.ts';

export const channel = 'kanal';

/** The external id of a person's conversation with the bot. */
export function directWith(person: string): string {
  return `dm:${person}`;
}

/** How far back the page shows. */
const mostShown = 200;

export interface Conversations {
  /** Oldest first. */
  read(conversation: string): Promise<readonly LocalMessage[]>;
  /** As the bot. */
  write(conversation: string, card: Card): Promise<LocalMessage>;
  /** A line that a person typed for the others to see. */
  say(conversation: string, person: string, text: string): Promise<LocalMessage>;
  /** @returns false when there is no such message */
  edit(id: string, card: Card): Promise<boolean>;
  /** Does the work. @returns the conversations that the bot wrote to meanwhile, the first first */
  watch(work: () => Promise<void>): Promise<readonly string[]>;
  /** Forgets what was written after the instant. */
  forgetAfter(at: Date): Promise<void>;
}

export function createConversations(
  messages: LocalMessages,
  events: Events,
  people: readonly ExamplePerson[],
  clock: { now(): Date },
  words: WordsNow,
): Conversations {
  const watchers = new Set<string[]>();

  const tell = (message: LocalMessage, change: 'new' | 'edited') =>
    events.publish((externalId) => ({
      name: 'message',
      data: {
        conversation: message.conversation,
        change,
        html: [channel, directWith(externalId)].includes(message.conversation)
          ? messageHtml(message, { externalId, people, words: words() }).toString()
          : null,
      },
    }));

  const add = async (of: Pick<LocalMessage, 'conversation' | 'author' | 'card' | 'text'>) => {
    const message = await messages.add({ ...of, at: clock.now() });
    tell(message, 'new');
    if (of.author === bot) for (const seen of watchers) seen.push(of.conversation);
    return message;
  };

  return {
    read: (conversation) => messages.ofConversation(conversation, mostShown),
    write: (conversation, card) => add({ conversation, author: bot, card, text: null }),
    say: (conversation, person, text) => add({ conversation, author: person, card: null, text }),
    async edit(id, card) {
      const message = await messages.update(id, { card, text: null, editedAt: clock.now() });
      if (message === null) return false;
      tell(message, 'edited');
      return true;
    },
    async watch(work) {
      const seen: string[] = [];
      watchers.add(seen);
      await work().finally(() => watchers.delete(seen));
      return [...new Set(seen)];
    },
    async forgetAfter(at) {
      await messages.clear(at);
      events.publish(() => ({ name: 'reload', data: {} }));
    },
  };
}
