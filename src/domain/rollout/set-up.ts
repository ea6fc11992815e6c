/** What setting a channel up comes to: which rollout it is about, and what has to be asked first. */
import { assignsAs, assignsInOwnName } from '../may/rights.ts';
import type { Rollout } from './rollout.ts';

const longestName = 100;

/** What somebody may do in a day; and how many rollouts of an installation nobody may have left behind. */
export const mostSetUps = 10;
export const mostForsaken = 5;

/**
 * The name that was typed, without characters that nobody sees: they would make two names that look
 * the same, or one that is none. null: it cannot be a name.
 */
export function municipalityIn(text: string): string | null {
  const name = text.replaceAll(/[\s\p{C}]+/gu, ' ').trim();
  return /\p{L}/u.test(name) && name.length <= longestName ? name : null;
}

/** Two names are the same when these are: capitals do not matter, letters do. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('da').replaceAll(/\s+/g, ' ').trim();
}

/** A rollout of the installation, and whether it has a channel anywhere. */
export interface Candidate {
  readonly rollout: Rollout;
  readonly hasChannel: boolean;
}

export interface Wish {
  readonly name: string;
  /** They were asked, and want one besides those that there are. */
  readonly isNew: boolean;
  readonly personId: string;
  /** The rollout that the channel follows now; null: none. */
  readonly boundTo: string | null;
  readonly at: Date;
}

/**
 * `settings`: it follows that one already. `bind`: it follows that one from now on. `begin`: a new one.
 * `askName`: another name for the one that it follows, or a new one? `askNew`: a new one beside those
 * that there are? `askThere`: whoever is in its present channel has to say yes. `refused`: only whoever
 * may change that one. `tooManyForsaken`: there are enough that nobody looks after.
 */
export type SetUp =
  | {
      readonly type: 'settings' | 'bind' | 'askName' | 'askThere' | 'refused';
      readonly rollout: Rollout;
    }
  | { readonly type: 'begin' | 'askNew' | 'tooManyForsaken' };

/** What becomes of the wish. Whether they are a guest, or have set up too many, is asked before. */
export function setUpOf(candidates: readonly Candidate[], wish: Wish): SetUp {
  const { name, isNew, personId, boundTo, at } = wish;
  const bound = candidates.find(({ rollout }) => rollout.id === boundTo);
  // Two hosts may have known one name each before they shared a rollout: then it is the channel's own.
  const named = candidates.filter((it) => nameKey(it.rollout.municipality) === nameKey(name));
  const meant = named.find((it) => it === bound) ?? named[0];
  if (bound && assignsAs(bound.rollout, personId, at) === null) {
    return { type: 'refused', rollout: bound.rollout };
  }
  if (meant && meant === bound) return { type: 'settings', rollout: meant.rollout };
  if (meant) return bindingOf(meant, wish);
  if (bound && !isNew) return { type: 'askName', rollout: bound.rollout };
  if (candidates.filter((it) => isForsaken(it, at)).length >= mostForsaken) {
    return { type: 'tooManyForsaken' };
  }
  return { type: candidates.length === 0 || isNew ? 'begin' : 'askNew' };
}

/** Whoever has the right in their own name may move it; else those say so who read its channel. */
function bindingOf({ rollout, hasChannel }: Candidate, { personId, at }: Wish): SetUp {
  if (assignsInOwnName(rollout, personId, at)) return { type: 'bind', rollout };
  if (hasChannel) return { type: 'askThere', rollout };
  return { type: assignsAs(rollout, personId, at) === null ? 'refused' : 'bind', rollout };
}

/** Neither a channel nor anybody who holds a role: nothing of it reaches anyone. */
export function isForsaken({ rollout, hasChannel }: Candidate, at: Date): boolean {
  return !hasChannel && rollout.holdings.every(({ until }) => until !== null && until <= at);
}
