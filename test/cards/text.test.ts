import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { cardText } from '../../src/cards/text.ts';
import { aCard } from '../helpers/a-card.ts';

test('a card with every part reads as complete lines', () => {
  const card: Card = {
    title: 'Status',
    body: [
      { type: 'text', text: '3 dage til frist' },
      { type: 'fields', fields: [{ label: 'Fase', value: '1 af 4' }] },
      { type: 'divider' },
      {
        type: 'rows',
        rows: [
          {
            text: '1 Udpeg projektleder',
            note: 'Systemansvarlig (ubesat)',
            actions: [{ label: 'Udført', action: 'perform', value: '1' }],
          },
          { text: '2 Udpeg medarbejdere' },
        ],
      },
      { type: 'progress', done: 1, of: 12, text: '1 af 12 kendte opgaver' },
      {
        type: 'input',
        id: 'sprog',
        label: 'Sprog',
        kind: 'choice',
        required: true,
        hint: 'kanalens',
        options: [
          { label: 'Dansk', value: 'da' },
          { label: 'Engelsk', value: 'en' },
        ],
      },
      {
        type: 'actions',
        actions: [
          { label: 'Se roller', action: 'roles', value: 'r1' },
          { label: 'Åbn KLIK', url: 'https://example.org/klik' },
        ],
      },
    ],
  };

  const text = cardText(card);

  expect(text).toBe(
    [
      'Status',
      '3 dage til frist',
      'Fase: 1 af 4',
      '• 1 Udpeg projektleder',
      '  Systemansvarlig (ubesat)',
      '  [Udført]',
      '• 2 Udpeg medarbejdere',
      '1 af 12 kendte opgaver',
      'Sprog (kanalens): Dansk, Engelsk',
      '[Se roller] [Åbn KLIK: https://example.org/klik]',
    ].join('\n'),
  );
});

test('whatever the card holds, its title, rows, notes, fields and labels are in the text', () => {
  fc.assert(
    fc.property(aCard, (card) => {
      const text = cardText(card);
      for (const said of everythingSaid(card)) expect(text).toContain(said);
    }),
  );
});

function everythingSaid(card: Card): string[] {
  const parts = card.body.flatMap((part) => {
    if (part.type === 'rows') return part.rows.flatMap(({ text, note }) => [text, note ?? '']);
    if (part.type === 'fields') return part.fields.flatMap(({ label, value }) => [label, value]);
    if (part.type === 'text' || part.type === 'progress') return [part.text];
    if (part.type === 'input') return [part.label, part.hint ?? ''];
    return [];
  });
  return [card.title ?? '', ...parts];
}
