/** Which requests were done already; see requests.ts. */
export interface SeenRequests {
  /** Whether this request id is new; remembers it, for 48 h. */
  isNew(id: string, now: Date): Promise<boolean>;
  /** Whether one of this id was done; what changes something remembers it together with that. */
  wasSeen(id: string, now: Date): Promise<boolean>;
  /** Removes what is not remembered any more. */
  forgetOld(now: Date): Promise<void>;
}
