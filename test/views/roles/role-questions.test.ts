import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { card } from '../../../src/cards/build.ts';
import type { Action, Card } from '../../../src/cards/card.ts';
import { cardText } from '../../../src/cards/text.ts';
import { renderBlocks } from '../../../src/slack/cards.ts';
import { renderCard } from '../../../src/teams/cards.ts';
import { buttons } from '../../../src/views/buttons.ts';
import { guestCard, leaveCard } from '../../../src/views/roles/role-questions.ts';
import { askedParts } from '../../../src/views/roles/roles-saved.ts';
import { aPerson } from '../../helpers/a-plan.ts';
import { aSight, plan } from '../../helpers/a-sight.ts';
import { textsIn as slackTexts } from '../../helpers/slack-blocks.ts';

const aRole = fc.constantFrom(...plan.roles);
/** As Teams names people and rollouts. */
const somePeople = fc
  .array(fc.uuid(), { minLength: 1, maxLength: 60 })
  .map((ids) => ids.map((id) => aPerson(id, { externalId: id })));
const aReason = fc.string({ unit: 'grapheme', maxLength: 150 }).map((why) => why.slice(0, 150));

function buttonsOf(of: Card): Action[] {
  return of.body.flatMap((part) => (part.type === 'actions' ? part.actions : []));
}

describe('a question about many people', () => {
  it('is answered by a button that every host carries whole, or says how to ask about fewer', () => {
    fc.assert(
      fc.property(aSight, aRole, somePeople, aReason, fc.uuid(), (sight, role, people, why, id) => {
        const view = { ...sight, rollout: { ...sight.rollout, id } };
        const areas = role.areas?.map(({ key }) => key);
        const days = { from: '2026-03-01', to: '2026-04-01', why, ...(areas && { areas }) };
        const cards = [
          guestCard(view, role, people, people, 'add', { ...days, primary: 'yes' }),
          card(null, askedParts(view, { type: 'guests', role, guests: people, people })),
          card(null, askedParts(view, { type: 'leaving', role, people })),
          leaveCard(view, role, people),
        ];
        for (const one of cards) {
          const [button] = buttonsOf(one);
          if (button === undefined) {
            expect(people.length).toBeGreaterThan(25);
            expect(cardText(one)).toContain(view.texts.rights.guest.tooMany(30));
            continue;
          }
          const said = slackTexts(renderBlocks(one, view.language, 'message'));
          expect(said.map(({ text }) => text)).toContain(button.label);
          expect(JSON.stringify(renderCard(one, view.language, 'message'))).toContain(button.label);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what was said with it, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (said) => {
        const why = said.toWellFormed();
        const value = {
          rolloutId: 'r',
          role: 'tekniker',
          how: 'add',
          people: ['U1'],
          why,
        } as const;
        const back = buttons.roleToGuest.read(buttons.roleToGuest('x', value).value);
        expect(back).toEqual(why === '' ? { ...value, why: undefined } : value);
      }),
    );
  });
});
