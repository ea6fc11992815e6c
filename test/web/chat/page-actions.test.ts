import type { Locator } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { formCard, outcomeCard, reminderCard, tasksCard } from '../realistic-cards.ts';
import { privately, says } from './a-local-chat.ts';
import { hasFocus, usePage } from './a-page.ts';

const on = usePage();

describe('a button', () => {
  test('in a message for everyone turns it into the outcome', async () => {
    const { chat, channelLog, toChannel } = on();
    await toChannel(reminderCard);
    chat.answer(() => ({ ...privately(says('Godt gået')), replaces: outcomeCard }));
    await channelLog().getByRole('button', { name: 'Udført' }).click();
    await channelLog().getByText('meldte den udført').waitFor();
    await channelLog().getByText('Godt gået').waitFor();
    expect(await channelLog().getByText('3 dage til frist').count()).toBe(0);
  });

  test('in a private answer puts the next answer in its place', async () => {
    const { chat, channelLog, type } = on();
    chat.answer(() => privately(tasksCard));
    await type('opgaver');
    const perform = channelLog().getByRole('button', { name: 'Udført 2 Udpeg medarbejdere' });
    await perform.waitFor();
    chat.answer(() => privately(outcomeCard));
    await perform.click();
    await channelLog().getByText('meldte den udført').waitFor();
    expect(await channelLog().getByText('Opgaver: åbne').count()).toBe(0);
    expect(chat.asked.at(-1)).toMatchObject({ action: 'task.perform', value: '1/2' });
  });
});

describe('a form', () => {
  beforeEach(async () => {
    const { page, chat, channelLog, toChannel } = on();
    await toChannel(reminderCard);
    await toChannel(says('Noget andet'));
    chat.answer(() => privately(formCard));
    await channelLog().getByRole('button', { name: 'Udført' }).click();
    await page.getByRole('form').waitFor();
  });

  const places = () => on().page.getByRole('textbox', { name: 'Antal steder' });
  const submit = () => on().page.getByRole('form').getByRole('button', { name: 'Meld udført' });

  test('opens below the message it is about, ready to be filled in', async () => {
    const { channelLog } = on();
    const articles = await channelLog().getByRole('article').allTextContents();
    expect(articles.map((text) => /3 dage|Antal steder|Noget andet/.exec(text)?.[0])).toEqual([
      '3 dage',
      'Antal steder',
      'Noget andet',
    ]);
    expect(await hasFocus(places())).toBe(true);
  });

  test('sends what was filled in, about the message it was opened from', async () => {
    const { page, chat, channelLog } = on();
    await places().fill('12');
    await page.getByRole('combobox', { name: 'Sprog' }).selectOption('Engelsk');
    await page.getByRole('checkbox', { name: 'Faglig leder' }).check();
    await page.getByRole('textbox', { name: 'Note' }).fill('to fra hver skole');
    chat.answer(() => ({ ...privately(says('Tak')), replaces: outcomeCard }));
    await submit().click();
    await channelLog().getByText('Tak').waitFor();
    await channelLog().getByText('meldte den udført').waitFor();
    expect(chat.asked.at(-1)).toMatchObject({
      action: 'task.perform.save',
      message: { conversation: 'kanal', message: '1' },
      inputs: {
        places: '12',
        language: 'en',
        people: ['projektleder', 'faglig-leder'],
        note: 'to fra hver skole',
      },
    });
    expect(await page.getByRole('form').count()).toBe(0);
  });

  test('shows a fault at its field and keeps what was typed', async () => {
    const { page, chat } = on();
    await places().fill('mange');
    await page.getByRole('textbox', { name: 'Note' }).fill('bevares');
    const fault = { input: 'places', text: 'Skriv et helt tal.' };
    chat.answer(() => ({ ...privately(says('Fejl')), fault }));
    await submit().click();
    await page.getByText('Skriv et helt tal.').waitFor();
    expect(await places().getAttribute('aria-invalid')).toBe('true');
    expect(await description(places())).toContain('Skriv et helt tal.');
    expect(await hasFocus(places())).toBe(true);
    expect(await places().inputValue()).toBe('mange');
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('bevares');
  });

  test('does not leave with a required field empty', async () => {
    const { page, chat } = on();
    const before = chat.asked.length;
    await submit().click();
    await page.getByText('Feltet skal udfyldes.').waitFor();
    expect(await hasFocus(places())).toBe(true);
    expect(chat.asked).toHaveLength(before);
  });
});

/** What a screen reader adds to the name of a field. */
function description(element: Locator): Promise<string> {
  return element.evaluate((node) =>
    (node.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id: string) => node.ownerDocument.getElementById(id)?.textContent)
      .join(' '),
  );
}
