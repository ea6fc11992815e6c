/**
 * What the doctor examines, as plain values: gathered by bot/overview/checkup.ts, shown by doctor-
 * card.ts.
 */
import type { Recipient } from '../domain/reminders/recipient.ts';
import type { Reminder } from '../domain/reminders/reminder.ts';
import type { DeliveryState } from '../domain/rollout/reason.ts';

export interface Checkup {
  readonly connection: Connection;
  readonly health: Health;
  /** The rollout's latest deliveries, newest first. */
  readonly latest: readonly Delivered[];
  /** Its deliveries that failed in the last 7 days, newest first. */
  readonly failed: readonly Delivered[];
  /** Whom the host refused for good in the last 7 days, the newest first. */
  readonly unreachable: readonly Recipient[];
}

/** The host's answer to the bot's token. `code`: the host's own word for a refusal. */
export type Connection =
  | { readonly state: 'local' }
  | {
      readonly state: 'connected';
      readonly host: string;
      readonly missingScopes: readonly string[];
    }
  | { readonly state: 'refused' | 'silent'; readonly host: string; readonly code: string };

/** The health of this process. GET /readyz answers from it too. */
export interface Health {
  readonly database: {
    readonly isWell: boolean;
    /** Whether it answers but refuses writes, as when a disk is full. */
    readonly isFull: boolean;
    readonly kind: 'embedded' | 'server';
  };
  readonly clock: {
    readonly isWell: boolean;
    /** Milliseconds of real time since a tick went well. */
    readonly silentFor: number;
    /** It was moved away from real time, to try things out. */
    readonly isMoved: boolean;
    /** It has jumped; nothing is planned by it until it has been steady for some minutes. */
    readonly isInDoubt: boolean;
  };
  readonly hosts: readonly HostTrouble[];
  /** `waiting`: deliveries planned or being sent; null: the database does not tell. */
  readonly queue: { readonly isWell: boolean; readonly waiting: number | null };
}

/** A chat host that the bot is not connected to, or that takes nothing from it now. */
export interface HostTrouble {
  readonly platform: 'slack' | 'teams' | 'local';
  /** null: none of its installations can be reached. */
  readonly installationId: string | null;
  /** The host's own word for it, or ours. */
  readonly code: string;
}

/** The part of a ledger row that can be shown without naming anybody. */
export interface Delivered {
  readonly id: string;
  readonly reminder: Reminder;
  readonly state: DeliveryState;
  readonly sent: { readonly at: Date; readonly recipient: Recipient } | null;
  /** A code of the scheduler's or of the host's; null: all went well. */
  readonly reason: string | null;
}
