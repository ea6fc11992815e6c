/** A host as a person uses it, the same for all three: what test/journeys/parity.test.ts drives. */

export const people = ['projektleder', 'faglig-leder'] as const;
/** In the channel, and none of the municipality's own. */
export const guest = 'gaest';
export type Who = (typeof people)[number] | typeof guest;
export type Place = 'direct' | 'channel';

export const names: Readonly<Record<Who, string>> = {
  projektleder: 'Anne',
  'faglig-leder': 'Clara',
  gaest: 'Gæst',
};

export interface Said {
  readonly text: string;
  /** The text is all that was said, word for word; false: what it says stands somewhere in it. */
  readonly isPlain: boolean;
  readonly isForm: boolean;
  /** As it came. */
  readonly raw: unknown;
}

export interface Deed {
  readonly action: string;
  readonly value: string;
  readonly place: Place;
  /** Who presses it; the projektleder when left out. */
  readonly by?: Who | undefined;
  /** Its button is marked as one that opens a form. */
  readonly opensForm: boolean;
}

/** Fields by input id; `person`: whom a field for people names. */
export interface Filled {
  readonly inputs: Readonly<Record<string, string>>;
  readonly person?: Who | undefined;
}

/** Whatever is done is done by the projektleder, but for what another presses. */
export interface ParityHost {
  say(line: string, place: Place): Promise<Said>;
  press(deed: Deed): Promise<Said>;
  /** Sends a form that was opened. */
  send(form: Said, deed: Deed, filled: Filled): Promise<Said>;
  /** What a form was filled in with beforehand, by input id; null: the host's form does not tell. */
  initialOf(form: Said): Readonly<Record<string, string>> | null;
  /** What stands in the channel, or in somebody's chat with the bot, oldest first. */
  textsIn(place: 'channel' | Who): Promise<readonly string[]>;
  /** The last of what stands in somebody's chat with the bot, as it came. */
  lastTo(who: Who): Promise<unknown>;
  idOf(who: Who): string;
  mention(who: Who): string;
}

export interface Trio<T> {
  readonly slack: T;
  readonly teams: T;
  readonly local: T;
}

export function mapped<A, B>({ slack, teams, local }: Trio<A>, map: (one: A) => B): Trio<B> {
  return { slack: map(slack), teams: map(teams), local: map(local) };
}
