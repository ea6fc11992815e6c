/** `/fbs rettigheder`: the table of rights in words, and who that is now. */
import { card, quiet, row, rows, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { administratorOf } from '../../domain/may/rights.ts';
import { type Capacity, type Right, rights } from '../../domain/may/rights-table.ts';
import { roleIn } from '../../domain/plan/plan.ts';
import { holdersOf } from '../../domain/rollout/roles.ts';
import type { View } from '../view.ts';
import { namesOf, personName } from '../wording.ts';

export function rightsCard(view: View): Card {
  const { texts, rollout, now } = view;
  const { table } = texts.rights;
  const administrator = personName(view, administratorOf(rollout, now));
  const all = Object.keys(rights) as Right[];
  return card(
    table.title,
    rows(all.map((right) => row(table.right[right], whoText(view, rights[right])))),
    text(administrator !== '' && table.administrator(administrator)),
    text(table.deny),
    quiet(table.once),
  );
}

function whoText(view: View, capacities: readonly Capacity[]): string {
  return [...new Set(capacities)].map((one) => capacityText(view, one)).join(', ');
}

/** 'opgavens udfører', 'Projektleder (Ida)', 'KLIK-administrator (ubesat)'. */
function capacityText({ texts, rollout, now }: View, capacity: Capacity): string {
  const { capacity: words } = texts.rights.table;
  const role = roleIn(rollout.plan, capacity);
  if (role === undefined) return words[capacity as keyof typeof words];
  return `${role.name} (${namesOf(holdersOf(rollout, role.key, now)) || texts.role.vacant})`;
}
