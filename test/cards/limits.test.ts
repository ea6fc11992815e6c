import { describe, expect, it } from 'vitest';
import type { Card, Part } from '../../src/cards/card.ts';
import { mostShown } from '../../src/cards/limits.ts';
import { renderBlocks, renderMessage as slackMessage } from '../../src/slack/cards.ts';
import { renderCard, renderMessage as teamsMessage } from '../../src/teams/cards.ts';
import { bytesIn } from '../../src/teams/escape.ts';
import { limits as teamsLimits } from '../../src/teams/limits.ts';

const text = 'Udpeg projektleder/etablér projektorganisation · om 34 dage';
const actions = [1, 2].map((n) => ({ label: `Knap ${n}`, action: 'task.show', value: `r/${n}` }));

function listOf(rows: number): Card {
  const part: Part = {
    type: 'rows',
    rows: Array.from({ length: rows }, () => ({ text, actions })),
  };
  return { title: 'Opgaver', body: [{ type: 'text', text }, part, { type: 'text', text }] };
}

function formOf(inputs: number): Card {
  return {
    title: 'Hvordan står det til?',
    body: Array.from({ length: inputs }, (_, n) => ({
      ...{ type: 'input', id: `i${n}`, kind: 'choice', label: text, required: true },
      options: ['Fuldført', 'Udført', 'I gang'].map((label) => ({ label, value: label })),
    })),
  };
}

describe('as much as a view may show', () => {
  it.each([
    ['Slack', (card: Card) => slackMessage({ card, language: 'da' })],
    ['Teams', (card: Card) => teamsMessage({ card, language: 'da' })],
  ])('is shown whole in a list by %s', (_host, render) => {
    expect(JSON.stringify(render(listOf(mostShown.rows)))).not.toContain('ikke har plads til');
    expect(JSON.stringify(render(listOf(4 * mostShown.rows)))).toContain('ikke har plads til');
  });

  it('can be sent from a message of Slack, also where not all of it has room', () => {
    const save = { label: 'Gem', action: 'late.save', value: 'r' };
    const form = formOf(mostShown.inputs);
    const card: Card = { ...form, body: [...form.body, { type: 'actions', actions: [save] }] };

    const { blocks } = slackMessage({ card, language: 'da' });

    expect(JSON.stringify(blocks)).toContain('ikke har plads til');
    expect(JSON.stringify(blocks.at(-1))).toContain('late.save');
    expect(blocks.length).toBeLessThanOrEqual(50);
  });

  it('can be sent from a dialog of Teams, also where not all of it has room', () => {
    const save = { label: 'Gem', action: 'late.save', value: 'r' };
    const form = formOf(mostShown.inputs);
    const card: Card = { ...form, body: [...form.body, { type: 'actions', actions: [save] }] };

    const { body } = renderCard(card, 'da', 'dialog');

    expect(JSON.stringify(body)).toContain('ikke har plads til');
    expect(JSON.stringify(body.at(-1))).toContain('late.save');
    expect(bytesIn(body)).toBeLessThan(teamsLimits.card);
  });

  it('is shown whole in a modal of Slack', () => {
    expect(renderBlocks(formOf(mostShown.inputs), 'da', 'view')).toHaveLength(mostShown.inputs + 1);
  });
});
