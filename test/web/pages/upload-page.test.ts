/** A file that is left at a one-time address, in a real browser beside the whole bot. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenBrowser, openBrowser } from '../../helpers/browser.ts';
import { dropFile } from '../../helpers/drop-file.ts';
import { localParity } from '../../helpers/parity-local.ts';
import { type RunningApp, startApp } from '../../helpers/start-app.ts';
import { get } from '../chat/requests.ts';

let running: RunningApp;
let open: OpenBrowser;
let page: Page;
let folder = '';
beforeAll(async () => {
  [running, open, folder] = await Promise.all([
    startApp({ now: '2026-11-28T10:00', isStaffed: true }),
    openBrowser(),
    mkdtemp(join(tmpdir(), 'fbs-bot-upload-')),
  ]);
});
afterAll(async () => {
  await Promise.all([running.stop(), open.close()]);
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  page = await open.browser.newPage();
});
afterEach(() => page.close());

const plan = 'KLIK-kode;Titel;Frist\nMI 15;Bestil testbrugere;15. december 2026';

/** The address that the bot offers beside its form. */
async function anAddress(): Promise<string> {
  const { raw } = await localParity(() => running.url).say('importer', 'direct');
  return /href="([^"]*\/aflever\/[^"]*)"/.exec(String(raw))?.[1] ?? '';
}

async function aFile(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const field = () => page.getByLabel(/Vælg en fil, eller slip den her/);
const send = () => page.getByRole('button', { name: 'Send' }).click();
const heading = () => page.getByRole('heading', { level: 1 });

/** What the person's own conversation with the bot says last. */
async function lastInChat(): Promise<string> {
  const { text } = await get(running.url, '/conversations?as=projektleder');
  return text;
}

describe('the page where a file is left', () => {
  it('takes a file that is chosen, and shows in the chat what it would do', async () => {
    const address = await anAddress();
    await page.goto(address);
    await field().setInputFiles(await aFile('plan.csv', plan));
    await send();

    await expect.poll(() => heading().textContent()).toBe('Filen er læst');
    expect(await page.getByText(/egen samtale med FBS-bot: dér står/).count()).toBe(1);
    expect(await lastInChat()).toContain('Bestil testbrugere');
    expect((await page.goto(address))?.status()).toBe(404);
    expect(await heading().textContent()).toBe('Linket virker ikke');
  });

  it('takes one that is dropped', async () => {
    await page.goto(await anAddress());
    await dropFile(page, field(), await aFile('drop.csv', plan.replace('testbrugere', 'skilte')));
    await send();

    await expect.poll(() => heading().textContent()).toBe('Filen er læst');
    expect(await lastInChat()).toContain('Bestil skilte');
  });

  it('says of one that it cannot read why, and takes another', async () => {
    await page.goto(await anAddress());
    await field().setInputFiles(await aFile('plan.pdf', '%PDF-1.7 noget'));
    await send();
    await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/kan jeg ikke læse/);

    await field().setInputFiles(await aFile('stor.csv', new Uint8Array(5 * 1024 * 1024 + 1)));
    await send();
    await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/større end 5 MB/);

    await field().setInputFiles(await aFile('igen.csv', plan));
    await send();
    await expect.poll(() => heading().textContent()).toBe('Filen er læst');
  });
});
