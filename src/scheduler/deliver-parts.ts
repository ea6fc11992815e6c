import type { Log } from '../process/log.ts';
import type { MessageParts } from './messages.ts';
import type { Pace } from './pace.ts';

/** What delivery needs, also where a message is refused. */
export interface DeliverParts extends MessageParts {
  readonly pace: Pace;
  /** The process is about to end: nothing new starts, and every job goes back to the queue. */
  readonly isStopping?: () => boolean;
  readonly log: Pick<Log, 'warn'>;
}
