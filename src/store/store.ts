/**
 * What the bot remembers: the interface that use cases, bot and scheduler see. They import it as a
 * type only; createStore (index.ts) is the one implementation, on Prisma.
 *
 * There is one way to change a rollout: `rollouts.change`, which writes state, audit row, the new
 * `nextCheckAt` and the jobs that follow in one transaction.
 */

import type { Plan } from '../domain/plan/plan.ts';
import type { Subject } from '../domain/reminders/addressee.ts';
import type { Recipient } from '../domain/reminders/recipient.ts';

import type { Reason } from '../domain/rollout/reason.ts';
import type { Language, Person, Rollout } from '../domain/rollout/rollout.ts';
import type { Conversation } from './chats/conversation.ts';
import type { Installation, PlatformName } from './chats/installation.ts';
import type { LocalMessages } from './chats/local-message.ts';
import type { Reference } from './chats/reference.ts';
import type {
  Delivery,
  DeliveryOutcome,
  DueDeliveries,
  Fault,
  MessageRef,
  PlannedDelivery,
} from './ledger/delivery.ts';
import type { Meet } from './met.ts';
import type { CalendarFeeds } from './pages/calendar-feed.ts';
import type { OneTimeLinks } from './pages/one-time-link.ts';
import type { Pulse } from './queue/pulse.ts';
import type { SeenRequests } from './queue/seen-requests.ts';
import type { AuditEntry, Change, Changed, ChangedBy, Changes } from './rollouts/change.ts';
import type { Links } from './rollouts/link.ts';
import type { ExplainedColumns, PendingImport } from './rollouts/pending-import.ts';
import type { NewRollout, SetUp } from './rollouts/set-up.ts';

export type * from './chats/conversation.ts';
export type * from './chats/installation.ts';
export type * from './chats/local-message.ts';
export type * from './chats/reference.ts';
export type * from './ledger/delivery.ts';
export type * from './pages/calendar-feed.ts';
export type * from './pages/one-time-link.ts';
export type * from './queue/pulse.ts';
export type * from './rollouts/change.ts';
export type * from './rollouts/link.ts';
export type * from './rollouts/pending-import.ts';
export type * from './rollouts/set-up.ts';

export interface Store {
  readonly installations: {
    /** Creates it or brings the name up to date. */
    upsert(of: Omit<Installation, 'id'>): Promise<Installation>;
    get(id: string): Promise<Installation | null>;
    all(): Promise<readonly Installation[]>;
  };

  readonly people: {
    /**
     * Creates the person or brings name and language up to date; what is left out stays. `toldAt`:
     * when the host told the name; without it, it is only what stands in for one.
     */
    upsert(of: {
      installationId: string;
      externalId: string;
      name?: string;
      language?: Language;
      toldAt?: Date;
      /** They have no account. */
      email?: string;
    }): Promise<Person>;
    /** The host tells the name; somebody whom the bot has not met is left unknown. */
    renamed(of: {
      installationId: string;
      externalId: string;
      name: string;
      toldAt: Date;
    }): Promise<void>;
    /** Everyone whose host has not told their name since then, those first who wait longest. */
    unnamedSince(since: Date): Promise<readonly Person[]>;
    get(id: string): Promise<Person | null>;
    /** Of linked accounts the one that stands for the person, here as in `upsert`. */
    find(installationId: string, externalId: string): Promise<Person | null>;
    inInstallation(installationId: string): Promise<readonly Person[]>;
    /** The host refuses them for good: they are lost until it takes something, or they do something. */
    refused(personId: string, at: Date): Promise<void>;
    /** Who holds the role now, the primary first: also of a rollout that cannot be read as a whole. */
    holding(rolloutId: string, role: string, now: Date): Promise<readonly Person[]>;
    /** Remembers that the person has opened the Home tab, so that it is kept fresh. */
    sawHome(personId: string, now: Date): Promise<void>;
    /**
     * Ids of the accounts whose Home tab may tell of the rollout: of whoever has or had a part in it,
     * and of everybody else where it is who has none in another.
     */
    homeViewersOf(rolloutId: string): Promise<readonly string[]>;
  };

  readonly conversations: {
    upsert(of: {
      installationId: string;
      externalId: string;
      kind: Conversation['kind'];
    }): Promise<Conversation>;
    get(id: string): Promise<Conversation | null>;
    find(installationId: string, externalId: string): Promise<Conversation | null>;
    /** The channels bound to the rollout: at most one an installation. */
    ofRollout(rolloutId: string): Promise<readonly Conversation[]>;
  };

  readonly meet: Meet;

  readonly references: {
    /** Creates it or brings it up to date, and opens it; a `userId` that is not told now stays. */
    remember(of: Omit<Reference, 'closedAt'>): Promise<void>;
    /** Also a closed one. */
    find(installationId: string, externalId: string): Promise<Reference | null>;
    /** The open one that writes in that conversation. */
    inConversation(installationId: string, conversation: string): Promise<Reference | null>;
    /** The app was removed there: closes all that write in that conversation, or in that team. */
    close(installationId: string, place: string, now: Date): Promise<void>;
    /** The open ones, those heard of last first. */
    ofInstallation(installationId: string): Promise<readonly Reference[]>;
  };

  readonly rollouts: {
    get(id: string): Promise<Rollout | null>;
    /** Those that there are. @throws when one cannot be read */
    getMany(ids: readonly string[]): Promise<readonly Rollout[]>;
    /**
     * What a request may touch: those set up in the installation or with a channel there, and those
     * in which the person, when one is given, holds a role. Oldest first.
     */
    inInstallation(installationId: string, personId?: string): Promise<readonly Rollout[]>;
    create(of: NewRollout & { installationId: string; now: Date }): Promise<Rollout>;
    readonly setUp: SetUp;
    /** Locks the rollout, asks `decide` what to change, and writes it. @returns what came of it */
    change(
      rolloutId: string,
      by: ChangedBy,
      decide: (rollout: Rollout) => Change,
    ): Promise<Changed>;
    /**
     * Lives the days after `now` once more (the local chat's clock went back): what was planned
     * later is forgotten, open holdings begin by `now` at the latest. Of that installation alone.
     */
    rewind(now: Date, installationId: string): Promise<void>;
    /** What somebody may do once is forgotten a month after it is over: the audit keeps it. */
    forgetOld(now: Date): Promise<void>;
    /**
     * Keeps this version of a plan, and takes every rollout over to it whose people were told of
     * another: `update` says what that changes, null: nothing. At once each is looked at again.
     * @returns those that could not be taken over
     */
    follow(
      plan: Plan,
      now: Date,
      update: (rollout: Rollout, before: Plan, after: Plan) => Change | null,
    ): Promise<readonly Fault[]>;
    /** The platforms on which any rollout has been set up or has a channel. */
    platforms(): Promise<readonly PlatformName[]>;
  };

  readonly audit: {
    /** Newest first. */
    ofTask(rolloutId: string, task: string, most: number): Promise<readonly AuditEntry[]>;
    countOfTask(rolloutId: string, task: string): Promise<number>;
    /** Of the whole rollout. */
    ofRollout(rolloutId: string, most: number): Promise<readonly AuditEntry[]>;
    /** Those that are asked for, newest first, and how many there are in all. */
    page(
      rolloutId: string,
      of: {
        readonly subject?: string;
        readonly personId?: string;
        readonly from?: Date;
        readonly until?: Date;
        readonly skip: number;
        readonly most: number;
      },
    ): Promise<{ readonly entries: readonly AuditEntry[]; readonly total: number }>;
    changesOf(rolloutId: string): Promise<Changes>;
    /** How many entries the person has made since then; with a verb of that kind, or about that, alone. */
    countBy(of: {
      readonly personId: string;
      readonly since: Date;
      readonly rolloutId?: string;
      readonly verbs?: readonly string[];
      readonly subject?: string;
    }): Promise<number>;
    /** One of the rollout's; null: it has none of that id. */
    get(
      rolloutId: string,
      id: string,
    ): Promise<(AuditEntry & { readonly isUndone: boolean }) | null>;
    /**
     * Somebody has asked for the rollout by its id who may not read it: written down once a day for
     * each, and so many a day at most. There may be none of that id.
     */
    refused(rolloutId: string, by: ChangedBy): Promise<void>;
    /** The person's newest change since the instant that is not undone and no undo itself. */
    lastBy(rolloutId: string, personId: string, since: Date): Promise<AuditEntry | null>;
  };

  readonly deliveries: {
    /**
     * Plans what is due: takes up to `most` rollouts with nextCheckAt <= now (others' locked rows
     * are skipped), asks `plan` for each, and writes ledger rows, jobs, checkedAt and nextCheckAt
     * together or not at all. A reminder whose key is in the ledger is left alone. A rollout that
     * cannot be planned stops no other: it is in `faults`, and tried again in an hour. `on`: those
     * of these platforms alone.
     */
    planDue(
      now: Date,
      most: number,
      plan: (rollout: Rollout) => DueDeliveries,
      on?: readonly PlatformName[],
    ): Promise<{ rollouts: number; deliveries: number; faults: readonly Fault[] }>;
    /** Whatever a rollout waits for, it is looked at at `now`: the clock has gone back. */
    lookAgain(now: Date): Promise<void>;
    /** Writes rows and their jobs, at once; a reminder that is in the ledger is left alone. */
    plan(rolloutId: string, deliveries: readonly PlannedDelivery[], now: Date): Promise<void>;
    /**
     * The host refuses `recipient` for good: marks these `unreachable` and plans what goes to others
     * instead, together or not at all.
     */
    passOn(
      ids: readonly string[],
      refused: { readonly reason: Reason; readonly recipient: Recipient },
      instead: readonly PlannedDelivery[],
      now: Date,
    ): Promise<void>;
    get(ids: readonly string[]): Promise<readonly Delivery[]>;
    /**
     * Marks them `sending`, one attempt more; returns those that may still go out. One that was
     * under way before, and nobody knows how far it came, is `repeated` from now on; an `uncertain`
     * one that was repeated already is left alone.
     */
    begin(ids: readonly string[], now: Date): Promise<readonly Delivery[]>;
    /** Writes the outcome. */
    finish(ids: readonly string[], outcome: DeliveryOutcome): Promise<void>;
    /** These people have been asked whether they still have their roles. */
    asked(rolloutId: string, personIds: readonly string[], at: Date): Promise<void>;
    /** Sent ones that concern the subject, and every other delivery in the same messages. */
    messagesAbout(rolloutId: string, subject: Subject): Promise<readonly Delivery[]>;
    /** Sent ones about any of the subjects, oldest first; of those in several channels the first. */
    sentAbout(rolloutId: string, subjects: readonly Subject[]): Promise<readonly Delivery[]>;
    /** All deliveries of the rollout's newest message in that channel since then; empty: none. */
    channelPostSince(
      rolloutId: string,
      channel: Pick<Conversation, 'installationId' | 'externalId'>,
      since: Date,
    ): Promise<readonly Delivery[]>;
    /** The rollout's unreachable ones that were planned since then, newest first. */
    unreachableSince(rolloutId: string, since: Date): Promise<readonly Delivery[]>;
    /** All deliveries in that message, oldest first; empty: not a message of the ledger. */
    inMessage(installationId: string, ref: MessageRef): Promise<readonly Delivery[]>;
    /** The rollout's newest, in whatever state; newest first. */
    latest(rolloutId: string, most: number): Promise<readonly Delivery[]>;
    /** The rollout's failed ones that were planned since then, newest first. */
    failedSince(rolloutId: string, since: Date): Promise<readonly Delivery[]>;
    /** How many are planned or sending. */
    pending(): Promise<number>;
  };

  /** What somebody was shown of an import, for a day, until they take it over, drop it or import anew. */
  readonly imports: {
    /** In place of what the person had pending. @returns an id */
    keep(
      of: PendingImport & {
        readonly rolloutId: string;
        readonly personId: string;
        readonly now: Date;
      },
    ): Promise<string>;
    find(rolloutId: string, personId: string, id: string, now: Date): Promise<PendingImport | null>;
    drop(rolloutId: string, personId: string): Promise<void>;
    /** What headings were said to mean in the rollout's earlier imports. */
    explained(rolloutId: string): Promise<ExplainedColumns>;
    /** Besides what was said before. */
    explain(rolloutId: string, columns: ExplainedColumns): Promise<void>;
  };

  readonly links: Links;

  readonly oneTimeLinks: OneTimeLinks;

  readonly calendarFeeds: CalendarFeeds;

  readonly requests: SeenRequests;

  readonly pulse: Pulse;

  /** The local chat's messages: it has no host to keep them. */
  readonly localMessages: LocalMessages;

  /** @throws when the database does not answer */
  ping(): Promise<void>;
}
