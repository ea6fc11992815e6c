import { describe, expect, it, test } from 'vitest';
import { type Card, submitOf } from '../../src/cards/card.ts';
import { progressText } from '../../src/cards/text.ts';
import { formView } from '../../src/slack/forms.ts';
import { renderCard } from '../../src/teams/cards.ts';
import { cardHtml } from '../../src/web/cards.ts';
import { wordsIn } from '../../src/web/chat/words/index.ts';

const send = { label: 'Send', action: 'task.perform.save', value: 'r1/1' };
const form: Card = {
  title: 'Meld udført',
  body: [
    { type: 'actions', actions: [{ label: 'KLIK', url: 'https://klik.dk/' }] },
    { type: 'input', id: 'note', kind: 'text', label: 'Note', required: false },
    { type: 'actions', actions: [send, { ...send, label: 'Send senere' }] },
  ],
};

describe('what sends a form', () => {
  it('is the first button that does something, on every host, wherever it stands', () => {
    const page = { people: [], words: wordsIn('da') };
    const html = cardHtml(form, 'm1', page).toString();
    const dialog = JSON.stringify(renderCard(form, 'da', 'message'));

    expect(submitOf(form)).toBe(send);
    expect(
      formView(
        { card: form, language: 'da' },
        { conversation: { externalId: 'C1', kind: 'channel' } },
      )?.submit?.text,
    ).toBe('Send');
    expect(html).toMatch(/type="submit"[^>]*>Send</);
    expect(html.match(/type="submit"/g)).toHaveLength(1);
    // In Teams the others take along nothing that is filled in.
    expect(dialog).toMatch(/"title":"Send senere","associatedInputs":"none"/);
    expect(dialog).not.toMatch(/"title":"Send","associatedInputs"/);
  });

  it('is nothing where nothing is asked', () => {
    expect(submitOf({ body: [{ type: 'actions', actions: [send] }] })).toBeNull();
    expect(submitOf({ body: form.body.slice(0, 2) })).toBeNull();
  });
});

test.each([
  [0, 4, '░░░░░░░░░░ x'],
  [1, 4, '▓▓▓░░░░░░░ x'],
  [4, 4, '▓▓▓▓▓▓▓▓▓▓ x'],
  [9, 4, '▓▓▓▓▓▓▓▓▓▓ x'],
  [-1, 4, '░░░░░░░░░░ x'],
  [0, 0, '░░░░░░░░░░ x'],
])('%i of %i is a bar of ten steps with its words', (done, of, shown) => {
  expect(progressText({ type: 'progress', done, of, text: 'x' })).toBe(shown);
});
