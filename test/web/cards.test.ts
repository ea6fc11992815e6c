import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, Card, Part } from '../../src/cards/card.ts';
import { cardHtml } from '../../src/web/cards.ts';
import { examplePeople } from '../../src/web/chat/people.ts';
import { wordsIn } from '../../src/web/chat/words/index.ts';
import { aCard } from '../helpers/a-card.ts';
import { formCard } from './realistic-cards.ts';

const people = examplePeople([
  { key: 'projektleder', name: 'Projektleder' },
  { key: 'tekniker', name: 'Tekniker' },
]);

/** Without the layout's white space, which no browser shows. */
function render(card: Card): string {
  return cardHtml(card, 'm1', { people, words: wordsIn('da') })
    .toString()
    .replace(/>\s+</g, '><');
}

const part = (part: Part) => render({ body: [part] });

describe('a card', () => {
  test('shows its title as a heading', () => {
    expect(render({ title: 'Status', body: [] })).toBe(
      '<div class="card"><h2 class="card-title" id="m1-title">Status</h2></div>',
    );
  });

  test('shows a text, and how strongly it is meant', () => {
    expect(part({ type: 'text', text: 'Hej' })).toContain('<p class="text ">Hej</p>');
    expect(part({ type: 'text', text: 'Hej', style: 'quiet' })).toContain('"text quiet"');
  });

  test('shows fields as a list of terms', () => {
    const html = part({ type: 'fields', fields: [{ label: 'Frist', value: '16. februar' }] });
    expect(html).toContain('<dt>Frist</dt><dd>16. februar</dd>');
  });

  test('shows rows with a note and buttons, each telling which row it is about', () => {
    const action: Action = { label: 'Udført', action: 'task.perform', value: '1/2' };
    const html = part({
      type: 'rows',
      rows: [{ text: 'Opgave 2', note: 'om 3 dage', actions: [action] }, { text: 'Opgave 3' }],
    });
    expect(html).toContain('<p>Opgave 2</p><p class="quiet">om 3 dage</p>');
    expect(html).toContain('data-action="task.perform" data-value="1/2"');
    expect(html).toContain('Udført<span class="unseen"> Opgave 2</span></button>');
    expect(html.match(/<li>/g)).toHaveLength(2);
    expect(html.match(/<button/g)).toHaveLength(1);
  });

  test('shows progress as a bar and in words', () => {
    const html = part({ type: 'progress', done: 3, of: 12, text: '3 af 12' });
    expect(html).toContain('<progress max="12" value="3" aria-hidden="true">');
    expect(html).toContain('<p>3 af 12</p>');
  });

  test('shows no more progress than nothing when there is nothing to do', () => {
    expect(part({ type: 'progress', done: 0, of: 0, text: '-' })).toContain('max="1" value="0"');
  });

  test('shows a divider', () => {
    expect(part({ type: 'divider' })).toContain('<hr>');
  });

  test('opens a page by a link that tells it nothing about this one', () => {
    const html = part({ type: 'actions', actions: [{ label: 'KLIK', url: 'https://klik.dk/' }] });
    expect(html).toContain(
      '<a class="button" href="https://klik.dk/" target="_blank" rel="noopener noreferrer">KLIK</a>',
    );
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', '/relative', ''])(
    'makes no link of %j',
    (url) => {
      const html = part({ type: 'actions', actions: [{ label: 'KLIK', url }] });
      expect(html).not.toContain('href');
      expect(html).toContain('KLIK');
    },
  );
});

describe('a card with fields to fill in', () => {
  test('is a form that its first button sends', () => {
    const html = render(formCard);
    expect(html).toMatch(/^<form class="card" novalidate autocomplete="off" aria-labelledby="m1-t/);
    expect(html.match(/type="submit"/g)).toHaveLength(1);
    expect(html).toMatch(/type="submit" data-action="task.perform.save"/);
  });

  test('ties label, hint and fault to each field', () => {
    const html = render(formCard);
    expect(html).toContain('<label for="m1-0">Antal steder</label>');
    expect(html).toContain('id="m1-0" aria-describedby="m1-0-hint m1-0-fault"');
    expect(html).toContain('<p class="quiet" id="m1-0-hint">Et helt tal, 0 eller mere.</p>');
    expect(html).toContain('<p class="fault" id="m1-0-fault" hidden></p>');
  });

  test('says which fields may be left empty', () => {
    expect(render(formCard)).toContain('Note <span class="quiet">(valgfri)</span>');
  });

  test('chooses what is filled in beforehand', () => {
    const html = render(formCard);
    expect(html).toContain('<option value="da" selected>Dansk</option>');
    expect(html).toContain(
      '<input type="checkbox" value="projektleder" checked> Anne <span class="quiet">Projektleder</span>',
    );
    expect(html).toContain(
      '<input type="checkbox" value="tekniker"> Bo <span class="quiet">Tekniker</span>',
    );
  });

  test('completes what is typed from what is often meant', () => {
    const suggestions = ['Odense Kommune', 'Sydslesvig'];
    const html = part({
      ...{ type: 'input', id: 'other', label: 'Andet', kind: 'text', required: false },
      suggestions,
    });
    expect(html).toMatch(
      /<input [^>]*list="(?<id>[^"]+)"[^>]*><datalist id="\k<id>"><option>Odense/,
    );
  });

  test('chooses nothing where nothing is filled in beforehand', () => {
    const html = part({
      type: 'input',
      id: 'x',
      kind: 'choice',
      label: 'Sprog',
      required: true,
      options: [{ label: 'Dansk', value: 'da' }],
    });
    expect(html).toContain('<option value="">Vælg …</option><option value="da">Dansk</option>');
  });

  test('keeps a first newline of a long text, which a browser would drop', () => {
    const html = part({
      type: 'input',
      id: 'x',
      kind: 'longText',
      label: 'Note',
      required: false,
      initial: '\nto linjer',
    });
    expect(html).toContain('>\n\nto linjer</textarea>');
  });
});

describe('text in a card', () => {
  test('is escaped, also inside attributes', () => {
    const html = part({
      type: 'actions',
      actions: [{ label: '<b>&', action: '"><script>', value: `'"` }],
    });
    expect(html).toContain('&lt;b&gt;&amp;');
    expect(html).toContain('data-action="&quot;&gt;&lt;script&gt;" data-value="&#39;&quot;"');
  });

  test('loses its null bytes', () => {
    expect(part({ type: 'text', text: 'a\0b' })).toContain('>ab<');
  });

  test('never becomes a tag or an attribute, whatever it says', () => {
    fc.assert(
      fc.property(aCard, (card) => {
        expect(skeleton(render(card))).toEqual(skeleton(render(withoutMarkup(card))));
      }),
    );
  });
});

/** Tags with the names of their attributes, and brackets that belong to none. */
function skeleton(html: string): string[] {
  const tags = /<\/?([a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>|[<>]/g;
  return [...html.matchAll(tags)].map(([whole, tag, attributes = '']) =>
    tag === undefined ? whole : `${tag} ${attributes.replace(/="[^"]*"/g, '')}`,
  );
}

/** The same card with harmless characters where HTML's own stood; equal texts stay equal. */
function withoutMarkup(card: Card): Card {
  return JSON.parse(JSON.stringify(card), (key, value) =>
    typeof value === 'string' && key !== 'type' && key !== 'url'
      ? value.replace(/[&<>"']/g, (mark) => String.fromCodePoint(0xe000 + mark.charCodeAt(0)))
      : value,
  );
}
