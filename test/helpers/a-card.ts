/** Any card that the types allow, with the texts that people and attackers think of. */
import fc from 'fast-check';
import type { Action, Card, InputPart, Part, Row } from '../../src/cards/card.ts';

const nasty = [
  '',
  ' ',
  '<!channel>',
  '<@U1|ida>',
  '&amp;',
  '<script>alert(1)</script>',
  '*fed* _kursiv_ ~streg~ `kode`',
  '> citat\n> mere',
  '=HYPERLINK("x")',
  '\u0000\u0007',
  '\uD83D',
  '👩‍👩‍👧‍👦 æøå',
];

/** From nothing to 10,000 characters. */
export const aText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('æ', '&', '<', '👍', 'ord ', 'ny\n'),
        fc.integer({ min: 10, max: 5000 }),
      )
      .map(([piece, times]) => piece.repeat(times)),
  },
);

// Often the same one twice, which a view should not do but a renderer must survive.
const anId = fc.oneof(fc.constantFrom('value', 'note'), fc.stringMatching(/^[a-z][a-z-]{0,20}$/));

const anAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record(
    {
      label: aText,
      action: anId,
      value: fc.oneof(fc.uuid(), aText),
      style: fc.constantFrom('primary' as const, 'danger' as const),
    },
    { requiredKeys: ['label', 'action', 'value'] },
  ),
  fc.record({ label: aText, url: fc.oneof(fc.webUrl(), aText) }),
);

const aRow: fc.Arbitrary<Row> = fc.record(
  { text: aText, note: aText, actions: fc.array(anAction, { maxLength: 4 }) },
  { requiredKeys: ['text'] },
);

const anInput: fc.Arbitrary<InputPart> = fc.record(
  {
    type: fc.constant('input' as const),
    id: anId,
    label: aText,
    kind: fc.constantFrom('text', 'longText', 'number', 'choice', 'people'),
    required: fc.boolean(),
    hint: aText,
    initial: fc.oneof(aText, fc.array(fc.constantFrom('U1', 'U2', 'no id'), { maxLength: 3 })),
    options: fc.array(fc.record({ label: aText, value: fc.oneof(anId, aText) }), {
      maxLength: 120,
    }),
  },
  { requiredKeys: ['type', 'id', 'label', 'kind', 'required'] },
);

const aPart: fc.Arbitrary<Part> = fc.oneof(
  fc.record(
    {
      type: fc.constant('text' as const),
      text: aText,
      style: fc.constantFrom('strong' as const, 'quiet' as const),
    },
    { requiredKeys: ['type', 'text'] },
  ),
  fc.record({
    type: fc.constant('fields' as const),
    fields: fc.array(fc.record({ label: aText, value: aText }), { maxLength: 25 }),
  }),
  fc.record({ type: fc.constant('rows' as const), rows: fc.array(aRow, { maxLength: 70 }) }),
  fc.record({
    type: fc.constant('progress' as const),
    done: fc.integer({ min: -1, max: 50 }),
    of: fc.integer({ min: 0, max: 40 }),
    text: aText,
  }),
  anInput,
  fc.constant({ type: 'divider' as const }),
  fc.record({
    type: fc.constant('actions' as const),
    actions: fc.array(anAction, { maxLength: 30 }),
  }),
);

export const aCard: fc.Arbitrary<Card> = fc.record(
  { title: aText, body: fc.array(aPart, { maxLength: 12 }) },
  { requiredKeys: ['body'] },
);
