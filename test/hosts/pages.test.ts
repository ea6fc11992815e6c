import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Action, Card, Part } from '../../src/cards/card.ts';
import { cardText } from '../../src/cards/text.ts';
import type { Language } from '../../src/domain/rollout/rollout.ts';
import { pagesOf } from '../../src/hosts/pages.ts';
import {
  renderMessage as slackMessage,
  messagesOf as slackMessages,
} from '../../src/slack/cards.ts';
import {
  renderMessage as teamsMessage,
  messagesOf as teamsMessages,
} from '../../src/teams/cards.ts';
import { aCard } from '../helpers/a-card.ts';
import { faultsInBlocks } from '../helpers/slack-blocks.ts';
import { faultsInCard } from '../helpers/teams-cards.ts';

type Json = { readonly [key: string]: unknown };

const usual = (actions: readonly Action[]) =>
  actions.map(({ label, ...action }) => ({
    ...('url' in action ? { url: action.url.slice(0, 300) } : action),
    label: label.slice(0, 70),
  }));
/** A form can only be sent whole, and no view gives a button a label or address of a page's length. */
const noForm = aCard.map(({ body, ...card }) => ({
  ...card,
  body: body.slice(0, 4).flatMap((part): Part[] => {
    if (part.type === 'input') return [];
    if (part.type === 'actions') return [{ ...part, actions: usual(part.actions) }];
    if (part.type !== 'rows') return [part];
    const rows = part.rows
      .slice(0, 30)
      .map(({ actions = [], ...row }) => ({ ...row, actions: usual(actions) }));
    return [{ ...part, rows }];
  }),
}));
/** What can be read of it, and nothing that can be pressed. */
const onlyText = noForm.map(({ body, ...card }) => ({
  ...card,
  body: body.flatMap((part): Part[] => {
    if (part.type === 'actions') return [];
    if (part.type !== 'rows') return [part];
    return [{ ...part, rows: part.rows.map(({ actions: _, ...row }) => row) }];
  }),
}));

const hosts = [
  {
    host: 'Slack',
    pages: (card: Card, language: Language) => slackMessages({ card, language }),
    faultsIn: (card: Card, language: Language) => {
      const { blocks, text } = slackMessage({ card, language });
      const isAllSaid = lettersIn(read(text)) === lettersIn(cardText(card));
      return [
        ...faultsInBlocks(asJson(blocks) as readonly Json[], 'message'),
        ...(text.length > 4000 ? [`a text of ${text.length}`] : []),
        ...(isAllSaid ? [] : ['words that are not read aloud']),
      ];
    },
    shown: (card: Card, language: Language) =>
      read(wordsIn(slackMessage({ card, language }).blocks)),
  },
  {
    host: 'Teams',
    pages: (card: Card, language: Language) => teamsMessages({ card, language }),
    faultsIn: (card: Card, language: Language) => {
      const [one] = teamsMessage({ card, language }).attachments;
      const isAllSaid = lettersIn(one?.content.speak ?? '') === lettersIn(cardText(card));
      return [
        ...faultsInCard((asJson(one?.content) ?? {}) as Json),
        ...(isAllSaid ? [] : ['words that are not read aloud']),
      ];
    },
    shown: (card: Card, language: Language) =>
      wordsIn(teamsMessage({ card, language }).attachments[0]?.content.body),
  },
];

describe.each(hosts)('an answer in $host', ({ pages, faultsIn, shown }) => {
  test('comes in messages that it takes, and together they say all of it', () => {
    fc.assert(
      fc.property(noForm, fc.constantFrom<Language>('da', 'en'), (card, language) => {
        const all = pages(card, language).map((one) => one.card);
        // A title of a page's length stands on the first alone.
        const whole = [bodyLetters(card), lettersIn(cardText(card))];
        expect(whole).toContain(all.map(bodyLetters).join(''));
        for (const one of all) expect(faultsIn(one, language)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('shows in its messages every word that there is to read', () => {
    fc.assert(
      fc.property(onlyText, fc.constantFrom<Language>('da', 'en'), (card, language) => {
        for (const { card: one } of pages(card, language)) {
          expect(lettersIn(shown(one, language))).toBe(lettersIn(cardText(one)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a card in several', () => {
  const text = (said: string, style?: 'strong'): Part => ({
    type: 'text',
    text: said,
    ...(style && { style }),
  });
  const rows = (...all: string[]): Part => ({
    type: 'rows',
    rows: all.map((one) => ({ text: one })),
  });
  /** A host that takes four lines. */
  const fits = (card: Card) => cardText(card).split('\n').length <= 4;

  it('is one where it fits, with the title that it has', () => {
    const card = { title: 'Log', body: [text('a')] };

    expect(pagesOf(card, fits)).toEqual([card]);
  });

  it('has its title on each, with its number', () => {
    const card = { title: 'Log', body: [rows('a', 'b', 'c', 'd')] };

    expect(pagesOf(card, fits)).toEqual([
      { title: 'Log (1/2)', body: [rows('a', 'b', 'c')] },
      { title: 'Log (2/2)', body: [rows('d')] },
    ]);
  });

  it('keeps a heading with what it heads', () => {
    const card = { body: [rows('a', 'b', 'c'), text('Møder', 'strong'), rows('d')] };

    expect(pagesOf(card, fits)).toEqual([
      { body: [rows('a', 'b', 'c')] },
      { body: [text('Møder', 'strong'), rows('d')] },
    ]);
  });

  it('is one where it is a form, which can only be sent whole', () => {
    const input = { type: 'input', kind: 'text', id: 'a', label: 'A', required: true } as const;
    const card = { body: [rows('a', 'b', 'c', 'd', 'e'), input] };

    expect(pagesOf(card, fits)).toEqual([card]);
  });
});

function bodyLetters({ body }: Card): string {
  return lettersIn(cardText({ body }));
}

/** Without what hosts put in the place of marks, some of which are letters to Unicode. */
function lettersIn(text: string): string {
  return text.toWellFormed().replaceAll(/[^\p{L}\p{N}]|[ˍˋ]/gu, '');
}

/** As Slack shows it. */
function read(text: string): string {
  return text.replaceAll(
    /&(lt|gt|amp);/g,
    (_, name) => ({ lt: '<', gt: '>' })[name as string] ?? '&',
  );
}

/** All that is to be read in blocks or elements, in their order. */
function wordsIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, inner]) => {
      if (typeof inner !== 'string') return wordsIn(inner);
      return ['text', 'title', 'value'].includes(key) ? inner : '';
    })
    .join(' ');
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
