/** The addresses of pages that are opened once. Part of store.ts. */

/** `download`: a file is fetched there. `upload`: one is left there. */
export type OneTimeKind = 'download' | 'upload';

/** Whom the address was given to, and for what. */
export interface OneTimeLink {
  readonly kind: OneTimeKind;
  readonly personId: string;
  readonly rolloutId: string;
  /** Which file is fetched (exports/file.ts); where one is left, the id of the account that hears of it. */
  readonly file: string;
}

/** Valid for 15 minutes. */
export interface OneTimeLinks {
  /** @returns the secret of a new address, which is kept nowhere */
  issue(of: OneTimeLink, now: Date): Promise<string>;
  /** What an unused address is for; it stays open. null: as `take` */
  find(kind: OneTimeKind, secret: string, now: Date): Promise<OneTimeLink | null>;
  /** Uses it up. null: wrong, used or too old; nobody learns which. */
  take(kind: OneTimeKind, secret: string, now: Date): Promise<OneTimeLink | null>;
  /** Removes those that are too old. */
  forgetOld(now: Date): Promise<void>;
}
