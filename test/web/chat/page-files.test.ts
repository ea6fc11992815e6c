/** A file with tasks, given to the local chat in a real browser. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileRequest } from '../../../src/bot/port/bot.ts';
import { dropFile } from '../../helpers/drop-file.ts';
import { privately, says } from './a-local-chat.ts';
import { usePage } from './a-page.ts';

const on = usePage();

let folder = '';
let file = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fbs-bot-files-'));
  file = join(folder, 'vores plan æøå.csv');
  await writeFile(file, 'Titel;Frist');
});
afterAll(() => rm(folder, { recursive: true }));

/** What the bot was given last, as it reads it. */
async function given(most = 100) {
  const request = on().chat.asked.at(-1) as unknown as FileRequest;
  const read = await request.read(most);
  return { from: request.caller, read: typeof read === 'string' ? read : String(read) };
}

describe('a file', () => {
  test('that is chosen by the line is given to the bot, and its answer shown', async () => {
    const { page, chat, channelLog, button } = on();
    chat.answer(() => privately(says('Læst.')));
    const chooser = page.waitForEvent('filechooser');
    await button('Fil …').click();
    await (await chooser).setFiles(file);

    await channelLog().getByText('Læst.').waitFor();
    await channelLog().getByText('vores plan æøå.csv').waitFor();
    expect(await given()).toEqual({ from: 'projektleder', read: 'Titel;Frist' });
  });

  test('may be chosen again, and in the direct conversation', async () => {
    const { page, chat, directLog, tab, button } = on();
    await tab(/Direkte beskeder/).click();
    for (const answer of ['En gang.', 'To gange.']) {
      chat.answer(() => privately(says(answer)));
      const chooser = page.waitForEvent('filechooser');
      await button('Fil …').click();
      await (await chooser).setFiles(file);
      await directLog().getByText(answer).waitFor();
    }
    expect(chat.asked).toHaveLength(2);
  });

  test('that is dropped on the page is given to the bot, and the page stays', async () => {
    const { page, chat, channelLog } = on();
    chat.answer(() => privately(says('Sluppet.')));
    await dropFile(page, channelLog(), file);

    await channelLog().getByText('Sluppet.').waitFor();
    expect(await given()).toMatchObject({ read: 'Titel;Frist' });
    expect(await given(5)).toMatchObject({ read: 'overSize' });
    expect(page.url()).toContain(chat.url);
  });
});
