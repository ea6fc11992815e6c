/** Ticks what is on the plan's checklist, and keeps what is answered to its questions. */

import { mayEnterDates, mayKeepItems, mayTick } from '../domain/may/on-rollout.ts';
import { mayAssign } from '../domain/may/rights.ts';
import type { KeyedItem } from '../domain/plan/plan.ts';
import {
  type ItemState,
  itemName,
  itemState,
  type KeptList,
  toTick,
} from '../domain/rollout/items.ts';
import { klikItem } from '../domain/rollout/klik-roles.ts';
import { panelItem } from '../domain/rollout/panel.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Change, Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';

/** Longest answer: a form of Slack's takes back no more than 3,000 characters. */
const mostLetters = 2_000;

/** @throws UserError when the person may not, there is no such item, or it is so already */
export function tickItem(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  key: string,
  done: boolean,
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    const item = toTick(rollout).find((one) => one.key === key);
    if (item === undefined) throw new UserError('staleButton');
    granted(mayTick(rollout, item, done, by), rollout, by);
    const before = itemState(rollout, 'checklist', item);
    const after = { ...before, done, ...changedBy(by) };
    const verb = done ? 'checklist.tick' : 'checklist.untick';
    return changeOf(verb, 'checklist', [{ item, before, after }]);
  });
}

/**
 * `answers` by key; an empty one takes the answer away, one that is left out stays.
 * @param seen when the person read the answers, as `answeredAt` tells it
 * @throws UserError when the person may not, an answer is too long, somebody else has answered
 * the same since, or nothing would change
 */
export function answerQuestions(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  answers: Readonly<Record<string, string>>,
  seen: number,
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    granted(mayKeepItems(rollout, by), rollout, by);
    const changes = rollout.plan.questions.flatMap((item): Kept[] => {
      const text = answers[item.key];
      const before = itemState(rollout, 'questions', item);
      const answer = text?.trim() || null;
      if (text === undefined || answer === before.answer) return [];
      refuseTooLong(item, answer);
      refuseOverwriting(rollout, before, seen);
      return [{ item, before, after: { ...before, answer, ...changedBy(by) } }];
    });
    if (changes.length === 0) throw new UserError('answersUnchanged');
    return changeOf('questions.answer', 'questions', changes);
  });
}

/**
 * No date has been published so far: nobody is asked again that month.
 * @throws UserError when the person may not, or it is said already
 */
export function silenceDates(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  month: string,
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    granted(mayEnterDates(rollout, by), rollout, by);
    const item = { key: month };
    const before = itemState(rollout, 'dates', item);
    if (before.done) throw new UserError('datesQuiet');
    const after = { ...before, done: true, ...changedBy(by) };
    return changeOf('dates.not-yet', 'dates', [{ item, before, after }]);
  });
}

/**
 * Puts up the card of all roles in the rollout's channels, instead of the one that hangs there.
 * @throws UserError when the person may not
 */
export function hangPanel(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    granted(mayAssign(rollout, by), rollout, by);
    return { verb: 'roles.hang', subject: null, ...hangingPanel(rollout, by) };
  });
}

/** The same as a part of something larger. */
export function hangingPanel(rollout: Rollout, by: By): Pick<Change, 'before' | 'after'> {
  const before = itemState(rollout, 'roles', panelItem);
  const after = { ...before, done: true, ...changedBy(by) };
  return statesOf('roles', [{ item: panelItem, before, after }]);
}

/**
 * KLIK has the roles as they were at that instant.
 * @throws UserError when the person may not
 */
export function markKlik(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  seen: Date,
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    granted(mayAssign(rollout, by), rollout, by);
    const before = itemState(rollout, 'roles', klikItem);
    const answer = (seen < by.now ? seen : by.now).toISOString();
    const after = { ...before, done: true, answer, ...changedBy(by) };
    return changeOf('roles.klik', 'roles', [{ item: klikItem, before, after }]);
  });
}

interface Kept {
  readonly item: Pick<KeyedItem, 'key'>;
  readonly before: ItemState;
  readonly after: ItemState;
}

function changeOf(verb: string, list: KeptList, kept: readonly Kept[]): Change {
  return { verb, subject: null, ...statesOf(list, kept) };
}

function statesOf(list: KeptList, kept: readonly Kept[]): Pick<Change, 'before' | 'after'> {
  const all = (of: 'before' | 'after') => ({
    items: Object.fromEntries(kept.map((one) => [itemName(list, one.item), one[of]])),
  });
  return { before: all('before'), after: all('after') };
}

function changedBy({ now, personId }: By): Pick<ItemState, 'changedAt' | 'changedBy'> {
  return { changedAt: now, changedBy: personId };
}

function refuseTooLong({ key }: KeyedItem, answer: string | null): void {
  if (answer !== null && answer.length > mostLetters) {
    throw new UserError('answerTooLong', { most: String(mostLetters), input: `question.${key}` });
  }
}

/** Refuses to overwrite an answer that somebody else wrote while the form was open. */
function refuseOverwriting(rollout: Rollout, before: ItemState, seen: number): void {
  if (Number(before.changedAt) <= seen) return;
  const name = rollout.people[before.changedBy ?? '']?.name ?? '?';
  throw new UserError('answeredSince', { name });
}
