/** A newcomer lives through the first weeks of the plan in a real browser: one story, in order. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/time/calendar.ts';
import { planOf } from '../../src/plans/index.ts';
import { formatDay, nearDay } from '../../src/texts/dates.ts';
import { type OpenBrowser, openBrowser } from '../helpers/browser.ts';
import { type RunningApp, startApp } from '../helpers/start-app.ts';

let running: RunningApp;
let open: OpenBrowser;
let page: Page;
const picture = join(import.meta.dirname, '../../manifests/screenshots/local-chat.png');
const faults: string[] = [];

beforeAll(async () => {
  [running, open] = await Promise.all([startApp({ now: '2026-01-13T08:00' }), openBrowser()]);
  page = await open.browser.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.setViewportSize({ width: 1280, height: 860 });
  const heard = page.waitForResponse((response) => response.url().includes('/conversations?'));
  await page.goto(running.url);
  await heard;
});
afterAll(async () => {
  await open?.close();
  await running?.stop();
});

const inChannel = () => page.getByRole('log', { name: '# fbs-2-0' });
const inDirect = () => page.getByRole('log', { name: 'Direkte beskeder' });
const be = (person: string) => page.getByRole('radio', { name: person }).check();
const look = (tab: RegExp) => page.getByRole('tab', { name: tab }).click();
const time = () => page.getByRole('banner').locator('.now').innerText();

async function type(line: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Skriv til botten' });
  await field.fill(line);
  await field.press('Enter');
}

/** Presses a button that moves time. @returns what the page says of it */
async function go(button: 'Næste påmindelse' | '+1 dag'): Promise<string> {
  const moved = page.waitForResponse((response) => response.url().endsWith('/clock'));
  await page.getByRole('button', { name: button, exact: true }).click();
  return ((await (await moved).json()) as { text: string }).text;
}

/** The titles of the messages in sight, each with the day under which it stands. */
async function titlesIn(log: ReturnType<typeof inChannel>): Promise<string[]> {
  const articles = await log.getByRole('article').all();
  const found = articles.map(async (article) => {
    const day = await article.locator('.day').getAttribute('data-day');
    const title = await article.getByRole('heading').first().textContent();
    return `${day} ${title}`;
  });
  return Promise.all(found);
}

const first = '1 Udpeg projektleder/etablér projektorganisation';
const third = '3 Indmeld ønskede antal superbrugeruddannelsespladser';

describe('from 13 January, a newcomer', () => {
  it('gives the role of systemansvarlig to oneself', async () => {
    expect(await time()).toBe('tirsdag den 13. januar 2026 kl. 08.00');
    await be('Bo');
    await type('/fbs rolle systemansvarlig @systemansvarlig');
    await inChannel().getByText('Bo er nu systemansvarlig.').waitFor();
  });

  it('gets the first reminder on its day when the days are taken one by one', async () => {
    let said = '';
    for (let day = 0; day < 21; day += 1) said = await go('+1 dag');
    expect(said).toBe('Klokken er nu tirsdag den 3. februar 2026 kl. 08.00. 2 nye beskeder.');
    await look(/Direkte/);
    await inDirect().getByText('Din uge 6').waitFor();
    expect(await titlesIn(inDirect())).toEqual([
      `2026-01-13 Ny i KLIK: ${first}`,
      '2026-02-02 Din uge 6',
    ]);
  });

  it('gets the next ones by asking for them', async () => {
    const days = ['fredag den 6.', 'mandag den 9.', 'fredag den 13.'];
    for (const day of days) {
      expect(await go('Næste påmindelse')).toContain(`${day} februar 2026 kl. 09.00`);
    }
    await look(/Direkte/);
    await inDirect().getByText(`3 dage til frist: ${first}`).waitFor();
    expect(await titlesIn(inDirect())).toEqual([
      `2026-01-13 Ny i KLIK: ${first}`,
      '2026-02-02 Din uge 6',
      '2026-02-09 Din uge 7',
      `2026-02-13 3 dage til frist: ${first}`,
    ]);
    // The README's picture, to be taken anew whenever the page looks different.
    if (process.env.FBS_SCREENSHOT === '1') await page.screenshot({ path: picture });
  });
});

describe('in February, a task', () => {
  it('is finished by button, and all its messages tell', async () => {
    await inDirect().getByRole('button', { name: 'Udført' }).last().click();
    await inDirect().getByRole('button', { name: 'Fuldført i KLIK' }).last().click();
    const outcome = inDirect().getByRole('heading', { name: `${first}: fuldført` });
    await expect.poll(() => outcome.count()).toBe(3);
    for (const week of [6, 7]) {
      await inDirect().getByText(`Din uge ${week}: alt er løst`).waitFor();
    }
    expect(await inDirect().getByRole('button', { name: 'I gang' }).count()).toBe(0);
  });

  it('that nobody has the role for is told of in the channel', async () => {
    // What is free to begin stands in Friday's post; on Monday comes who is missing.
    const days = ['fredag den 13. februar 2026 kl. 09.01', 'mandag den 16.', 'fredag den 20.'];
    for (const day of [...days, 'mandag den 23.']) {
      expect(await go('Næste påmindelse')).toContain(day);
    }
    await look(/fbs-2-0/);
    await inChannel().getByText('3 ting at tage sig af').waitFor();
    await inChannel().getByText('Projektleder er ubesat').last().waitFor();
  });
});

describe('until 9 March, the projektleder', () => {
  it('finishes a task by the form that asks for its number', async () => {
    await type('/fbs rolle projektleder @projektleder');
    await inChannel().getByText('Anne er nu projektleder.').waitFor();
    await be('Anne');
    await inChannel()
      .getByRole('button', { name: `Udført ${third}` })
      .last()
      .click();
    await page.getByRole('textbox', { name: 'Antal pladser' }).fill('12');
    await page.getByRole('button', { name: 'Meld udført' }).click();
    const answer = inChannel()
      .getByRole('article')
      .filter({ hasText: `${third}: udført` });
    await answer.waitFor();
    expect(await answer.getByRole('definition').allTextContents()).toEqual(['12']);
  });

  it('chooses an earlier hour in the form of the settings', async () => {
    await type('/fbs påmindelser mine');
    await page.getByRole('combobox', { name: 'Klokkeslæt' }).selectOption('8');
    await page.getByRole('button', { name: 'Gem' }).click();
    const answer = inChannel()
      .getByRole('article')
      .filter({ hasText: 'Indstillingerne er ændret' });
    await answer.getByText('Klokkeslæt: kl. 8').waitFor();
    await answer.getByText('din egen').waitFor();
  });

  it('is reminded of the other task alone, at that hour, up to its deadline', async () => {
    const days = [];
    for (let reminder = 0; reminder < 6; reminder += 1) {
      days.push(/den (.*)\. \d+ n/.exec(await go('Næste påmindelse'))?.[1]);
    }
    // The role is told of at once; Fridays at nine the channel has its overview.
    expect(days).toEqual([
      '23. februar 2026 kl. 09.01',
      '27. februar 2026 kl. 09.00',
      '2. marts 2026 kl. 08.00',
      '6. marts 2026 kl. 08.00',
      '6. marts 2026 kl. 09.00',
      '9. marts 2026 kl. 08.00',
    ]);
    await look(/Direkte/);
    await inDirect().getByText('Din uge 11').waitFor();
    const second = '2 Udpeg medarbejdere til at deltage i teknisk workshop';
    expect(await titlesIn(inDirect())).toEqual([
      '2026-02-23 Du er nu projektleder',
      '2026-03-02 Din uge 10',
      `2026-03-06 3 dage til frist: ${second}`,
      '2026-03-09 Din uge 11',
    ]);
    // The other is performed: it only waits for KLIK, in the week's overview.
    const reminder = inDirect().getByRole('article').filter({ hasText: '3 dage til frist' });
    expect(await reminder.getByText(third).count()).toBe(0);
    for (const week of [10, 11]) {
      const overview = inDirect()
        .getByRole('article')
        .filter({ hasText: `Din uge ${week}` });
      expect(await overview.getByRole('button', { name: `Udført ${third}` }).count()).toBe(0);
      await overview.getByRole('button', { name: `Fuldført i KLIK ${third}` }).waitFor();
    }
  });
});

it('nothing on the page names a day that the plan does not know', async () => {
  await look(/fbs-2-0/);
  for (const line of ['status', 'faser', 'opgaver alle', 'møder', 'påmindelser', 'opgave 4']) {
    const answer = page.waitForResponse((response) => response.url().endsWith('/commands'));
    await type(line);
    await answer;
  }
  const shown = await page.locator('main').innerText();
  const dates = shown.match(
    /\d{1,2}\. (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?(?: \d{4})?/gu,
  );
  const named = new Set(dates);
  const known = knownDays().flatMap((on) => [
    formatDay(on, 'da', 'long'),
    nearDay(on, on, 'da', 'dayMonth'),
  ]);
  expect(named.size).toBeGreaterThan(10);
  expect([...named].filter((date) => !known.includes(date))).toEqual([]);
  expect(shown).toContain('dato ikke meldt ud');
});

/** Of the plan and after go-live, those we lived, where reminders go next, and the days off. */
function knownDays(): string[] {
  const plan = JSON.stringify(planOf('fbs-2.0'));
  const stated = [...plan.matchAll(/"(?:on|from|to)":"(\d{4}-\d\d-\d\d)"/g)];
  const afterGoLive = [28, 29].map((days) => addDays('2027-01-28', days));
  const untilTwoWeeksAhead = Array.from({ length: 70 }, (_, day) => addDays('2026-01-13', day));
  const daysOff = ['2026-05-01', '2026-06-05', '2026-12-31'];
  return [...stated.map(([, on]) => on ?? ''), ...afterGoLive, ...untilTwoWeeksAhead, ...daysOff];
}

it('nothing went wrong in the page', () => {
  expect(faults).toEqual([]);
});
