import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, Card, Part } from '../../src/cards/card.ts';
import { cardText } from '../../src/cards/text.ts';
import { pressOf } from '../../src/teams/buttons.ts';
import { renderCard, renderMessage } from '../../src/teams/cards.ts';
import type { Element } from '../../src/teams/elements.ts';
import { escaped } from '../../src/teams/escape.ts';
import { calledByName } from '../../src/teams/mention.ts';
import { aCard } from '../helpers/a-card.ts';
import { aSight } from '../helpers/a-sight.ts';
import { cardsOf } from '../helpers/every-card.ts';
import { faultsInCard, objectsIn, textsIn } from '../helpers/teams-cards.ts';

const bodyOf = (...body: Part[]) => renderCard({ body }, 'da', 'message').body;
const button = (label: string, value = 'id') => ({ label, action: 'perform', value });
const block = (text: string) => ({ type: 'TextBlock', text, wrap: true });
const viewers = Array.from({ length: 70 }, (_, n) => `29:${String(n).padStart(90, 'x')}`);

describe('any card', () => {
  test('becomes a message that Teams takes', () => {
    fc.assert(
      fc.property(aCard, (card) => {
        const message = asJson(renderMessage({ card, language: 'da', viewers }));
        const [attachment] = message.attachments as { content: Json }[];
        expect(faultsInCard(attachment?.content ?? {})).toEqual([]);
        expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(28_000);
        expect(String(message.summary).trim()).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });

  test('becomes a dialog that Teams takes', () => {
    const origin = { opener: { action: 'setup.form', value: 'channel' }, message: '1' };
    fc.assert(
      fc.property(aCard, (card) => {
        const dialog = asJson(renderCard(card, 'en', 'dialog', { origin }));
        expect(faultsInCard(dialog)).toEqual([]);
        expect(objectsIn(dialog).filter(({ type }) => type === 'Action.Execute')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('shows each of its texts, or counts what it left out', () => {
    fc.assert(
      fc.property(aCard, (card) => {
        const { body } = renderCard(card, 'da', 'message');
        const shown = lettersIn(textsIn(body).join(''));
        if (shown.includes(lettersIn('som Teams ikke har plads til'))) return;
        for (const text of shortTextsIn(card)) expect(shown).toContain(lettersIn(text));
      }),
    );
  });

  test('is read aloud whole where there is room for it', () => {
    fc.assert(
      fc.property(aCard, (card) => {
        const { speak, fallbackText } = renderCard(card, 'da', 'message');
        const whole = escaped(cardText(card)) || '–';
        expect(fallbackText).toBe(speak);
        if (speak === whole) return;
        const [, shown = speak, left] = /^([\s\S]*)\n… og (\d+) linjer? til\.$/.exec(speak) ?? [];
        if (left === undefined) expect(whole.startsWith(speak.slice(0, -1))).toBe(true);
        else expect(whole.split('\n').slice(0, -Number(left)).join('\n')).toBe(shown);
        if (left === undefined)
          expect(Buffer.byteLength(JSON.stringify(speak))).toBeGreaterThan(3900);
      }),
    );
  });
});

test('a property that the format does not have is found', () => {
  const card = asJson(renderCard({ title: 'FBS', body: [] }, 'da', 'message'));
  const [first, ...others] = card.body as Json[];
  const wrong = { ...card, body: [{ ...first, colour: 'attention' }, ...others] };
  expect(faultsInCard(wrong)).not.toEqual([]);
});

test('every real card fits, is read aloud whole and has nothing that Teams does not take', () => {
  for (const view of fc.sample(aSight, { numRuns: 3, seed: 7 })) {
    for (const card of cardsOf(view)) {
      const shown = renderCard(card, view.language, 'message', { viewers: viewers.slice(0, 5) });
      expect(faultsInCard(asJson(shown))).toEqual([]);
      expect(shown.speak).toBe(escaped(cardText(calledByName(card))));
      expect(JSON.stringify(shown.body.at(-1))).not.toMatch(
        /Teams ikke har plads|Teams has no room/,
      );
    }
  }
});

describe('a part', () => {
  test('text is plain, strong text is bold, quiet text is subtle', () => {
    expect(
      bodyOf(
        { type: 'text', text: 'A & B' },
        { type: 'text', text: 'Næste *frister*', style: 'strong' },
        { type: 'text', text: 'Du får den, fordi …', style: 'quiet' },
      ),
    ).toEqual([
      block('A & B'),
      { ...block('Næste ∗frister∗'), weight: 'Bolder' },
      { ...block('Du får den, fordi …'), isSubtle: true },
    ]);
  });

  test('the title is a heading', () => {
    const { body } = renderCard({ title: 'Status', body: [] }, 'da', 'message');

    expect(body).toEqual([
      { ...block('Status'), style: 'heading', size: 'Large', weight: 'Bolder' },
    ]);
  });

  test('one button of a row stands beside its text and its note', () => {
    const [row] = bodyOf({
      type: 'rows',
      rows: [{ text: '1 Udpeg', note: 'ubesat', actions: [button('Udført', 'task-1')] }],
    });

    expect(row).toMatchObject({
      type: 'ColumnSet',
      columns: [
        { width: 'stretch', items: [block('1 Udpeg'), { text: 'ubesat', isSubtle: true }] },
        { width: 'auto', items: [{ type: 'ActionSet', actions: [{ title: 'Udført' }] }] },
      ],
    });
  });

  test('several buttons of a row stand beneath it', () => {
    const rows = [{ text: 'x', actions: [button('I gang'), button('Udført')] }];

    expect(bodyOf({ type: 'rows', rows })).toMatchObject([
      { type: 'Container', items: [block('x'), { type: 'ActionSet' }] },
    ]);
  });

  test('progress is a bar and its words', () => {
    expect(bodyOf({ type: 'progress', done: 3, of: 12, text: '3 af 12 kendte opgaver' })).toEqual([
      block('▓▓▓░░░░░░░ 3 af 12 kendte opgaver'),
    ]);
  });

  test('a field is a fact, without formatting or mentions of its own', () => {
    const fields = [{ label: 'Note', value: '> *råbt* til <at>alle</at>\n16. maj' }];

    expect(bodyOf({ type: 'fields', fields })).toEqual([
      {
        type: 'FactSet',
        facts: [{ title: 'Note', value: '› ∗råbt∗ til ‹at›alle‹/at›\n\n\u200B16. maj' }],
      },
    ]);
  });

  test('a divider is a line above what comes after it', () => {
    const parts = bodyOf(
      { type: 'text', text: 'A' },
      { type: 'divider' },
      { type: 'text', text: 'B' },
    );

    expect(parts).toEqual([block('A'), { ...block('B'), separator: true, spacing: 'Medium' }]);
  });
});

describe('a button', () => {
  const actionsOf = (
    actions: readonly Action[],
    surface: 'message' | 'dialog',
    more: Part[] = [],
  ) =>
    objectsIn(renderCard({ body: [...more, { type: 'actions', actions }] }, 'da', surface)).filter(
      ({ type }) => String(type).startsWith('Action.'),
    );
  const note: Part = { type: 'input', id: 'note', kind: 'text', label: 'Note', required: true };

  test('is executed, and submitted by clients that cannot', () => {
    const data = { action: 'perform', value: 'task-1' };

    const [action] = actionsOf([{ ...button('Udført', 'task-1'), style: 'primary' }], 'message');

    expect(action).toEqual({
      type: 'Action.Execute',
      title: 'Udført',
      style: 'positive',
      verb: 'perform',
      data,
      fallback: { type: 'Action.Submit', title: 'Udført', style: 'positive', data },
    });
    expect(pressOf(data)).toEqual(data);
  });

  test('that leads to a form asks Teams for a dialog', () => {
    const [action] = actionsOf([{ ...button('Meld udført'), form: true }], 'message');

    expect(action).toEqual({
      type: 'Action.Submit',
      title: 'Meld udført',
      data: { msteams: { type: 'task/fetch' }, action: 'perform', value: 'id' },
    });
  });

  test('in a dialog submits, and takes along what opened it', () => {
    const origin = { opener: { action: 'task.perform', value: 'task-1' }, message: '1' };
    const actions = [button('Gem', 'task-1')];

    const [save] = objectsIn(
      renderCard({ body: [note, { type: 'actions', actions }] }, 'da', 'dialog', { origin }),
    ).filter(({ type }) => type === 'Action.Submit');

    expect(save?.data).toEqual({ action: 'perform', value: 'task-1', origin });
    expect(pressOf({ ...(save?.data as object), 'input:note': 'x' })).toEqual(save?.data);
  });

  test('of a form sends what is filled in when it is the first, and nothing otherwise', () => {
    const [save, back] = actionsOf([button('Gem'), button('Tilbage')], 'dialog', [note]);

    expect(save).not.toHaveProperty('associatedInputs');
    expect(back).toMatchObject({ associatedInputs: 'none' });
  });

  test('with an address opens it, unless it is no page', () => {
    const actions = [
      { label: 'KLIK', url: 'https://klik.kombit.dk/opgave?id=1' },
      { label: 'Slem', url: 'javascript:alert(1)' },
    ];

    expect(actionsOf(actions, 'message')).toEqual([
      { type: 'Action.OpenUrl', title: 'KLIK', url: 'https://klik.kombit.dk/opgave?id=1' },
    ]);
  });

  test('with too long a value is left off, for half a value is another one', () => {
    const actions = [button('Udført', 'x'.repeat(2001)), button('I gang')];

    expect(actionsOf(actions, 'message')).toMatchObject([{ title: 'I gang' }, {}]);
  });

  test.each([
    null,
    'perform',
    {},
    { action: '', value: '' },
    { action: 'x', value: 1 },
    { action: 'x', value: '', origin: { conversation: { externalId: 'y', kind: 'team' } } },
  ])('is not read from %j', (data) => {
    expect(pressOf(data)).toBeNull();
  });
});

describe('over a limit', () => {
  test('parts that there is no room for are counted in the last line', () => {
    const rows = Array.from({ length: 80 }, (_, n) => ({
      text: `${n + 1} ${'opgave '.repeat(80)}`,
    }));

    const body = bodyOf({ type: 'rows', rows });

    const left = 80 - (body.length - 1);
    expect(body.length).toBeGreaterThan(20);
    expect(body.at(-1)).toEqual({
      ...block(`… og ${left} dele mere, som Teams ikke har plads til.`),
      isSubtle: true,
    });
  });

  test('a seventh button begins a new set, for Teams would not show it', () => {
    const actions = Array.from({ length: 8 }, (_, n) => button(`${n}`));

    const sets = bodyOf({ type: 'actions', actions }) as Extract<Element, { actions: unknown }>[];

    expect(sets.map((set) => set.actions.length)).toEqual([6, 2]);
  });

  test('more than 60 have no view of their own', () => {
    const { refresh } = renderCard({ title: 'x', body: [] }, 'da', 'message', { viewers });

    expect(refresh).toEqual({
      action: { type: 'Action.Execute', verb: 'refresh', data: { action: 'refresh', value: '' } },
      userIds: viewers.slice(0, 60),
    });
    expect(pressOf(refresh?.action.data)).toEqual({ action: 'refresh', value: '' });
  });
});

type Json = { readonly [key: string]: unknown };

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}

/** All that a look-alike or something invisible may not stand in for. */
function lettersIn(text: string): string {
  return text.replaceAll(/[^\p{Lu}\p{Ll}\p{Lo}\p{N}]/gu, '');
}

/** What the card must show, as far as it is too short to be clipped. */
function shortTextsIn({ title = '', body }: Card): string[] {
  const texts = body.flatMap((part) => {
    switch (part.type) {
      case 'fields':
        return part.fields.flatMap(({ label, value }) => [label, value]);
      case 'rows':
        return part.rows.flatMap(({ text, note = '' }) => [text, note]);
      case 'text':
      case 'progress':
        return [part.text];
      default:
        return [];
    }
  });
  return [title, ...texts].filter((text) => Buffer.byteLength(text) <= 70);
}
