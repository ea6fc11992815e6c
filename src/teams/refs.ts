/** Where a message of Teams is: in a channel it belongs to a thread, elsewhere it does not. */
import type { MessageRef, Reference } from '../store/store.ts';

/** A conversation, or one thread of a channel: by the id of the message that begins it. */
export interface Location {
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly thread?: string;
}

/** Whether the conversation is a channel of a team, whose messages begin threads. */
export function isChannel(conversation: string): boolean {
  return /@thread\.(tacv2|skype)$/.test(conversation);
}

/** @param thread the message that begins the thread it is in; null: it begins one, or is in none */
export function toRef(conversation: string, thread: string | null, id: string): MessageRef {
  return { conversation, message: thread === null ? id : `${thread}/${id}` };
}

/** Where an earlier message is, and its id there. */
export function locate(
  { conversation, serviceUrl }: Pick<Reference, 'conversation' | 'serviceUrl'>,
  { message }: MessageRef,
): { readonly location: Location; readonly id: string; readonly thread: string | null } {
  const location = { conversation, serviceUrl };
  if (!isChannel(conversation)) return { location, id: message, thread: null };
  const [thread = message, id = message] = message.split('/');
  return { location: { ...location, thread }, id, thread };
}
