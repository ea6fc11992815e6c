import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../src/bot/port/platform.ts';
import { da } from '../../../src/texts/da.ts';
import { en } from '../../../src/texts/en.ts';
import type { HostTrouble } from '../../../src/views/checkup.ts';
import { aHealth } from '../../helpers/a-checkup.ts';
import {
  type AConversation,
  conversations,
  labelsOf,
  textOf,
} from '../../helpers/a-conversation.ts';
import { aSchedule } from '../../helpers/a-schedule.ts';

const { start, database } = conversations();
const held = {
  holders: {
    ...{ systemansvarlig: ['S'], projektleder: ['P'] },
    ...{ tekniker: ['T'], 'klik-administrator': ['K'] },
  },
};

/** Lets what is due at that Danish day and time go out, however it ends. */
async function letRun(chat: AConversation, day: string): Promise<void> {
  chat.goTo(day, '09:00');
  const schedule = aSchedule(chat, database());
  await schedule.deliver(await schedule.tick());
}

describe('/fbs doktor', () => {
  it('tells anybody in the channel, in Danish, for the caller alone', async () => {
    const chat = await start(held);

    const reply = await chat.say('U9', 'doktor');

    expect(reply).toMatchObject({ audience: 'caller', language: 'da' });
    expect(textOf(reply)).toContain(da.doctor.summary(0, 2));
    expect(textOf(reply)).toContain(da.doctor.noneYet);
  });

  it('tells an English speaker in English', async () => {
    const chat = await start({ ...held, english: ['E'] });

    const reply = await chat.say('E', 'doctor');

    expect(reply.language).toBe('en');
    expect(textOf(reply)).toContain(en.doctor.summary(0, 2));
    expect(textOf(reply)).not.toMatch(/[æøå]/);
  });

  it('cannot be shared, not by a made-up button either', async () => {
    const chat = await start(held);

    expect(labelsOf((await chat.say('S', 'doktor')).card)).toEqual([]);
    expect(await chat.press('S', 'share', 'doktor')).toMatchObject({
      audience: 'caller',
      card: { title: da.error.title },
    });
  });

  it('knows from the ledger what was sent, and names no one who got it', async () => {
    const chat = await start({
      day: '2026-01-30',
      holders: { ...held.holders, systemansvarlig: ['Et Personnavn'] },
    });
    await letRun(chat, '2026-02-02');

    const text = textOf(await chat.say('P', 'doktor'));

    expect(text).toContain('sendt man. 2. februar kl. 09.00');
    expect(text).toContain('til Systemansvarlig');
    expect(text).not.toContain('Personnavn');
  });

  it('knows from the ledger that the bot was shut out of the channel', async () => {
    const chat = await start({ day: '2026-01-30' });
    chat.platform.failNext(new PlatformError('permanent', 'not_in_channel'));
    await letRun(chat, '2026-02-02');

    const text = textOf(await chat.say('P', 'doktor'));

    expect(text).toContain('botten kunne ikke skrive i den man. 2. februar kl. 09.00');
    expect(text).toContain('5 påmindelser kom ikke frem');
  });

  it('forgets a failure after 7 days, and goes by what was sent since', async () => {
    const chat = await start({ day: '2026-01-30' });
    chat.platform.failNext(new PlatformError('permanent', 'not_in_channel'));
    await letRun(chat, '2026-02-02');
    await letRun(chat, '2026-02-09');
    chat.goTo('2026-02-10', '09:00');

    const text = textOf(await chat.say('P', 'doktor'));

    expect(text).toContain(da.doctor.failures.none);
    expect(text).toContain('botten skrev sidst i den man. 9. februar kl. 09.00');
  });

  it.each([
    ['installation', 'token_revoked', 'token', 'afviser bottens token (token_revoked)'],
    ['installation', 'http_403', 'proxy', 'svarer ikke, som det skal (http_403)'],
    ['uncertain', 'timeout', 'no_answer', 'svarer ikke, som det skal (timeout)'],
    ['retryable', 'ratelimited', 'busy', 'svarer ikke, som det skal (ratelimited)'],
  ] as const)(
    'asks the host, and tells of its %s refusal: %s',
    async (kind, code, reason, says) => {
      const chat = await start(held);
      chat.platform.missingScopes = () => Promise.reject(new PlatformError(kind, code, { reason }));

      expect(textOf(await chat.say('S', 'doktor'))).toContain(`Slack ${says}`);
    },
  );

  it('is told that a socket is closed, by a host that answers all the same', async () => {
    const hosts = [{ platform: 'slack', installationId: null, code: 'socket_closed' }] as const;
    const chat = await start({ ...held, health: aHealth({ hosts }) });
    chat.platform.missingScopes = async () => [];

    const text = textOf(await chat.say('S', 'doktor'));

    expect(text).toContain('Slack svarer ikke, som det skal (socket_closed)');
    expect(text).not.toContain('Slack kender bottens token');
  });

  it('is told that this workspace takes no messages, and of no other that does not', async () => {
    const hosts: HostTrouble[] = [];
    const chat = await start({ ...held, health: aHealth({ hosts }) });
    chat.platform.missingScopes = async () => [];
    const trouble = { platform: 'slack', code: 'http_503' } as const;

    hosts.push({ ...trouble, installationId: 'another' });
    const others = textOf(await chat.say('S', 'doktor'));
    hosts.push({ ...trouble, installationId: chat.installation.id });
    const own = textOf(await chat.say('S', 'doktor'));

    expect(others).toContain('Slack kender bottens token');
    expect(own).toContain('Slack svarer ikke, som det skal (http_503)');
  });

  it('names the permissions that the token lacks', async () => {
    const chat = await start(held);
    chat.platform.missingScopes = async () => ['im:write', 'users:read'];

    expect(textOf(await chat.say('S', 'doktor'))).toContain('Slack: im:write, users:read');
  });

  it('finds the connection well where there is no host to ask', async () => {
    const chat = await start(held);

    expect(textOf(await chat.say('S', 'doktor'))).toContain(da.doctor.connection.local);
  });

  it('tells how the process is', async () => {
    const clock = { isWell: false, silentFor: 240_000, isMoved: false, isInDoubt: false };
    const chat = await start({ ...held, health: aHealth({ clock }) });

    expect(textOf(await chat.say('S', 'doktor'))).toContain(da.doctor.clock.ill(4));
  });

  it('says how to begin where nothing is followed', async () => {
    const chat = await start({ bound: false });

    expect(textOf(await chat.say('S', 'doktor'))).toContain(
      da.error.noRollout({ maySetUp: 'yes' }),
    );
  });
});
