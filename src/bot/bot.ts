/**
 * Bot, the one way in: every platform turns what it receives into a CommandRequest (a typed line)
 * or an ActionRequest (a button or a submitted form) and gets a Reply to show.
 */
import type { Card } from '../cards/card.ts';
import type { Language } from '../domain/rollout.ts';
import type { Conversation, Installation, MessageRef } from '../store/store.ts';

interface Request {
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
  /** The message that held the button, where the host tells. */
  readonly message?: MessageRef;
}

export interface Reply {
  readonly card: Card;
  readonly language: Language;
  /** `caller`: nobody else may see it. `conversation`: posted for everyone there. */
  readonly audience: 'caller' | 'conversation';
  /** What the message that held the button becomes; absent: it stays as it is. */
  readonly replaces?: Card;
  /** The input at fault, when a submitted form is refused because of it. */
  readonly fault?: { readonly input: string; readonly text: string };
}

/** Never throws for what a person did: refusals and mistakes are cards too. */
export interface Bot {
  command(request: CommandRequest): Promise<Reply>;
  action(request: ActionRequest): Promise<Reply>;
  /** What the Home tab shows this person. */
  home(request: Omit<Request, 'conversation'>): Promise<Reply>;
  /** What the bot says when it is added to a channel. */
  welcome(request: Request): Promise<Reply>;
}
