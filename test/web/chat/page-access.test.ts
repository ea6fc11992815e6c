import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  formCard,
  outcomeCard,
  reminderCard,
  statusCard,
  taskCard,
  tasksCard,
} from '../realistic-cards.ts';
import { privately } from './a-local-chat.ts';
import { hasFocus, usePage } from './a-page.ts';

const on = usePage();

/** What has the focus, as a person would name it. */
const focused = () => on().page.evaluate<string>('document.activeElement.textContent.trim()');

test('works without a mouse', async () => {
  const { page, chat, channelLog } = on();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Gå til skrivefeltet');
  await tabTo('English');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'Systemansvarlig' }).isChecked()).toBe(true);
  await tabTo('# fbs-2-0');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('Direkte beskeder');
  await page.keyboard.press('Home');
  await tabTo('opgaver');
  chat.answer(() => privately(tasksCard));
  await page.keyboard.press('Enter');
  await channelLog().getByText('Opgaver: åbne').waitFor();
  await tabTo('Udført 1 Udpeg projektleder/etablér projektorganisation', 'Shift+Tab');
  chat.answer(() => privately(outcomeCard));
  await page.keyboard.press('Enter');
  await channelLog().getByText('meldte den udført').waitFor();
  expect(await hasFocus(channelLog().getByRole('article').last())).toBe(true);
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Fortryd');
  expect(chat.asked).toMatchObject([
    { caller: 'systemansvarlig', line: '/fbs opgaver' },
    { caller: 'systemansvarlig', action: 'task.perform', value: '1/1' },
  ]);
});

/** Presses Tab until that text has the focus; a person gives up sooner. */
async function tabTo(text: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await on().page.keyboard.press(key);
    if ((await focused()) === text) return;
  }
  throw new Error(`no way to "${text}" by keyboard`);
}

describe('on a phone', () => {
  beforeEach(async () => {
    const { page } = on();
    await page.setViewportSize({ width: 360, height: 740 });
  });

  test('nothing is wider than the screen', async () => {
    const { page } = on();
    await showEverything();
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(360);
  });

  test('who and when fold away until they are asked for', async () => {
    const { page, button } = on();
    await button('Næste påmindelse').waitFor({ state: 'hidden' });
    await page.getByText('Du er Anne').click();
    await button('Næste påmindelse').waitFor();
    await page.getByRole('radio', { name: 'Faglig leder' }).check();
    await page.getByText('Du er Clara').waitFor();
  });
});

describe('axe finds nothing', () => {
  test.each(['light', 'dark'] as const)('in the newcomer’s %s page', async (colorScheme) => {
    const { page } = on();
    await page.emulateMedia({ colorScheme });
    expect(await violations()).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('in a %s page with everything', async (colorScheme) => {
    const { page, toPerson } = on();
    await page.emulateMedia({ colorScheme });
    await showEverything();
    await toPerson('faglig-leder', reminderCard);
    await page.getByRole('radio', { name: /1 ulæst/ }).waitFor();
    expect(await violations()).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('in a %s page on a phone', async (colorScheme) => {
    const { page } = on();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 740 });
    await showEverything();
    expect(await violations()).toEqual([]);
  });
});

/** One of each kind of card, and a form with a fault. */
async function showEverything(): Promise<void> {
  const { page, chat, toChannel, type } = on();
  await toChannel(reminderCard);
  for (const card of [statusCard, tasksCard, taskCard, formCard]) {
    chat.answer(() => privately(card));
    await type('/fbs opgave');
    await page.getByRole('heading', { name: card.title ?? '' }).waitFor();
  }
  await page.getByRole('form').getByRole('button', { name: 'Meld udført' }).click();
  await page.getByText('Feltet skal udfyldes.').waitFor();
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: { html: string }[] }[];
}

async function violations(): Promise<string[]> {
  const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await on().page.evaluate(await readFile(path, 'utf8'));
  const result: AxeResult = await on().page.evaluate('axe.run()');
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((it) => it.html).join(' ')}`);
}
