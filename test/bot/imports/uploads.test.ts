/** A file that was left at a one-time address: whose it is, and what becomes of the address. */
import { describe, expect, it } from 'vitest';
import { createUploads } from '../../../src/bot/imports/uploads.ts';
import { PlatformError } from '../../../src/bot/port/platform.ts';
import { cardText } from '../../../src/cards/text.ts';
import { type AConversation, buttonsOf, conversations } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const publicUrl = 'https://fbs.example.dk';
const held = {
  publicUrl,
  day: '2026-11-28',
  holders: { projektleder: ['P'], tekniker: ['T'] },
} as const;
const file = Buffer.from('Titel;Frist\nBestil testbrugere;15. december 2026');

/** The address that stands beside the form, as the page opens it. */
async function aLink(chat: AConversation, who = 'P') {
  const { card } = await chat.say(who, 'importer');
  const urls = buttonsOf(card).flatMap((button) => ('url' in button ? [button.url] : []));
  const secret = urls[0]?.replace(`${publicUrl}/aflever/`, '') ?? '';
  const links = chat.store.oneTimeLinks;
  const link = await links.find('upload', secret, chat.now());
  if (link === null) throw new Error('no address');
  const use = async () => (await links.take('upload', secret, chat.now())) !== null;
  const isOpen = async () => (await links.find('upload', secret, chat.now())) !== null;
  const leave = createUploads({
    bot: chat.bot,
    store: chat.store,
    platformOf: () => chat.platform,
  });
  return { link, isOpen, leave: (bytes: Uint8Array) => leave({ link, bytes, use }) };
}

describe('a file at a one-time address', () => {
  it('is shown to whoever asked in their own chat, and the address is used up', async () => {
    const chat = await start(held);
    const { leave, isOpen } = await aLink(chat);

    expect(await leave(file)).toMatchObject({ type: 'taken' });

    const told = chat.platform.posted.at(-1);
    expect(told?.target).toEqual({ type: 'person', externalId: 'P' });
    expect(told && cardText(told.card)).toContain('Import: 1 ny');
    expect(await isOpen()).toBe(false);
    const taken = told && (await chat.pressOn('P', told.card, 'Overtag den ene'));
    expect(taken?.card.title).toBe('Importeret: 1 ny · 0 ændrede');
  });

  it('that cannot be read is refused, and the address stays open', async () => {
    const chat = await start({ ...held, english: ['P'] });
    const { leave, isOpen } = await aLink(chat);

    const refused = await leave(Buffer.from('%PDF-1.7'));

    expect(refused).toMatchObject({
      type: 'refused',
      says: expect.stringContaining('cannot read'),
    });
    expect(await isOpen()).toBe(true);
    expect(await leave(file)).toMatchObject({ type: 'taken' });
  });

  it('is kept once, also for two at once', async () => {
    const chat = await start(held);
    const { leave } = await aLink(chat);
    const before = chat.platform.posted.length;

    const answers = await Promise.all([leave(file), leave(file)]);

    expect(answers.map(({ type }) => type).toSorted()).toEqual(['gone', 'taken']);
    expect(chat.platform.posted).toHaveLength(before + 1);
  });

  it('is refused when they may not change the plan any more', async () => {
    const chat = await start(held);
    const { leave } = await aLink(chat);
    await chat.give('projektleder', 'Q');

    expect(await leave(file)).toMatchObject({ type: 'refused' });
  });

  it('says so where it cannot be shown in the chat', async () => {
    const chat = await start(held);
    const { leave } = await aLink(chat);
    chat.platform.post = () => Promise.reject(new PlatformError('permanent', 'not_installed'));

    const answer = await leave(file);

    expect(answer).toMatchObject({ says: expect.stringContaining('kan ikke skrive til dig') });
  });

  it('has no address where no browser reaches the bot', async () => {
    const chat = await start({ day: held.day, holders: held.holders });
    const { card } = await chat.say('P', 'importer');
    expect(buttonsOf(card).filter((button) => 'url' in button)).toEqual([]);
  });
});
