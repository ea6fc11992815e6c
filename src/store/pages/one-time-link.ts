/** The addresses of pages that are opened once. Part of store.ts. */

/** `download`: a file is fetched there. `upload`: one is left there. */
export type OneTimeKind = 'download' | 'upload';

/** Whom the address was given to, and for what. */
export interface OneTimeLink {
  readonly kind: OneTimeKind;
  readonly personId: string;
  readonly rolloutId: string;
  /** Which file is fetched (exports/file.ts); '' where one is left. */
  readonly file: string;
}

/** Valid for 15 minutes. */
export interface OneTimeLinks {
  /** @returns the secret of a new address, which is kept nowhere */
  issue(of: OneTimeLink, now: Date): Promise<string>;
  /** Whether there is such an address, unused: asked before a file is taken in. */
  isOpen(kind: OneTimeKind, secret: string, now: Date): Promise<boolean>;
  /** Uses it up. null: wrong, used or too old; nobody learns which. */
  take(kind: OneTimeKind, secret: string, now: Date): Promise<OneTimeLink | null>;
  /** Removes those that are too old. */
  forgetOld(now: Date): Promise<void>;
}
