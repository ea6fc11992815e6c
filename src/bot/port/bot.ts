/**
 * Bot, the one way in: every platform turns what it receives into a CommandRequest (a typed line)
 * or an ActionRequest (a button or a submitted form) and gets a Reply to show.
 */
import type { Card } from '../../cards/card.ts';
import type { Language } from '../../domain/rollout/rollout.ts';
import type { Conversation, Installation, MessageRef } from '../../store/store.ts';
import type { FileToSend } from './platform.ts';

export interface Request {
  readonly installation: Installation;
  /** The host's id of the person. */
  readonly caller: string;
  readonly conversation: { readonly externalId: string; readonly kind: Conversation['kind'] };
}

export interface CommandRequest extends Request {
  /** What was typed after '/fbs'. Mentions stand as '<@externalId>' or '<@externalId|name>'. */
  readonly line: string;
}

export interface ActionRequest extends Request {
  /** As in the card's Action. Not trusted. */
  readonly action: string;
  readonly value: string;
  /** What was filled in, by input id; a list of external ids for `people`. */
  readonly inputs?: Readonly<Record<string, string | readonly string[]>>;
  /** Reads the file that was chosen in the form. */
  readonly chosen?: ReadFile;
  /** The message that held the button, where the host tells. */
  readonly message?: MessageRef;
}

/** Why a host has not read a file: it is too large, it was not to be had, or it is somebody else's. */
export type FileFault = 'overSize' | 'notHad' | 'elsewhere' | 'several';

export type ReadFile = (mostBytes: number) => Promise<Uint8Array | FileFault>;

/** A file that somebody gave the bot. */
export interface FileRequest extends CommandRequest {
  /** `line` is what was written with it: a command goes before the file. */
  readonly read: ReadFile;
  /** It came by an address that was given out for this rollout, and that is used up when it is kept. */
  readonly bound?: {
    readonly rolloutId: string;
    /** @returns false: it is used up already */
    use(): Promise<boolean>;
  };
}

/** A message that somebody wants to make a task of. */
export interface TaskOfMessage extends Request {
  /** As a line: with mentions as in `CommandRequest`. */
  readonly text: string;
  /** Its address, where the host tells it. */
  readonly link: string | null;
  /** By their host's own addresses. */
  readonly files: readonly { readonly name: string; readonly url: string }[];
}

export interface Reply {
  readonly card: Card;
  readonly language: Language;
  /** `caller`: nobody else may see it. `conversation`: posted for everyone there. */
  readonly audience: 'caller' | 'conversation';
  /** What the message that held the button becomes; absent: it stays as it is. */
  readonly replaces?: Card;
  /** Nothing was done: what held the button stays, and the refusal comes beside it. */
  readonly isRefused?: true;
  /** What opens the form again that the card is, when no button did. */
  readonly opener?: Pick<ActionRequest, 'action' | 'value'>;
  /** The input at fault, when a submitted form is refused because of it. */
  readonly fault?: { readonly input: string; readonly text: string };
}

/** What a search found: told in a line, and shown to everyone when it is chosen. */
export interface Hit {
  readonly title: string;
  readonly text: string;
  readonly card: Card;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly language: Language;
  /** Why there are none, with a way on; null: there are some. */
  readonly nothing: string | null;
}

/** Somebody may be gone from the host, or from those places of it: their ids there. */
export interface Departure extends Pick<Request, 'installation' | 'caller'> {
  readonly places?: readonly string[];
}

/** Never throws for what a person did: refusals and mistakes are cards too. */
export interface Bot {
  departed(of: Departure): Promise<void>;
  command(request: CommandRequest): Promise<Reply>;
  /** Whether the line is a command that changes nothing, whoever types it. */
  onlyReads(line: string): boolean;
  action(request: ActionRequest): Promise<Reply>;
  /** Shows what the file would do, as rows that are pasted. */
  file(request: FileRequest): Promise<Reply>;
  /** The form of a new task, filled in with the message. */
  taskOf(request: TaskOfMessage): Promise<Reply>;
  /** A file that the person was asked about, made anew. `file` null: the reply says why. */
  exported(
    request: Request & { readonly carried: string },
  ): Promise<{ readonly reply: Reply; readonly file: Pick<FileToSend, 'name' | 'bytes'> | null }>;
  /** What the Home tab shows this person. */
  home(request: Omit<Request, 'conversation'>): Promise<Reply>;
  /** What the bot says when it is added to a channel. */
  welcome(request: Request): Promise<Reply>;
  /** How one reader sees a message of the ledger. null: it is not one. */
  look(
    request: Omit<Request, 'conversation'> & { readonly message: MessageRef },
  ): Promise<Reply | null>;
  /**
   * Tasks and events that the words fit, ten at most, those ahead first; without words what comes
   * next. Writes nothing down: people search in chats that are none of the bot's business.
   */
  search(request: Request, query: string): Promise<SearchResult>;
  /** A task by its address. null: not one of the installation's rollouts, or no task of its plan. */
  taskCard(
    request: Request,
    rolloutId: string,
    task: string,
  ): Promise<{ readonly hit: Hit; readonly language: Language } | null>;
}
