import type { Card } from '../../cards/card.ts';
import { everEventIn, type Plan, type PlanEvent } from '../../domain/plan/plan.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import { cancelEvent, changeEvent, restoreEvent } from '../../usecases/amend-events.ts';
import { saidBy } from '../../usecases/amend-plan.ts';
import {
  askEventCard,
  cancelledEventCard,
  changedEventCard,
  restoredEventCard,
} from '../../views/plan/event-changes.ts';
import { anyWords, defineCommand } from '../kit/command.ts';
import { byOf, type Context, viewOn } from '../kit/context.ts';
import { spokenBy } from '../kit/people.ts';
import { findInPlan, isTelling } from '../line/find.ts';
import { eventForm } from './event-form.ts';
import { isNew, readEvent, readNewEvent, type Said, type TypedEvent } from './read-event.ts';
import { showEvent } from './show-event.ts';

/** Shows a meeting, says when or where it is, cancels or restores it; alone it asks for a new one. */
export const dateEvent = defineCommand({
  key: 'event',
  shareable: false,
  args: anyWords,
  async run(context, words) {
    const view = viewOn(context);
    const { rollout, today } = view;
    const by = byOf(context);
    if (words.length === 0 || isNew(words)) {
      const given = readNewEvent(words.slice(1), today, saidBy(by));
      return eventForm.ask(context, { view, by, event: null, given });
    }
    const typed = readEvent(words, today, saidBy(by));
    const [event, ...others] = eventsNamed(rollout.plan, typed);
    if (event === undefined) throw new UserError('unknownEvent', { query: typed.query });
    if (others.length > 0) return askEventCard(view, [event, ...others], typed.rest);
    return doneTo(context, event, typed);
  },
});

async function doneTo(context: Context, { key }: PlanEvent, typed: TypedEvent): Promise<Card> {
  const { store } = context;
  const view = viewOn(context);
  const { id, plan } = view.rollout;
  const by = byOf(context);
  const event = everEventIn(plan, key);
  if (event === undefined) throw new UserError('unknownEvent', { query: key });
  switch (typed.does) {
    case 'show':
      refuseUnread(event, typed.query);
      return showEvent(context, view, event);
    case 'cancel': {
      const why = (await spokenBy(context, typed.why)) || null;
      const { rollout, entry } = await cancelEvent(store, id, { event: key, why }, by);
      return cancelledEventCard(viewOn(context, rollout), event, why, entry);
    }
    case 'restore': {
      const { rollout, entry } = await restoreEvent(store, id, key, by);
      return restoredEventCard(viewOn(context, rollout), key, entry);
    }
    case 'change': {
      const change = await changeOf(context, typed.said);
      const { rollout, entry } = await changeEvent(store, id, key, change, by);
      return changedEventCard(viewOn(context, rollout), key, entry);
    }
  }
}

/** A number that is none of the title's was meant for a day. */
function refuseUnread({ key, title }: PlanEvent, query: string): void {
  const isStray = (word: string) => /\d/.test(word) && !fold(title).includes(fold(word));
  if (query !== key && query.split(' ').some(isStray)) {
    throw new UserError('dayUnread', { text: query, input: 'date' });
  }
}

/** What is not said stays as it is. */
async function changeOf(context: Context, { when, place, link }: Said) {
  return {
    ...(when !== null && { when }),
    ...(place !== null && { place: await spokenBy(context, place) }),
    ...(link !== null && { link }),
  };
}

/**
 * By its key, as our own buttons carry it, or by words of its title; of the cancelled ones, where one
 * is to be restored or looked at.
 */
function eventsNamed(plan: Plan, { query, does }: TypedEvent): readonly PlanEvent[] {
  const cancelled = plan.retired?.events ?? [];
  const lists =
    does === 'restore' ? [cancelled, plan.events] : [plan.events, does === 'show' ? cancelled : []];
  for (const events of lists) {
    const exact = events.filter(({ key }) => key === query);
    if (exact.length > 0) return exact;
    if (!isTelling(query)) continue;
    const named = findInPlan({ ...plan, tasks: [], events: [...events] }, query);
    const found = named.flatMap((one) => ('audience' in one ? [one] : []));
    if (found.length > 0) return found;
  }
  return [];
}
