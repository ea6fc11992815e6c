/** How a message goes to Teams: as a card, or as its text alone where Teams refuses the card. */

import type { Message } from '../bot/port/platform.ts';
import { orAsText } from '../hosts/as-text.ts';
import type { Log } from '../process/log.ts';
import { type Outgoing, renderMessage, renderText } from './cards.ts';

/** @throws PlatformError of `write` */
export function writeMessage<T>(
  log: Pick<Log, 'error'>,
  message: Message,
  write: (rendered: Outgoing) => Promise<T>,
): Promise<T> {
  return orAsText(log, write, renderMessage(message), renderText(message.card));
}
