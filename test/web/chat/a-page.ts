/** The local chat in a real browser, and its parts as a person would name them. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { type OpenBrowser, openBrowser } from '../../helpers/browser.ts';
import { type ALocalChat, startLocalChat } from './a-local-chat.ts';

export interface APage {
  readonly page: Page;
  readonly chat: ALocalChat;
  /** What the browser complained of; a test that expects some empties it. */
  faults: string[];
  line(): Locator;
  channelLog(): Locator;
  directLog(): Locator;
  tab(name: RegExp): Locator;
  button(name: string): Locator;
  type(text: string): Promise<void>;
  toChannel(card: Card): ReturnType<ALocalChat['chat']['post']>;
  toPerson(externalId: string, card: Card): ReturnType<ALocalChat['chat']['post']>;
}

/**
 * Opens the page as the projektleder before each test of the file, and closes it after. Calling
 * what it returns gives the page of the test that runs; no test passes if the browser complained.
 */
export function usePage(): () => APage {
  let open: OpenBrowser;
  let current: APage;

  beforeAll(async () => {
    open = await openBrowser();
  });
  afterAll(() => open?.close());
  beforeEach(async () => {
    current = describePage(await open.browser.newPage(), await startLocalChat());
    await visit(current);
  });
  afterEach(async () => {
    await current.page.close();
    await current.chat.stop();
    expect(current.faults).toEqual([]);
  });
  return () => current;
}

/** Waits until the page hears what happens. */
async function visit({ page, chat, faults }: APage): Promise<void> {
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  const heard = page.waitForResponse((response) => response.url().includes('/conversations?'));
  await page.goto(chat.url);
  await heard;
}

function describePage(page: Page, chat: ALocalChat): APage {
  const { installation } = chat;
  const line = () => page.getByRole('textbox', { name: 'Skriv til botten' });
  return {
    page,
    chat,
    faults: [],
    line,
    channelLog: () => page.getByRole('log', { name: '# fbs-2-0' }),
    directLog: () => page.getByRole('log', { name: 'Direkte beskeder' }),
    tab: (name) => page.getByRole('tab', { name }),
    button: (name) => page.getByRole('button', { name, exact: true }),
    async type(text) {
      await line().fill(text);
      await line().press('Enter');
    },
    toChannel: (card) =>
      chat.chat.post(
        installation,
        { type: 'channel', externalId: 'kanal' },
        { card, language: 'da' },
      ),
    toPerson: (externalId, card) =>
      chat.chat.post(installation, { type: 'person', externalId }, { card, language: 'da' }),
  };
}

export function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node === node.ownerDocument.activeElement);
}
