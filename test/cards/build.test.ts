import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actions,
  type Content,
  card,
  divider,
  fields,
  partsOf,
  progressBar,
  quiet,
  row,
  rows,
  section,
  strong,
  text,
} from '../../src/cards/build.ts';
import type { Card, Part } from '../../src/cards/card.ts';
import { cardText } from '../../src/cards/text.ts';
import { renderBlocks } from '../../src/slack/cards.ts';
import { renderCard } from '../../src/teams/cards.ts';
import { aCard } from '../helpers/a-card.ts';

const button = { label: 'Vis', action: 'task.show', value: 'r1/1' };

/** As a view would make it. */
function built(part: Part): Content {
  switch (part.type) {
    case 'text':
      return { plain: text, strong, quiet }[part.style ?? 'plain'](part.text);
    case 'fields':
      return fields(...part.fields.map(({ label, value }) => [label, value] as const));
    case 'rows':
      return rows(part.rows.map((one) => row(one.text, one.note, one.actions ?? [])));
    case 'actions':
      return actions(part.actions);
    case 'progress':
      return progressBar(part.done, part.of, part.text);
    case 'divider':
      return divider;
    case 'input':
      return part;
  }
}

const isBlank = (said: string | undefined) => said !== undefined && said.trim() === '';

/** Whether it is a part, a note or a value that shows nothing. */
function emptyIn(part: Part): boolean {
  switch (part.type) {
    case 'text':
      return isBlank(part.text);
    case 'fields':
      return part.fields.length === 0 || part.fields.some(({ value }) => isBlank(value));
    case 'rows':
      return (
        part.rows.length === 0 ||
        part.rows.some(({ note, actions }) => isBlank(note) || actions?.length === 0)
      );
    case 'actions':
      return part.actions.length === 0;
    default:
      return false;
  }
}

const empties: readonly Part[] = [
  { type: 'text', text: '' },
  { type: 'text', text: '', style: 'quiet' },
  { type: 'fields', fields: [] },
  { type: 'rows', rows: [] },
  { type: 'actions', actions: [] },
];
const aFullCard = aCard.map((one) => ({
  ...one,
  body: one.body.filter((part) => !emptyIn(part)),
}));
const withEmpties = fc
  .tuple(aFullCard, fc.array(fc.tuple(fc.nat(12), fc.constantFrom(...empties)), { minLength: 1 }))
  .map(([one, more]): Card => {
    const body = [...one.body];
    for (const [index, part] of more) body.splice(index, 0, part);
    return { ...one, body };
  });

describe('a card that is built', () => {
  it('holds no part, note or value that shows nothing, whatever it is made of', () => {
    fc.assert(
      fc.property(aCard, ({ title, body }) => {
        const made = card(title, body.map(built));

        expect(made.body.filter(emptyIn)).toEqual([]);
        expect(isBlank(made.title)).toBe(false);
      }),
    );
  });

  it('holds what is not empty as it is, in its order', () => {
    fc.assert(
      fc.property(aFullCard, ({ title = '', body }) => {
        const made = card(title, body.map(built));

        expect(made).toEqual(isBlank(title) ? { body } : { title, body });
      }),
    );
  });

  it('looks on each host as if what is empty had been left in', () => {
    fc.assert(
      fc.property(withEmpties, (spelled) => {
        const made = { ...spelled, body: partsOf(spelled.body.map(built)) };

        expect(cardText(made)).toBe(cardText(spelled));
        expect(renderBlocks(made, 'da', 'message')).toEqual(renderBlocks(spelled, 'da', 'message'));
        expect(renderCard(made, 'da', 'message')).toEqual(renderCard(spelled, 'da', 'message'));
      }),
    );
  });

  it('has a heading only over something', () => {
    const made = card(
      'Status',
      section('Overskredet', rows([])),
      section('Næste', rows(['2']), false && text('aldrig'), actions(button, null)),
    );

    expect(cardText(made)).toBe('Status\nNæste\n• 2\n[Vis]');
  });

  it('says nothing of what is missing', () => {
    const made = card(null, text(null), fields(['Frist', undefined]), rows([row('1', null, null)]));

    expect(made).toEqual({ body: [{ type: 'rows', rows: [{ text: '1' }] }] });
  });
});
