import type { Texts } from './texts/index.ts';

/** What a UserError can be about: every sentence of these that takes its facts as Params. */
export type UserErrorCode =
  | Exclude<keyof Texts['error'], 'title' | 'unexpected'>
  | keyof Texts['refusals'];

/**
 * A mistake that the user can mend: an unknown task, a refused change, a missing value.
 * The code is a key of `texts.error` or `texts.refusals`, which say it in the person's language with the next step;
 * params are the facts that the sentence needs. Never holds a secret.
 */
export class UserError extends Error {
  readonly code: UserErrorCode;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: UserErrorCode, params: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'UserError';
    this.code = code;
    this.params = params;
  }
}
