/** What all turns need: the bot that answers, the store, and the connection to Teams. */
import type { Bot } from '../bot/port/bot.ts';
import type { Answers } from '../hosts/answers.ts';
import type { Requests } from '../hosts/requests.ts';
import type { Log } from '../process/log.ts';
import type { Store } from '../store/store.ts';
import type { Connector } from './connector.ts';
import type { ReadFiles, UploadFile } from './files.ts';
import type { Writer } from './writer.ts';

export interface TeamsParts {
  readonly bot: Bot;
  readonly store: TeamsStore;
  readonly connector: Connector;
  readonly writer: Writer;
  readonly requests: Pick<Requests, 'once'>;
  readonly answers: Answers;
  readonly readFiles: ReadFiles;
  readonly uploadFile: UploadFile;
  readonly log: Log;
  readonly now: () => Date;
  /** How long an answer may take before Teams shows that one is on its way. */
  readonly typingAfterMs: number;
  readonly sleep: (ms: number) => Promise<unknown>;
  /** Where the bot's own pages are; null: nobody can open one. */
  readonly publicUrl: string | null;
}

export type TeamsStore = Pick<
  Store,
  'installations' | 'people' | 'meet' | 'requests' | 'references'
>;
