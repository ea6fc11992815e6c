import { expect, test } from 'vitest';
import type { ActionRequest, Reply } from '../../src/bot/port/bot.ts';
import type { DialogSubmit } from '../../src/teams/activities.ts';
import { submitted } from '../../src/teams/dialogs.ts';
import type { TeamsParts } from '../../src/teams/parts.ts';
import type { Turn } from '../../src/teams/turns.ts';

const conversation = { externalId: 'a:1', kind: 'direct' };
const here = { conversation: 'a:1', serviceUrl: 'https://smba.example/' };
const place = { installation: { id: 'i1' }, caller: 'ida', conversation, here };
const card = (text: string) => ({ title: text, body: [{ type: 'text', text }] }) as const;
const form: Reply['card'] = {
  title: 'Formularen',
  body: [
    { type: 'input', kind: 'text', id: 'note', label: 'Note', required: false },
    { type: 'actions', actions: [{ label: 'Gem', action: 'save', value: '' }] },
  ],
};

/** What comes of a press in a dialog that the button 'open' has opened, and what the bot was asked. */
async function pressedWith(inputs: object, reply: Partial<Reply>) {
  const asked: string[] = [];
  const action = async ({ action: name }: ActionRequest): Promise<Reply> => {
    asked.push(name);
    const shown = { language: 'da', audience: 'caller' } as const;
    return name === 'open'
      ? { card: form, ...shown }
      : { card: card('Det kan du ikke ændre'), ...shown, ...reply };
  };
  const opener = { action: 'open', value: '' };
  const data = { action: 'save', value: '', origin: { opener }, ...inputs };
  const answer = await submitted(
    { bot: { action } } as unknown as TeamsParts,
    place as unknown as Turn,
    { value: { data } } as unknown as DialogSubmit,
  );
  return { shown: JSON.stringify(answer), asked };
}

test('a form that is refused as a whole stays, with why and with what was filled in', async () => {
  const { shown } = await pressedWith({ 'input:note': 'ring til skolen' }, { isRefused: true });

  expect(shown).toContain('Formularen');
  expect(shown).toContain('Det kan du ikke ændre');
  expect(shown).toContain('ring til skolen');
});

test('where nothing was filled in, what opened the dialog is not run again', async () => {
  const { shown, asked } = await pressedWith({}, { isRefused: true });

  expect(shown).toContain('Det kan du ikke ændre');
  expect(asked).toEqual(['save']);
});

test('what was done takes the place of the form', async () => {
  const { shown, asked } = await pressedWith({ 'input:note': 'x' }, { card: card('Gemt') });

  expect(shown).not.toContain('Formularen');
  expect(asked).toEqual(['save']);
});
