/** Who gets or loses a role, or stands in, hears it from the bot in private, by the ledger. */

import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../src/bot/port/platform.ts';
import { da } from '../../src/texts/da.ts';
import { channel, conversations, type Setting, textOf } from '../helpers/a-conversation.ts';
import { aSchedule } from '../helpers/a-schedule.ts';

const { start, database } = conversations();
const held = { projektleder: ['P'], systemansvarlig: ['S'] };

/** On Monday 20 April 2026, with nothing else due. */
async function begun(setting: Setting = {}) {
  const chat = await start({ holders: held, day: '2026-04-20', time: '11:55', ...setting });
  const schedule = aSchedule(chat, database());
  const settle = async (time: string) => {
    chat.goTo('2026-04-20', time);
    for (let ids = await schedule.tick(); ids.length > 0; ids = await schedule.tick()) {
      if ((await schedule.deliver(ids)) === 0) break;
    }
  };
  await settle('12:00');
  chat.platform.posted.splice(0);
  return { chat, schedule, settle };
}

/** Who is written to in person. */
const targetsOf = ({ platform }: Awaited<ReturnType<typeof start>>) =>
  platform.posted.map(({ target }) => target.externalId).filter((id) => id !== channel);

describe('an assignment', () => {
  it('is told to whoever gets the role within a minute, in private, and to nobody else', async () => {
    const { chat, settle } = await begun();
    const reply = await chat.say('P', 'rolle tekniker <@T>');
    await settle('12:01');

    expect(targetsOf(chat)).toEqual(['T']);
    expect(chat.platform.textsTo('T')[0]).toContain('Du er nu tekniker/it-medarbejder');
    expect(textOf(reply)).toContain('T får besked af botten med det samme.');
    await settle('12:02');
    expect(targetsOf(chat)).toEqual(['T']);
  });

  it('of several roles within a minute is one message', async () => {
    const { chat, settle } = await begun();
    await chat.say('P', 'rolle tekniker <@T>');
    await chat.say('P', 'rolle superbruger <@T>');
    await settle('12:01');

    expect(targetsOf(chat)).toEqual(['T']);
    expect(chat.platform.textsTo('T')[0]).toContain('Du er nu superbruger');
  });

  it('of oneself is no news', async () => {
    const { chat, settle } = await begun();
    await chat.say('P', 'rolle tekniker mig');
    await settle('12:01');
    expect(targetsOf(chat)).toEqual([]);
  });

  it('that is undone within the minute is never told', async () => {
    const { chat, settle } = await begun();
    await chat.say('P', 'rolle tekniker <@T>');
    await chat.say('P', 'fortryd');
    await settle('12:01');
    expect(targetsOf(chat)).toEqual([]);
  });

  it('comes again, once, when it is not known whether it arrived', async () => {
    const { chat, schedule } = await begun();
    await chat.say('P', 'rolle tekniker <@T>');
    chat.goTo('2026-04-20', '12:01');
    chat.platform.failNext(new PlatformError('uncertain', 'timeout'));
    const ids = await schedule.tick();
    await expect(schedule.deliver(ids)).rejects.toThrow();
    await schedule.deliver(ids);
    expect(targetsOf(chat)).toEqual(['T']);
  });

  it('that cannot be brought is told to nobody instead, but the projektleder hears of it', async () => {
    const { chat, settle } = await begun();
    await chat.say('S', 'rolle tekniker <@T>');
    chat.platform.failNext(new PlatformError('permanent', 'account_inactive'));
    await settle('12:01');
    await settle('12:02');

    expect(targetsOf(chat)).toEqual(['P']);
    const [told] = chat.platform.textsTo('P');
    expect(told).toContain('T (Tekniker/it-medarbejder) kan ikke nås');
    expect(told).not.toContain('Du er nu');
  });
});

describe('a role that passes on', () => {
  it('is told to both: what comes, and a receipt of what went', async () => {
    const { chat, settle } = await begun({ holders: { ...held, tekniker: ['T'] } });
    await chat.press('P', 'role.assign', chat.value('tekniker'), { inputs: { people: ['N'] } });
    await settle('12:01');

    expect(targetsOf(chat).toSorted()).toEqual(['N', 'T']);
    expect(chat.platform.textsTo('N')[0]).toContain('Du tager over efter T.');
    expect(chat.platform.textsTo('T')[0]).toContain('N har taget over.');
  });

  it('by the holder’s own hand is told to the new one, and the receipt is the answer', async () => {
    const { chat, settle } = await begun();
    // Whoever is the only projektleder is asked first.
    const asked = await chat.press('P', 'task.handover.save', chat.value('2'), {
      inputs: { people: ['N'] },
    });
    const reply = await chat.pressOn('P', asked.card, da.button.handover);
    await settle('12:01');

    expect(targetsOf(chat)).toEqual(['N']);
    expect(textOf(reply)).toContain('Det følger med rollen');
    expect(textOf(reply)).toContain('2 Udpeg medarbejdere');
  });

  it('to nobody, when it is taken, is told to whoever had it', async () => {
    const { chat, settle } = await begun({ holders: { ...held, tekniker: ['T'] } });
    await chat.say('P', 'fratræd tekniker <@T>');
    await settle('12:01');
    expect(targetsOf(chat)).toEqual(['T']);
    expect(chat.platform.textsTo('T')[0]).toContain('Rollen er ubesat nu.');
  });
});

it('a deputy hears that the absence begins, when it begins', async () => {
  const { chat, schedule } = await begun();
  await chat.say('P', 'fravær 27.-30. april 2026 <@S>');
  const tell = async (day: string) => {
    chat.goTo(day, '09:00');
    await schedule.deliver(await schedule.tick());
    return chat.platform.textsTo('S').join();
  };
  expect(await tell('2026-04-24')).not.toContain('stedfortræder for P');
  const told = await tell('2026-04-27');
  expect(told).toContain('Du er stedfortræder for P');
  expect(told).toContain('2 Udpeg medarbejdere');
});
