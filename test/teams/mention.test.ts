import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardText } from '../../src/cards/text.ts';
import { calledByName } from '../../src/teams/mention.ts';
import { aCard } from '../helpers/a-card.ts';

test('every text calls the bot by its name, and what buttons carry stays', () => {
  const action = { label: 'Del', action: 'share', value: '/fbs status' };
  const card = calledByName({
    title: 'Skriv /fbs hjælp',
    body: [
      { type: 'text', text: '/fbs status, /fbsx' },
      { type: 'fields', fields: [{ label: '/fbs status', value: 'Som /fbs.' }] },
      { type: 'rows', rows: [{ text: '/fbs', note: '/fbs roller', actions: [action] }] },
      { type: 'actions', actions: [action] },
    ],
  });

  expect(card).toEqual({
    title: 'Skriv @FBS hjælp',
    body: [
      { type: 'text', text: '@FBS status, /fbsx' },
      { type: 'fields', fields: [{ label: '@FBS status', value: 'Som @FBS.' }] },
      { type: 'rows', rows: [{ text: '@FBS', note: '@FBS roller', actions: [action] }] },
      { type: 'actions', actions: [action] },
    ],
  });
});

test('a card that calls nobody stays as it is', () => {
  fc.assert(
    fc.property(aCard, (card) => {
      fc.pre(!cardText(card).includes('/fbs'));
      expect(calledByName(card)).toEqual(card);
    }),
    { numRuns: 100 },
  );
});
