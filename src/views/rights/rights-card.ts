/** `/fbs rettigheder`: the table of rights in words, and who that is now. */
import { card, quiet, row, rows, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { administratorOf } from '../../domain/may/part.ts';
import {
  type Capacity,
  type NamedCapacity,
  type Right,
  rights,
} from '../../domain/may/rights-table.ts';
import { roleIn } from '../../domain/plan/plan.ts';
import { holdersOf } from '../../domain/rollout/roles.ts';
import type { View } from '../view.ts';
import { namesOf, personName } from '../wording.ts';

/** What the same people may stands in one row: no host takes it all one by one. */
export function rightsCard(view: View): Card {
  const { table } = view.texts.rights;
  const alike = Object.values(
    Object.groupBy(Object.keys(rights) as Right[], (right) => rights[right].join()),
  );
  return card(
    table.title,
    rows(
      alike.flatMap((some) => {
        const [first] = some ?? [];
        if (first === undefined) return [];
        const what = some?.map((right) => table.right[right]).join('; ') ?? '';
        return row(what, whoText(view, rights[first]));
      }),
    ),
    text(table.deny),
    quiet(table.once),
  );
}

function whoText(view: View, capacities: readonly Capacity[]): string {
  const all = [...new Set(capacities)].map((one) => capacityText(view, one));
  // Some have a comma of their own.
  return all.filter(Boolean).join('; ');
}

/** 'opgavens udfører', 'Projektleder (Ida)', 'KLIK-administrator (ubesat)'. */
function capacityText(view: View, capacity: Capacity): string {
  const { texts, rollout, now } = view;
  const role = roleIn(rollout.plan, capacity);
  if (role === undefined) {
    const words = texts.rights.table.capacity[capacity as NamedCapacity];
    const name = personName(view, administratorOf(rollout, now));
    return typeof words === 'string' ? words : words(name);
  }
  return `${role.name} (${namesOf(holdersOf(rollout, role.key, now)) || texts.role.vacant})`;
}
