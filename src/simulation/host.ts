/** A chat host in memory: accepts every message, knows only the example people. */
import { type Platform, PlatformError } from '../bot/port/platform.ts';
import type { Card } from '../cards/card.ts';
import type { Language } from '../domain/rollout/rollout.ts';
import type { MessageRef } from '../store/store.ts';
import type { ExamplePerson } from '../web/chat/people.ts';

export interface Post {
  readonly ref: MessageRef;
  readonly card: Card;
}

export interface SimulatedHost extends Platform {
  /** What was posted since the last time, in order. */
  takePosts(): Post[];
}

/** `language`: the one that everybody there speaks. */
export function createHost(people: readonly ExamplePerson[], language: Language): SimulatedHost {
  const posts: Post[] = [];
  let count = 0;
  return {
    name: 'local',
    takePosts: () => posts.splice(0),
    async post(_installation, { externalId }, { card }) {
      count += 1;
      const ref = { conversation: externalId, message: String(count) };
      posts.push({ ref, card });
      return ref;
    },
    // The output is what people were sent; how it looked afterwards is not part of it.
    async update() {},
    async describe(_installation, externalId) {
      const person = people.find((one) => one.externalId === externalId);
      if (person === undefined) throw new PlatformError('permanent', 'user_not_found');
      return { name: person.name, language, kind: 'member' };
    },
    isMember: async () => true,
    isOwner: async () => false,
    async start() {},
    async stop() {},
  };
}
