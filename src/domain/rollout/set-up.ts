/**
 * Decides what setting a channel up does: which rollout it is about, and what has to be asked
 * first.
 */
import type { Doer, Why } from '../may/answer.ts';
import { maySetUp } from '../may/on-rollout.ts';
import { assignsInOwnName } from '../may/rights.ts';
import type { Rollout } from './rollout.ts';

const longestName = 100;

/**
 * What somebody may do in a day; and how many rollouts of an installation nobody may have left
 * behind.
 */
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
  /** The person was asked, and wants a further rollout besides those that exist. */
  readonly isNew: boolean;
  /** With the standing that the host gives them, whatever they hold elsewhere. */
  readonly doer: Doer & { readonly personId: string };
  /** The rollout that the channel follows now; null: none. */
  readonly boundTo: string | null;
}

/**
 * `settings`: it follows that one already. `bind`: it follows that one from now on. `begin`: a new
 * one. `askName`: another name for the one that it follows, or a new one? `askNew`: a new one
 * beside those that there are? `askThere`: whoever is in its present channel has to say yes.
 * `refused`: not by them; null: whichever rollout it would be. `tooManyForsaken`: there are enough
 * that nobody looks after.
 */
export type SetUp =
  | {
      readonly type: 'settings' | 'bind' | 'askName' | 'askThere';
      readonly rollout: Rollout;
    }
  | { readonly type: 'refused'; readonly rollout: Rollout | null; readonly why: Why }
  | { readonly type: 'begin' | 'askNew' | 'tooManyForsaken' };

/**
 * Decides what a set-up does. A guest may only set up a rollout that they have a right of their own
 * to change. The limit on set-ups is checked before.
 */
export function setUpOf(candidates: readonly Candidate[], wish: Wish): SetUp {
  const { personId, now } = wish.doer;
  const meant = meantBy(candidates, wish);
  const isOwn =
    (meant.type === 'settings' || meant.type === 'bind') &&
    assignsInOwnName(meant.rollout, personId, now);
  const access = maySetUp(null, wish.doer);
  return isOwn || access.may ? meant : { type: 'refused', rollout: null, why: access.why };
}

function meantBy(candidates: readonly Candidate[], wish: Wish): SetUp {
  const { name, isNew, boundTo, doer } = wish;
  const bound = candidates.find(({ rollout }) => rollout.id === boundTo);
  // Two hosts may have known one name each before they shared a rollout: then it is the channel's
  // own.
  const named = candidates.filter((it) => nameKey(it.rollout.municipality) === nameKey(name));
  const meant = named.find((it) => it === bound) ?? named[0];
  const access = bound && maySetUp(bound.rollout, doer);
  if (bound && access?.may === false) {
    return { type: 'refused', rollout: bound.rollout, why: access.why };
  }
  if (meant && meant === bound) return { type: 'settings', rollout: meant.rollout };
  if (meant) return bindingOf(meant, wish);
  if (bound && !isNew) return { type: 'askName', rollout: bound.rollout };
  if (candidates.filter((it) => isForsaken(it, doer.now)).length >= mostForsaken) {
    return { type: 'tooManyForsaken' };
  }
  return { type: candidates.length === 0 || isNew ? 'begin' : 'askNew' };
}

/** Whoever has the right in their own name may move it; else those say so who read its channel. */
function bindingOf({ rollout, hasChannel }: Candidate, { doer }: Wish): SetUp {
  if (assignsInOwnName(rollout, doer.personId, doer.now)) return { type: 'bind', rollout };
  if (hasChannel) return { type: 'askThere', rollout };
  const access = maySetUp(rollout, doer);
  return access.may ? { type: 'bind', rollout } : { type: 'refused', rollout, why: access.why };
}

/** Whether it has neither a channel nor a role holder: its messages reach nobody. */
export function isForsaken({ rollout, hasChannel }: Candidate, at: Date): boolean {
  return !hasChannel && rollout.holdings.every(({ until }) => until !== null && until <= at);
}
