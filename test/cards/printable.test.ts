import { expect, test } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { printable } from '../../src/cards/printable.ts';
import { renderMessage as slackMessage } from '../../src/slack/cards.ts';
import { renderMessage as teamsMessage } from '../../src/teams/cards.ts';
import { cardHtml } from '../../src/web/cards.ts';
import { wordsIn } from '../../src/web/chat/words/index.ts';

const turning = 'Anne\u202Eenna\u2066\u200F Kommune';
const card: Card = {
  title: turning,
  body: [
    { type: 'text', text: turning },
    { type: 'fields', fields: [{ label: turning, value: turning }] },
    { type: 'rows', rows: [{ text: turning, note: turning }] },
  ],
};

test.each([
  ['Slack', JSON.stringify(slackMessage({ card, language: 'da' }))],
  ['Teams', JSON.stringify(teamsMessage({ card, language: 'da' }))],
  ['the local chat', cardHtml(card, 'm', { people: [], words: wordsIn('da') }).toString()],
])('no text turns the rest of its line round in %s', (_host, shown) => {
  expect(shown).toContain('Anneenna Kommune');
  expect(shown).not.toMatch(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
});

test('what is printable stays, in every script', () => {
  const text = 'Ærø\n\tדנה 👩‍👩‍👧‍👦 é';
  expect(printable(text)).toBe(text);
});
