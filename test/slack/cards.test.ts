import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card, Part } from '../../src/cards/card.ts';
import { cardText } from '../../src/cards/text.ts';
import { actionOf, renderBlocks, renderMessage } from '../../src/slack/cards.ts';
import { escaped } from '../../src/slack/escape.ts';
import { aCard } from '../helpers/a-card.ts';
import { faultsInBlocks, textsIn } from '../helpers/slack-blocks.ts';

type Json = { readonly [key: string]: unknown };

const blocksOf = (...body: Part[]) => renderBlocks({ body }, 'da', 'message');
const button = (label: string, value = 'id') => ({ label, action: 'perform', value });

describe('any card', () => {
  test('becomes a message that Slack takes', () => {
    fc.assert(
      fc.property(aCard, (card) => {
        const { blocks, text } = renderMessage({ card, language: 'da' });
        expect(faultsInBlocks(asJson(blocks), 'message')).toEqual([]);
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(4000);
        expect(text).not.toMatch(/<[!@#]/);
      }),
      { numRuns: 300 },
    );
  });

  test('becomes a view that Slack takes', () => {
    fc.assert(
      fc.property(aCard, (card) => {
        expect(faultsInBlocks(asJson(renderBlocks(card, 'en', 'view')), 'view')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('says everything in its text, or whole lines of it and how many more there are', () => {
    fc.assert(
      fc.property(aCard, (card) => {
        const { text } = renderMessage({ card, language: 'da' });
        const whole = escaped(cardText(card), Number.MAX_SAFE_INTEGER);
        if (whole.length <= 4000) {
          expect(text).toBe(whole || '–');
          return;
        }
        const lines = text.split('\n');
        const all = whole.split('\n');
        if (lines.length === 1 || text.endsWith('…')) {
          expect(text.length).toBeGreaterThan(3900);
          return;
        }
        const shown = lines.length - 1;
        expect(lines.slice(0, shown)).toEqual(all.slice(0, shown));
        const left = all.length - shown;
        expect(lines.at(-1)).toBe(`… og ${left} ${left === 1 ? 'linje' : 'linjer'} til.`);
      }),
    );
  });
});

describe('a part', () => {
  test('text is plain, strong text is bold, quiet text is a context', () => {
    expect(
      blocksOf(
        { type: 'text', text: 'A & B' },
        { type: 'text', text: 'Næste *frister*', style: 'strong' },
        { type: 'text', text: 'Du får den, fordi …', style: 'quiet' },
      ),
    ).toEqual([
      { type: 'section', text: { type: 'plain_text', text: 'A &amp; B' } },
      { type: 'section', text: { type: 'mrkdwn', text: '*Næste ∗frister∗*', verbatim: true } },
      { type: 'context', elements: [{ type: 'plain_text', text: 'Du får den, fordi …' }] },
    ]);
  });

  test('a row carries its note as a second line and one button beside it', () => {
    const [row] = blocksOf({
      type: 'rows',
      rows: [{ text: '1 Udpeg', note: 'ubesat', actions: [button('Udført', 'task-1')] }],
    });

    expect(row).toEqual({
      type: 'section',
      text: { type: 'plain_text', text: '1 Udpeg\nubesat' },
      accessory: {
        type: 'button',
        text: { type: 'plain_text', text: 'Udført' },
        action_id: 'perform#0',
        value: 'task-1',
      },
    });
  });

  test('several buttons of a row stand beneath it, each with its own id', () => {
    const rows = [{ text: 'x', actions: [button('I gang'), button('Udført')] }];

    const [, actions] = blocksOf({ type: 'rows', rows });

    expect(actions).toMatchObject({
      type: 'actions',
      elements: [{ action_id: 'perform#0' }, { action_id: 'perform#1' }],
    });
    expect(actionOf('perform#1')).toBe('perform');
  });

  test('progress is a bar and its words', () => {
    const [bar] = blocksOf({ type: 'progress', done: 3, of: 12, text: '3 af 12 kendte opgaver' });

    expect(bar).toMatchObject({ text: { text: '▓▓▓░░░░░░░ 3 af 12 kendte opgaver' } });
  });

  test('a field has its label in bold above its value, without formatting of its own', () => {
    const [fields] = blocksOf({
      type: 'fields',
      fields: [{ label: 'Note', value: '> *råbt* af <!channel>' }],
    });

    expect(fields).toMatchObject({
      fields: [{ text: '*Note*\n› ∗råbt∗ af &lt;!channel&gt;' }],
    });
  });

  test('a number is asked for in a number field in a view and in a text field in a message', () => {
    const card: Card = {
      body: [
        {
          type: 'input',
          id: 'antal',
          label: 'Antal',
          kind: 'number',
          required: true,
          initial: '3',
        },
      ],
    };

    const [inView] = renderBlocks(card, 'da', 'view');
    const [inMessage] = renderBlocks(card, 'da', 'message');

    expect(inView).toMatchObject({ element: { type: 'number_input', initial_value: '3' } });
    expect(inMessage).toMatchObject({ element: { type: 'plain_text_input', initial_value: '3' } });
  });

  test('people are chosen with a users select that knows who is chosen already', () => {
    const [input] = blocksOf({
      type: 'input',
      id: 'hvem',
      label: 'Hvem',
      kind: 'people',
      required: false,
      initial: ['U1', 'ikke en person'],
    });

    expect(input).toMatchObject({
      block_id: 'input:hvem',
      optional: true,
      element: { type: 'multi_users_select', initial_users: ['U1'] },
    });
  });
});

describe('over a limit', () => {
  test('rows that there is no room for are counted in the last line', () => {
    const rows = Array.from({ length: 80 }, (_, n) => ({ text: `opgave ${n + 1}` }));

    const blocks = blocksOf({ type: 'rows', rows });

    expect(blocks).toHaveLength(50);
    expect(textsIn(blocks).at(-1)?.text).toBe('… og 31 dele mere, som Slack ikke har plads til.');
  });

  test('a long text is clipped between characters, never inside an entity', () => {
    expect(escaped('&&&', 12)).toBe('&amp;&amp;…');
    expect(escaped('👍👍', 3)).toBe('👍…');
  });

  test('a button whose value is too long is left off, for half a value is another one', () => {
    const actions = [button('Udført', 'x'.repeat(2001)), button('I gang')];

    expect(textsIn(blocksOf({ type: 'actions', actions }))).toEqual([
      { type: 'plain_text', text: 'I gang' },
    ]);
  });
});

function asJson(blocks: unknown): readonly Json[] {
  return JSON.parse(JSON.stringify(blocks));
}
