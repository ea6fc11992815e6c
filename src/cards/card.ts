/**
 * Cards: every answer of the bot as a plain value. Platforms only translate it (Block Kit, Adaptive
 * Card, HTML, plain text). Nothing here knows a platform, a language or the domain.
 *
 * Text is plain: each renderer escapes and clips it. Choosing what to leave out is the view's job.
 */
export interface Card {
  readonly title?: string;
  readonly body: readonly Part[];
}

export type Part =
  | { readonly type: 'text'; readonly text: string; readonly style?: 'strong' | 'quiet' }
  | { readonly type: 'fields'; readonly fields: readonly Field[] }
  | { readonly type: 'rows'; readonly rows: readonly Row[] }
  | ProgressPart
  | InputPart
  | { readonly type: 'divider' }
  | { readonly type: 'actions'; readonly actions: readonly Action[] };

export interface Field {
  readonly label: string;
  readonly value: string;
}

/** One line of a list: what it says, a quieter second line, and what can be done about it. */
export interface Row {
  readonly text: string;
  readonly note?: string;
  readonly actions?: readonly Action[];
}

/** `done` of `of`; `text` says the same in words, for it is never shown by a bar alone. */
export interface ProgressPart {
  readonly type: 'progress';
  readonly done: number;
  readonly of: number;
  readonly text: string;
}

/** A button: it does something, or with `url` only opens a page. */
export type Action = ActionButton | { readonly label: string; readonly url: string };

/**
 * Made by its definition (button.ts). `action` names it, `value` is what it acts on; nothing else
 * travels, and neither is trusted when it comes back. `form`: its answer is a form, which some hosts
 * must know beforehand.
 */
export interface ActionButton {
  readonly label: string;
  readonly action: string;
  readonly value: string;
  readonly style?: 'primary' | 'danger';
  readonly form?: true;
}

/** A field to fill in. A card with inputs is a form: see `submitOf`. */
export interface InputPart {
  readonly type: 'input';
  /** Key of the answer in `Submission.inputs`. */
  readonly id: string;
  readonly label: string;
  /** `file`: only where the host's forms take one; elsewhere it is left out. */
  readonly kind: 'text' | 'longText' | 'number' | 'choice' | 'people' | 'file';
  readonly required: boolean;
  readonly hint?: string;
  /** What is filled in beforehand; for `people` the host's ids of the persons. */
  readonly initial?: string | readonly string[];
  /** For `choice` only. */
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  /** For `text` only: what is often meant, where the host completes what is typed. */
  readonly suggestions?: readonly string[];
}

/** Whether the card asks for something to be filled in (Slack opens it as a modal). */
export function isForm(card: Card): boolean {
  return card.body.some((part) => part.type === 'input');
}

/** The one button that sends what is filled in; null: it is no form, or there is nothing to send it with. */
export function submitOf(card: Card): ActionButton | null {
  if (!isForm(card)) return null;
  const actions = card.body.flatMap((part) => (part.type === 'actions' ? part.actions : []));
  return actions.find((action) => 'action' in action) ?? null;
}

/** Ends a `switch` over parts: a new part does not compile until every renderer knows it. */
export function unreachable(part: never): never {
  throw new Error(`unknown card part: ${JSON.stringify(part)}`);
}
