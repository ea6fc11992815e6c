/** What a message is made of: the reminders of one recipient, and what was tried before. */
import type { Content } from '../../cards/build.ts';
import type { Action, Row } from '../../cards/card.ts';
import type { Subject } from '../../domain/reminders/addressee.ts';
import type { MessageKind, Told } from '../../domain/reminders/messages.ts';
import type { Recipient } from '../../domain/reminders/recipient.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import type { View } from '../view.ts';

/** An earlier message about the same, and who got it; `personId` null: the channel. */
export interface Tried {
  readonly at: Date;
  readonly personId: string | null;
}

export interface Notice extends Told {
  /** It may have arrived before. */
  readonly repeated: boolean;
  /** Oldest first; empty: nothing was tried; null: it does not matter here. */
  readonly tried: readonly Tried[] | null;
}

/** A message as it is drawn: one notice for each subject, the most urgent first. */
export interface ReminderMessage {
  readonly view: View;
  readonly kind: MessageKind;
  readonly notices: readonly Notice[];
  readonly recipient: Recipient;
  /** When it went out, and that day in Denmark: what 'in 7 days' counts from. */
  readonly sentAt: Date;
  readonly sentOn: LocalDate;
}

/** One that is called the same in a list as above a message about nothing else. */
export function entry(
  notice: Notice,
  progress: Entry['progress'],
  title: string,
  state: string,
  more: Pick<Entry, 'actions' | 'rowActions' | 'parts'> = {},
): Entry {
  return { notice, name: title, title, state, progress, ...more };
}

/** Whether the message tells of this too. */
export function tellsOf({ notices }: ReminderMessage, { type, key }: Subject): boolean {
  // The question for dates is about a role, but does not say who holds it.
  return notices.some(
    ({ reminder: { subject, rule } }) =>
      rule.type !== 'undated' &&
      rule.type !== 'klikRoles' &&
      subject.type === type &&
      subject.key === key,
  );
}

/** What a message says of one subject, and what can be done about it. */
export interface Entry {
  readonly notice: Notice;
  /** What it is called in a list: '1 Udpeg …'. */
  readonly name: string;
  /** Heads a message about nothing else: '3 dage til frist: 1 Udpeg …'. */
  readonly title: string;
  /** How it stands, in sentences; once it is settled, how it ended. */
  readonly state: string;
  /**
   * 'open': to be done; 'klik': to be completed in KLIK, and nothing else; 'performed': it was to
   * be done, and has become that since; 'settled': it was either, and is no more; 'told': nothing
   * was ever to be done.
   */
  readonly progress: 'open' | 'klik' | 'performed' | 'settled' | 'told';
  /** It asks for an answer; absent: for the work. */
  readonly isAsked?: boolean;
  /** In a message about nothing else, and in a row among others. None once it is settled. */
  readonly actions?: readonly Action[];
  readonly rowActions?: readonly Action[];
  /** Its details, shown below it; absent: none. */
  readonly rows?: readonly Row[];
  /** All that belongs to it, where a row is too little; absent: a row will do. */
  readonly parts?: Content;
}
