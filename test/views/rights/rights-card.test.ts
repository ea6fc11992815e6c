import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card, Row } from '../../../src/cards/card.ts';
import { administratorOf } from '../../../src/domain/may/part.ts';
import { type NamedCapacity, type Right, rights } from '../../../src/domain/may/rights-table.ts';
import { roleIn } from '../../../src/domain/plan/plan.ts';
import { messagesOf as slackMessages } from '../../../src/slack/cards.ts';
import { messagesOf as teamsMessages } from '../../../src/teams/cards.ts';
import { rightsCard } from '../../../src/views/rights/rights-card.ts';
import type { View } from '../../../src/views/view.ts';
import { personName } from '../../../src/views/wording.ts';
import { aSight } from '../../helpers/a-sight.ts';

const all = Object.keys(rights) as Right[];

function rowsIn(card: Card): Row[] {
  return card.body.flatMap((part) => (part.type === 'rows' ? part.rows : []));
}

/** How somebody who may is called; a role with who holds it behind its name. */
function called(view: View, capacity: string): string {
  const role = roleIn(view.rollout.plan, capacity);
  if (role !== undefined) return `${role.name} (`;
  const words = view.texts.rights.table.capacity[capacity as NamedCapacity];
  if (typeof words === 'string') return words;
  return words(personName(view, administratorOf(view.rollout, view.now)));
}

describe('the table of rights in words', () => {
  it('tells of everything that can be done, once, and of all who may, in both languages', () => {
    fc.assert(
      fc.property(aSight, (view) => {
        const { table } = view.texts.rights;
        const rows = rowsIn(rightsCard(view));
        for (const right of all) {
          const its = rows.filter(({ text }) => text.split('; ').includes(table.right[right]));
          expect(its).toHaveLength(1);
          const said = its[0]?.note ?? '';
          const may: readonly string[] = rights[right];
          for (const capacity of may) expect(said).toContain(called(view, capacity));
          const others = view.rollout.plan.roles.filter(({ key }) => !may.includes(key));
          for (const { name } of others) expect(said).not.toContain(`${name} (`);
        }
        expect(rows.flatMap(({ text }) => text.split('; '))).toHaveLength(all.length);
      }),
      { numRuns: 40 },
    );
  });

  const withNames = (view: View, length: number) => {
    const people = Object.entries(view.rollout.people).map(([id, person]) => [
      id,
      { ...person, name: 'Ø'.repeat(length) },
    ]);
    const rollout = { ...view.rollout, people: Object.fromEntries(people) };
    return { card: rightsCard({ ...view, rollout }), language: view.language };
  };

  it('is one message on every host, however many hold the roles, where names have up to 30 letters', () => {
    fc.assert(
      fc.property(aSight, fc.integer({ min: 1, max: 30 }), (view, length) => {
        const message = withNames(view, length);
        expect(slackMessages(message)).toHaveLength(1);
        expect(teamsMessages(message)).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });

  it('is whole in several messages where names are longer', () => {
    fc.assert(
      fc.property(aSight, fc.integer({ min: 31, max: 200 }), (view, length) => {
        const message = withNames(view, length);
        const all = rowsIn(message.card);
        for (const messagesOf of [slackMessages, teamsMessages]) {
          expect(messagesOf(message).flatMap(({ card }) => rowsIn(card))).toEqual(all);
        }
      }),
      { numRuns: 40 },
    );
  });
});
