/** An export as a file in the caller's own chat, beside its link. */
import { describe, expect, it } from 'vitest';
import { type FileToSend, type Platform, PlatformError } from '../../../src/bot/port/platform.ts';
import {
  type AConversation,
  buttonsOf,
  conversations,
  textOf,
} from '../../helpers/a-conversation.ts';

const { start } = conversations();
const publicUrl = 'https://fbs.example.dk';
const held = { publicUrl, holders: { projektleder: ['U1'], tekniker: ['U2'] } };

type Sent = FileToSend & { readonly to: string };

/** A host that takes files, or refuses them. */
function taking(chat: AConversation, answer: () => ReturnType<NonNullable<Platform['sendFile']>>) {
  const sent: Sent[] = [];
  Object.assign(chat.platform, {
    async sendFile(_installation: object, to: string, file: FileToSend) {
      sent.push({ ...file, to });
      return answer();
    },
  });
  return sent;
}

const linksOn = (card: Parameters<typeof buttonsOf>[0]) =>
  buttonsOf(card).filter((button) => 'url' in button);

describe('/fbs eksporter', () => {
  it('sends whoever asks the file too, where the host takes files', async () => {
    const chat = await start(held);
    const sent = taking(chat, async () => {});
    const reply = await chat.say('U2', 'eksporter csv');

    expect(sent).toMatchObject([{ to: 'U2', name: 'FBS Eksempel Kommune Opgaver 2026-02-09.csv' }]);
    expect(Buffer.from(sent[0]?.bytes ?? []).toString()).toContain('Nr.;KLIK-kode;Titel');
    expect(textOf(reply)).toContain('Filen kommer i din egen samtale');
    expect(linksOn(reply.card)).toHaveLength(1);
  });

  it.each([
    [
      'scope',
      new PlatformError('installation', 'missing_scope', { reason: 'scope' }),
      'files:write',
    ],
    ['anything else', new PlatformError('permanent', 'not_installed'), 'kunne ikke sendes'],
    ['no answer', new PlatformError('uncertain', 'timeout'), 'kunne ikke sendes'],
  ])('falls back to the link and says so where the host refuses for %s', async (_, error, says) => {
    const chat = await start(held);
    taking(chat, () => Promise.reject(error));
    const reply = await chat.say('U1', 'eksporter');

    expect(textOf(reply)).toContain(says);
    expect(linksOn(reply.card)).toHaveLength(1);
  });

  it('needs no address of its own where the file itself is sent', async () => {
    const without = await start({ holders: held.holders });
    expect(textOf(await without.say('U1', 'eksporter'))).toContain('PUBLIC_URL');
    const chat = await start({ holders: held.holders });
    taking(chat, async () => {});
    const reply = await chat.say('U1', 'eksporter');

    expect(textOf(reply)).toContain('Filen kommer i din egen samtale');
    expect(linksOn(reply.card)).toEqual([]);
  });
});

describe('a file that somebody was asked about', () => {
  const requestOf = (chat: AConversation, caller: string, carried: string) => ({
    ...{ installation: chat.installation, caller, carried },
    conversation: { externalId: `D-${caller}`, kind: 'direct' } as const,
  });

  it('is made anew for whoever says yes, as they may have it then', async () => {
    const chat = await start(held);
    const [asked] = [taking(chat, async () => {}), await chat.say('U1', 'eksporter log csv')];
    const carried = asked[0]?.carried ?? '';

    const own = await chat.bot.exported(requestOf(chat, 'U1', carried));
    const others = await chat.bot.exported(requestOf(chat, 'U2', carried));

    expect(own.file?.name).toBe('FBS Eksempel Kommune Log 2026-02-09.csv');
    expect(others).toMatchObject({ file: null, reply: { isRefused: true } });
  });

  it.each(['', 'x', 'x/export/all/csv/member', '/export/all/csv/member', '../event/a/member'])(
    'is refused where what comes back is %j',
    async (carried) => {
      const chat = await start(held);
      const answer = await chat.bot.exported(requestOf(chat, 'U1', carried));
      expect(answer).toMatchObject({ file: null, reply: { isRefused: true } });
      expect(chat.logged).toEqual([]);
    },
  );
});
