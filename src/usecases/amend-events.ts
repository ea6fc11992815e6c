/** A municipality's meetings: added, dated, moved, cancelled and restored. */

import { type Amendments, type EventAmendment, withNextKey } from '../domain/plan/amendments.ts';
import { newsOf } from '../domain/plan/event-news.ts';
import { eventIn, everEventIn, type PlanEvent } from '../domain/plan/plan.ts';
import { isAttended } from '../domain/rollout/attendance.ts';
import { currentPhase } from '../domain/rollout/progress.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { nameKey } from '../domain/rollout/set-up.ts';
import { toLocalDate } from '../domain/time/calendar.ts';
import { dayOf } from '../domain/time/when.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import { amend, isAsNow, saidBy } from './amend-plan.ts';
import type { By } from './by.ts';

type Rollouts = Pick<Store, 'rollouts'>;

export interface NewEvent extends Pick<PlanEvent, 'title' | 'kind' | 'when' | 'place'> {
  /** null: none. */
  readonly link: string | null;
  /** Role keys. */
  readonly audience: readonly string[];
}

/** @throws UserError `notAllowed`, or `eventKnown` when there is one of that title */
export async function addEvent(
  store: Rollouts,
  rolloutId: string,
  wanted: NewEvent,
  by: By,
): Promise<{ readonly changed: Changed; readonly key: string }> {
  let added = '';
  const changed = await amend(store, rolloutId, by, (rollout) => {
    const { key, amendments } = withNextKey(rollout.amendments, 'event');
    const event = eventFrom(rollout, key, wanted, by);
    added = key;
    const all = { ...amendments, addedEvents: [...amendments.addedEvents, event] };
    const news = newsOf(null, { event, isOn: true }, undefined, by);
    return {
      verb: 'event.add',
      subject: key,
      amendments: withEvent(all, key, news === undefined ? {} : { news }),
    };
  });
  return { changed, key: added };
}

function eventFrom(rollout: Rollout, key: string, wanted: NewEvent, by: By): PlanEvent {
  const { link, ...said } = wanted;
  const twin = rollout.plan.events.find(({ title }) => nameKey(title) === nameKey(wanted.title));
  if (twin !== undefined) {
    throw new UserError('eventKnown', { title: twin.title, input: 'title' });
  }
  return {
    key,
    ...said,
    audience: [...wanted.audience],
    phase: currentPhase(rollout, dayOf(wanted.when) ?? toLocalDate(by.now)).phase.key,
    form: formOf('unknown', { place: wanted.place, link }),
    ...(link === null ? {} : { link }),
    description: '',
    source: saidBy(by),
  };
}

/** A place says that one has to go there, a link alone that one need not; what is known stays. */
function formOf(
  known: PlanEvent['form'],
  { place, link }: { readonly place: string | null; readonly link: string | null },
): PlanEvent['form'] {
  if (known !== 'unknown') return known;
  if (place !== null) return 'physical';
  return link === null ? 'unknown' : 'online';
}

/** What is to be so; left out: as it is. `link` null: none. */
export type EventChanges = Partial<
  Pick<PlanEvent, 'title' | 'when' | 'place' | 'audience'> & { readonly link: string | null }
>;

/**
 * Sets what is given, and nothing else.
 * @throws UserError `notAllowed`, `unknownEvent`, or `eventUnchanged` when it is so already
 */
export function changeEvent(
  store: Rollouts,
  rolloutId: string,
  key: string,
  change: EventChanges,
  by: By,
): Promise<Changed> {
  return amend(store, rolloutId, by, (rollout) => ({
    verb: 'event.change',
    subject: key,
    amendments: withChangedEvent(rollout, rollout.amendments, key, change, by),
  }));
}

/** The amendments, with the meeting changed and what there is to tell of it. @throws as changeEvent */
export function withChangedEvent(
  { plan }: Pick<Rollout, 'plan'>,
  amendments: Amendments,
  key: string,
  change: EventChanges,
  by: By,
): Amendments {
  const before = eventIn(plan, key);
  if (before === undefined) throw new UserError('unknownEvent', { query: key });
  const now = { ...before, link: before.link ?? null };
  if (isAsNow(now, change)) throw new UserError('eventUnchanged', { title: before.title });
  const { place = before.place, link = before.link ?? null } = change;
  const said = { ...change, form: formOf(before.form, { place, link }) };
  const { link: _, ...rest } = { ...before, ...said };
  const event: PlanEvent = link === null ? rest : { ...rest, link };
  const { news: last, ...own } = amendments.events[key] ?? {};
  const standing = { event: before, isOn: true };
  const news = newsOf(standing, { event, isOn: true }, last, by);
  return withEvent(amendments, key, { ...own, ...said, ...(news && { news }) });
}

/**
 * The meeting does not take place: no list shows it any more, and its history is kept.
 * @throws UserError `notAllowed`, `unknownEvent`, or `eventStays` where nobody goes to it
 */
export function cancelEvent(
  store: Rollouts,
  rolloutId: string,
  { event: key, why }: { readonly event: string; readonly why: string | null },
  by: By,
): Promise<Changed> {
  return amend(store, rolloutId, by, ({ plan, amendments }) => {
    const event = eventIn(plan, key);
    if (event === undefined) throw new UserError('unknownEvent', { query: key });
    if (!isAttended(event)) throw new UserError('eventStays', { title: event.title, key });
    const { news: last, ...own } = amendments.events[key] ?? {};
    const news = newsOf({ event, isOn: true }, { event, isOn: false }, last, by);
    const retired = { on: toLocalDate(by.now), why };
    const said = { ...own, retired, ...(news && { news }) };
    return { verb: 'event.cancel', subject: key, amendments: withEvent(amendments, key, said) };
  });
}

/** @throws UserError `notAllowed`, or `notCancelled` */
export function restoreEvent(
  store: Rollouts,
  rolloutId: string,
  key: string,
  by: By,
): Promise<Changed> {
  return amend(store, rolloutId, by, ({ plan, amendments }) => {
    const { retired, news: last, ...own } = amendments.events[key] ?? {};
    const event = everEventIn(plan, key);
    if (retired === undefined || event === undefined) {
      throw new UserError('notCancelled', { title: event?.title ?? key });
    }
    const news = newsOf({ event, isOn: false }, { event, isOn: true }, last, by);
    const said = { ...own, ...(news && { news }) };
    return { verb: 'event.restore', subject: key, amendments: withEvent(amendments, key, said) };
  });
}

function withEvent(amendments: Amendments, key: string, said: EventAmendment): Amendments {
  return { ...amendments, events: { ...amendments.events, [key]: said } };
}
