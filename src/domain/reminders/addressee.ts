/**
 * A reminder's subject and addressee: a capacity, which recipient.ts resolves to a person or the
 * channel.
 */

/** What a reminder is about, by its key in the plan; a person by id. */
export interface Subject {
  readonly type: 'task' | 'event' | 'role' | 'person';
  readonly key: string;
}

/**
 * In which capacity somebody is written to. `audience`: the n-th (0…) holder of an event's role;
 * `person`: themself, whatever they hold.
 */
export type Addressee =
  | {
      readonly type:
        | 'performer'
        | 'approver'
        | 'accountable'
        | 'projektleder'
        | 'faglig-leder'
        | 'channel';
    }
  | { readonly type: 'audience'; readonly role: string; readonly nth: number }
  | { readonly type: 'person'; readonly personId: string };

export interface Addressed {
  readonly subject: Subject;
  readonly to: Addressee;
}

/** 'performer', 'audience:tekniker:0'. */
export function addresseeName(to: Addressee): string {
  if (to.type === 'person') return `person:${to.personId}`;
  return to.type === 'audience' ? `audience:${to.role}:${to.nth}` : to.type;
}
