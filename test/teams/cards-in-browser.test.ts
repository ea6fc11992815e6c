/** The cards of all views as Microsoft's own renderer shows them, in a real browser. */
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isForm } from '../../src/cards/card.ts';
import { renderCard } from '../../src/teams/cards.ts';
import { aSight } from '../helpers/a-sight.ts';
import { openBrowser } from '../helpers/browser.ts';
import { cardsOf } from '../helpers/every-card.ts';
import { forParser, textsIn } from '../helpers/teams-cards.ts';

const library = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

test('every real card is shown whole, with a name on each of its fields', async () => {
  const [view] = fc.sample(aSight, { numRuns: 1, seed: 7 });
  if (view === undefined) throw new Error('no rollout');
  const cards = cardsOf(view).map((card) =>
    forParser({ ...renderCard(card, view.language, isForm(card) ? 'dialog' : 'message') }),
  );
  const { browser, close } = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: library });

    const shown = await page.evaluate<Shown[]>(`(${renderAll})(${JSON.stringify(cards)})`);

    shown.forEach(({ events, text, nameless }, index) => {
      expect(events).toEqual([]);
      expect(nameless).toEqual([]);
      for (const one of textsIn(cards[index]?.body)) expect(text).toContain(spaceless(one));
    });
    expect(shown.length).toBeGreaterThan(300);
    expect(shown.some(({ fields }) => fields > 0)).toBe(true);
  } finally {
    await close();
  }
});

interface Shown {
  /** What the parser and the renderer had to say. */
  readonly events: string[];
  readonly text: string;
  readonly fields: number;
  /** The fields that a screen reader has no name for. */
  readonly nameless: string[];
}

/** Runs in the page; written as text, for in Node there is no document. */
const renderAll = `(cards) => cards.map((source) => {
  const { AdaptiveCard, HostConfig, SerializationContext, Versions } = AdaptiveCards;
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  card.parse(source, context);
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at));
  document.body.replaceChildren(card.render());
  const fields = [...document.querySelectorAll('input, textarea, select')];
  const named = (field) => (field.getAttribute('aria-labelledby') ?? '').split(' ')
    .some((id) => document.getElementById(id)?.textContent.trim());
  return {
    events: events.map(({ message }) => message),
    text: document.body.textContent.replaceAll(/\\s/g, ''),
    fields: fields.length,
    nameless: fields.filter((field) => field.type !== 'checkbox' && !named(field))
      .map((field) => field.outerHTML),
  };
})`;

function spaceless(text: string): string {
  return text.replaceAll(/\s/g, '');
}
