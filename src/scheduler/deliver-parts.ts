import type { Log } from '../process/log.ts';
import type { MessageParts } from './messages.ts';
import type { Pace } from './pace.ts';

/** What delivering is done with, also by what follows from it. */
export interface DeliverParts extends MessageParts {
  readonly pace: Pace;
  /** Whether the process is about to end: then nothing more is begun, and all goes back in the queue. */
  readonly isStopping?: () => boolean;
  readonly log: Pick<Log, 'warn'>;
}
