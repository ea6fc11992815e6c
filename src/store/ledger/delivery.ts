/** What the ledger keeps: one reminder for one recipient, and its outcome. Part of store.ts. */
import type { Recipient } from '../../domain/reminders/recipient.ts';
import type { Reminder } from '../../domain/reminders/reminder.ts';
import type { DeliveryReason, DeliveryState } from '../../domain/rollout/reason.ts';

/**
 * A message that was sent, for changing it later. Both ids are the host's; of what is in a channel,
 * `conversation` is the channel's external id.
 */
export interface MessageRef {
  readonly conversation: string;
  readonly message: string;
}

/** What the scheduler wants sent: one reminder, and its recipient as of now. */
export interface PlannedDelivery {
  readonly reminder: Reminder;
  readonly recipient: Recipient;
  /** Ids of people whom the host has refused on the way, and 'channel'; absent: nobody. */
  readonly passed?: readonly string[];
  /** As in Delivery; absent: ''. */
  readonly place?: string;
}

/** What is due for a rollout now. `heldUntil`: something is held until then, and stays due. */
export interface DueDeliveries {
  readonly deliveries: readonly PlannedDelivery[];
  readonly heldUntil: Date | null;
}

/** A rollout that could not be planned. */
export interface Fault {
  readonly rolloutId: string;
  readonly error: unknown;
}

/** A row of the ledger: one reminder and its outcome. */
export interface Delivery {
  readonly id: string;
  readonly rolloutId: string;
  /** Id of the further channel that this copy is for; '': it is the first channel's, or a person's. */
  readonly place: string;
  readonly reminder: Reminder;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly plannedAt: Date;
  /** Planned more than 24 hours after its time: the bot was away. */
  readonly delayed: boolean;
  /** It may have gone out before: the message says so. */
  readonly repeated: boolean;
  /** Its recipient: as planned; once sent, who got it; when unreachable, who could not be reached. */
  readonly recipient: Recipient;
  readonly passed: readonly string[];
  /** Where the message is, and in which capacity its recipient got it; null until sent. */
  readonly sent: {
    readonly at: Date;
    readonly installationId: string;
    readonly ref: MessageRef;
    readonly recipient: Recipient;
  } | null;
  /** Why it was skipped, failed, is uncertain or unreachable; null otherwise. */
  readonly reason: string | null;
}

export type DeliveryOutcome =
  | ({ readonly state: 'sent' } & NonNullable<Delivery['sent']>)
  | { readonly state: 'skipped' | 'failed' | 'uncertain'; readonly reason: DeliveryReason }
  /** Back to `planned`: the queue retries. */
  | { readonly state: 'planned'; readonly reason: DeliveryReason };
