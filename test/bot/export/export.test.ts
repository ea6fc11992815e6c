import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { fileOf } from '../../../src/exports/file-of.ts';
import { type AConversation, conversations, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const publicUrl = 'https://fbs.example.dk';
const held = { publicUrl, holders: { projektleder: ['U1'], tekniker: ['U2'] } };

function urlOn({ body }: Card): string {
  const buttons = body.flatMap((part) => (part.type === 'actions' ? part.actions : []));
  const found = buttons.find((button) => 'url' in button);
  return found && 'url' in found ? found.url : '';
}

async function fetched(chat: AConversation, who: string, line: string) {
  const { card } = await chat.say(who, line);
  const secret = urlOn(card).replace(`${publicUrl}/hent/`, '');
  const link = await chat.store.oneTimeLinks.take('download', secret, chat.now());
  const file = link && (await fileOf(chat.store, link, chat.now()));
  return { name: file?.name ?? null, text: Buffer.from(file?.bytes ?? []).toString() };
}

describe('/fbs eksporter', () => {
  it.each([
    ['eksporter', 'FBS Eksempel Kommune Alt 2026-02-09.xlsx'],
    ['eksporter roller', 'FBS Eksempel Kommune Roller 2026-02-09.xlsx'],
    ['eksporter csv møder', 'FBS Eksempel Kommune Møder 2026-02-09.csv'],
    ['eksporter csv', 'FBS Eksempel Kommune Opgaver 2026-02-09.csv'],
    ['export tasks json', 'FBS Eksempel Kommune Alt 2026-02-09.json'],
  ])('%j leads to %j', async (line, name) => {
    const chat = await start(held);
    expect(await fetched(chat, 'U1', line)).toMatchObject({ name });
  });

  it.each(['eksporter pdf', 'eksporter opgaver roller', 'eksporter alt xlsx nu'])(
    'tells of %j how it is used',
    async (line) => {
      const chat = await start(held);
      expect(textOf(await chat.say('U1', line))).toContain('Skriv /fbs eksporter [opgaver|');
    },
  );

  it('gives the log to whoever gives roles, and to nobody else', async () => {
    const chat = await start(held);
    await chat.say('U1', 'igang 1');
    expect((await fetched(chat, 'U1', 'eksporter log csv')).text).toContain('meldte den i gang');
    expect(textOf(await chat.say('U2', 'eksporter log'))).toContain('Det kan du ikke læse');
  });

  it('is nothing for a guest, neither as an answer nor by an address of when they were none', async () => {
    const chat = await start(held);
    const { card } = await chat.say('U9', 'eksporter roller csv');
    const secret = urlOn(card).replace(`${publicUrl}/hent/`, '');
    const link = await chat.store.oneTimeLinks.take('download', secret, chat.now());
    const asGuest = link && { ...link, file: link.file.replace('member', 'guest') };
    chat.platform.profiles.set('U8', { name: 'Gæsten', language: 'da', kind: 'guest' });

    expect(asGuest && (await fileOf(chat.store, asGuest, chat.now()))).toBeNull();
    expect(textOf(await chat.say('U8', 'eksporter'))).toContain('Som gæst kan du ikke læse');
  });

  it('says what is missing where no browser reaches the server', async () => {
    const chat = await start({ holders: held.holders });
    expect(textOf(await chat.say('U1', 'eksporter'))).toContain('PUBLIC_URL');
  });
});
