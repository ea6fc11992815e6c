/** Somebody is nominated for a vacant role and is asked; `answer` null: they have not said. */
export interface Nomination {
  readonly id: string;
  readonly role: string;
  readonly personId: string;
  readonly nominatedBy: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  /** `withdrawn`: by whoever nominated them. */
  readonly answer: 'accepted' | 'declined' | 'withdrawn' | null;
  readonly answeredAt: Date | null;
}
