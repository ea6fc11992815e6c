/**
 * What follows go-live: the weeks of extra support, and the day on which the channel looks back.
 */
import { memoize } from '../memoize.ts';
import type { Plan, PlanEvent } from '../plan/plan.ts';
import { addMonths, formatISO, parseISO } from '../time/date-fns.ts';
import type { LocalDate } from '../time/when.ts';
import { goLiveOn, startOf } from './progress.ts';

export interface Support {
  readonly event: PlanEvent;
  /** From go-live to the last day, which the plan works out; KOMBIT has not named it. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The period that begins with go-live (Early Life Support); null: the plan has none. */
export const supportOf = memoize((plan: Plan): Support | null => {
  const event = plan.events.find(
    ({ kind, when }) =>
      kind === 'period' && when.precision === 'offset' && when.from === plan.goLive,
  );
  const to = event === undefined ? null : startOf(event.when, plan);
  return event === undefined || to === null ? null : { event, from: goLiveOn(plan), to };
});

/** The support period that the day lies in. */
export function supportNow(plan: Plan, on: LocalDate): Support | null {
  const support = supportOf(plan);
  return support !== null && support.from <= on && on <= support.to ? support : null;
}

/** A month after go-live. */
export const closingDay = memoize(
  (plan: Plan): LocalDate =>
    formatISO(addMonths(parseISO(goLiveOn(plan)), 1), { representation: 'date' }),
);
