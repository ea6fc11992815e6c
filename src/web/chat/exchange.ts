/**
 * Hands to the bot what a person does in the page, and returns what the page shows. Public answers
 * go into the conversation; private ones only to the page that asked.
 */
import { randomUUID } from 'node:crypto';
import type { ActionRequest, Bot, Reply } from '../../bot/port/bot.ts';
import { type Card, isForm } from '../../cards/card.ts';
import type { Installation } from '../../store/store.ts';
import { type Conversations, channel, directWith } from './conversations.ts';
import { bot as botAuthor, type PrivateMessage, privateMessageHtml } from './messages.ts';
import { commandLine, type ExamplePerson } from './people.ts';
import type { WordsNow } from './words/index.ts';

/** Who acts, and in which conversation. */
export interface Sender {
  readonly person: string;
  readonly conversation: 'channel' | 'direct';
}

export interface Press extends Pick<ActionRequest, 'action' | 'value' | 'inputs'> {
  /** Id of the stored message that held the button, or that the form was opened from. */
  readonly message: string | null;
}

/** HTML for the page that asked; null where there is nothing for it alone. */
export interface Shown {
  /** The typed line, where nobody else sees it. */
  readonly line: string | null;
  /** A private answer. */
  readonly answer: string | null;
  /** What a private message that held the button becomes. */
  readonly replaces: string | null;
  readonly fault: { readonly input: string; readonly text: string } | null;
  /** Nothing was done: the answer comes beside what held the button. */
  readonly refused: boolean;
}

export interface Exchange {
  type(sender: Sender, line: string): Promise<Shown>;
  give(sender: Sender, name: string, file: Uint8Array): Promise<Shown>;
  press(sender: Sender, press: Press): Promise<Shown>;
}

export function createExchange(options: {
  readonly bot: Bot;
  readonly installation: () => Installation;
  readonly conversations: Conversations;
  readonly people: readonly ExamplePerson[];
  readonly clock: { now(): Date };
  readonly words: WordsNow;
}): Exchange {
  const { bot, conversations, people, clock, words } = options;

  const request = (sender: Sender) => ({
    installation: options.installation(),
    caller: sender.person,
    conversation: {
      externalId: conversationOf(sender),
      kind: sender.conversation,
    },
  });

  const privately = (sender: Sender, author: string, content: PrivateMessage['content']) => {
    const message = { id: randomUUID(), author, at: clock.now(), content };
    return privateMessageHtml(message, {
      externalId: sender.person,
      people,
      words: words(),
    }).toString();
  };

  const privateCard = (sender: Sender, card: Card, { language }: Reply) =>
    privately(sender, botAuthor, { card, language });

  /** The answer to what was typed or given, below it. */
  async function answered(sender: Sender, typed: string, reply: Reply): Promise<Shown> {
    if (isStored(sender, reply)) {
      await conversations.say(conversationOf(sender), sender.person, typed);
      await conversations.write(conversationOf(sender), reply.card);
      return nothing;
    }
    return {
      ...nothing,
      line: privately(sender, sender.person, { text: typed }),
      answer: privateCard(sender, reply.card, reply),
    };
  }

  return {
    async type(sender, typed) {
      const line = commandLine(typed, people);
      return answered(sender, typed, await bot.command({ ...request(sender), line }));
    },

    async give(sender, name, file) {
      const read = async (most: number) => (file.length > most ? 'overSize' : file);
      return answered(sender, name, await bot.file({ ...request(sender), line: '', read }));
    },

    async press(sender, { message, ...press }) {
      const conversation = conversationOf(sender);
      const stored = (await conversations.read(conversation)).find(({ id }) => id === message);
      const reply = await bot.action({
        ...request(sender),
        ...press,
        ...(stored && { message: { conversation, message: stored.id } }),
      });
      if (reply.fault) return { ...nothing, fault: reply.fault };
      if (stored && reply.replaces) await conversations.edit(stored.id, reply.replaces);
      const replaces = stored || !reply.replaces ? null : reply.replaces;
      const shown = {
        ...nothing,
        replaces: replaces && privateCard(sender, replaces, reply),
        refused: reply.isRefused ?? false,
      };
      if (!isStored(sender, reply))
        return { ...shown, answer: privateCard(sender, reply.card, reply) };
      await conversations.write(conversation, reply.card);
      return shown;
    },
  };
}

const nothing: Shown = {
  ...{ line: null, answer: null, replaces: null, fault: null },
  refused: false,
};

function conversationOf(sender: Sender): string {
  return sender.conversation === 'channel' ? channel : directWith(sender.person);
}

/**
 * Answers in a direct conversation are stored, since nobody else reads it; a form is not, since it
 * is used once.
 */
function isStored(sender: Sender, reply: Reply): boolean {
  return (
    reply.audience === 'conversation' || (sender.conversation === 'direct' && !isForm(reply.card))
  );
}
