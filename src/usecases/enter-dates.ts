/** Takes in the dates that have been published since: KLIK's deadlines and days of meetings, in one change. */
import { mayEnterDates } from '../domain/may/on-rollout.ts';
import { withTask } from '../domain/plan/amend-task.ts';
import type { LocalDate, When } from '../domain/time/when.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import { withChangedEvent } from './amend-events.ts';
import { amend, dated, saidBy } from './amend-plan.ts';
import type { By } from './by.ts';
import { taskFrom } from './change-task.ts';

/** By key. */
export interface PublishedDates {
  readonly tasks: Readonly<Record<string, LocalDate>>;
  readonly events: Readonly<Record<string, When>>;
}

/** @throws UserError `notAllowed`, or `noDates` when there are none */
export function enterDates(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  { tasks, events }: PublishedDates,
  by: By,
): Promise<Changed> {
  return amend(
    store,
    rolloutId,
    by,
    (rollout) => {
      const [due, when] = [Object.entries(tasks), Object.entries(events)];
      if (due.length + when.length === 0) throw new UserError('noDates');
      const source = saidBy(by);
      let { amendments } = rollout;
      for (const [key, on] of due) {
        const task = taskFrom(rollout.plan, key);
        amendments = withTask(amendments, task, { due: dated(on, source) }, source);
      }
      for (const [key, on] of when) {
        amendments = withChangedEvent(rollout, amendments, key, { when: on }, by);
      }
      return { verb: 'plan.dates', subject: null, amendments };
    },
    mayEnterDates,
  );
}
