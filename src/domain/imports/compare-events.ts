/** Meetings of a shared plan against those that the rollout has: known by key, or by title. */
import type { ImportedEvent } from '../plan/imported.ts';
import { eventIn, everEventIn, type PlanEvent } from '../plan/plan.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { saysSame } from '../same.ts';
import { wordsIn } from '../words/words-in.ts';

const eventFields = ['title', 'when', 'form', 'place', 'link', 'audience'] as const;
export type EventField = (typeof eventFields)[number];

export interface ChangedEvent {
  readonly row: ImportedEvent;
  readonly event: PlanEvent;
  readonly fields: readonly EventField[];
}

export interface EventComparison {
  readonly added: readonly ImportedEvent[];
  readonly changed: readonly ChangedEvent[];
}

/** One that has been withdrawn here stays so. */
export function compareEvents(rollout: Rollout, rows: readonly ImportedEvent[]): EventComparison {
  const known = rows.map((row) => ({ row, event: eventOf(rollout, row) }));
  const changed = known.flatMap(({ row, event }): ChangedEvent[] => {
    if (event === undefined || eventIn(rollout.plan, event.key) === undefined) return [];
    const fields = eventFields.filter(
      (field) => row[field] !== undefined && !saysSame(event[field], row[field]),
    );
    return fields.length === 0 ? [] : [{ row, event, fields }];
  });
  const isNew = ({ key, title }: ImportedEvent) => key === null && title !== undefined;
  const added = known.filter(({ row, event }) => !event && isNew(row)).map(({ row }) => row);
  return { added, changed };
}

/** Of the plan's own meetings several have one title: by that only one that was added here is known. */
function eventOf({ plan, amendments }: Rollout, { key, title = '' }: ImportedEvent) {
  if (key !== null) return eventIn(plan, key);
  const folded = wordsIn(title).join('');
  const added = amendments.addedEvents.filter((one) => wordsIn(one.title).join('') === folded);
  const [only] = added;
  return only && everEventIn(plan, only.key);
}
