import { afterAll, beforeAll, expect, it } from 'vitest';
import { localParity } from '../helpers/parity-local.ts';
import { type RunningApp, startApp } from '../helpers/start-app.ts';
import { get } from '../web/chat/requests.ts';

let running: RunningApp;
beforeAll(async () => {
  running = await startApp({ now: '2026-01-13T08:00', isStaffed: true });
});
afterAll(() => running.stop());

/** The address on what the bot answers to the line. */
async function addressAfter(line: string): Promise<string> {
  const { raw } = await localParity(() => running.url).say(line, 'direct');
  return /href="([^"]*)"/.exec(String(raw))?.[1] ?? '';
}

it('a calendar is read again only when something has changed, and not once it is closed', async () => {
  const { raw } = await localParity(() => running.url).say('kalender alt', 'direct');
  const [address = ''] = /http:[^\s<]*\/kalender\/[\da-f]*\.ics/.exec(String(raw)) ?? [];
  const first = await get(address, '');
  expect(first.headers['content-type']).toMatch(/^text\/calendar/);
  expect(first.text).toContain('BEGIN:VCALENDAR');
  const again = { 'if-none-match': first.headers.etag ?? '' };
  expect((await get(address, '', again)).status).toBe(304);
  await localParity(() => running.url).say('kalender slut', 'direct');
  const gone = await get(address, '', again);
  const wrong = await get(address.replace(/\w\.ics$/, '.ics'), '', again);
  expect([gone.status, wrong.status]).toEqual([404, 404]);
  expect({ ...gone.headers, date: '' }).toEqual({ ...wrong.headers, date: '' });
  expect(gone.text).toBe(wrong.text);
});

it('the local chat hands out a workbook by a link to itself, once', async () => {
  const address = await addressAfter('eksporter');
  expect(address).toMatch(new RegExp(`^${running.url}/hent/[\\da-f]{64}$`));
  const press = () => fetch(address, { method: 'POST' });
  expect((await fetch(address)).headers.get('content-type')).toMatch(/^text\/html/);
  const [first, again] = [await press(), await press()];
  expect(Buffer.from(await first.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK');
  expect([first.status, again.status]).toEqual([200, 404]);
});
