import { describe, expect, it } from 'vitest';
import { cardText } from '../../../src/cards/text.ts';
import { da } from '../../../src/texts/da.ts';
import { en } from '../../../src/texts/en.ts';
import {
  channel,
  conversations,
  labelsOf,
  type Setting,
  textOf,
} from '../../helpers/a-conversation.ts';

const { start } = conversations();
const held = { holders: { systemansvarlig: ['S'], projektleder: ['P'] } };
const direct = { externalId: 'D1', kind: 'direct' } as const;

const english = { ...held, english: ['E'] };

describe('sharing in the channel', () => {
  it.each([
    '',
    'status',
    'opgaver',
    'opgave 1',
    'roller',
    'møder',
    'faser',
    'påmindelser',
    'hjælp',
  ])('is offered for %j, which only reads', async (line) => {
    const chat = await start(held);
    expect(labelsOf((await chat.say('S', line)).card).at(-1)).toBe('Del i kanalen');
  });

  it.each(['igang 1', 'udført 3', 'rolle tekniker', 'fortryd', 'opsætning', 'doktor', 'xyzzy'])(
    'is not offered for %j',
    async (line) => {
      const chat = await start(held);
      expect(labelsOf((await chat.say('S', line)).card)).not.toContain('Del i kanalen');
    },
  );

  it('is not offered where there is no channel', async () => {
    const chat = await start(held);
    const { card } = await chat.say('S', 'status', direct);
    expect(labelsOf(card)).not.toContain('Del i kanalen');
  });

  it("shows the answer in the channel's language, without the sharer's own tasks", async () => {
    const chat = await start({ holders: { systemansvarlig: ['E'] }, english: ['E'] });
    const mine = await chat.say('E', 'status');
    expect(textOf(mine)).toContain(en.statusCard.mine);
    const shared = await chat.pressOn('E', mine.card, en.button.share);
    expect(shared).toMatchObject({ audience: 'conversation', language: 'da' });
    expect(textOf(shared)).toContain(da.statusCard.next);
    expect(textOf(shared)).not.toContain(da.statusCard.mine);
  });

  it("says whose the tasks are when somebody shares 'mine'", async () => {
    const chat = await start(held);
    const { card } = await chat.say('S', 'opgaver mine');
    const shared = await chat.pressOn('S', card, 'Del i kanalen');
    expect(shared.card.title).toBe(da.tasksCard.title('S'));
  });

  it.each(['fuldført 1', 'rolle projektleder', 'xyzzy', `opgave ${'x'.repeat(3000)}`])(
    'refuses the made-up line %j, for the caller alone',
    async (line) => {
      const chat = await start(held);
      const reply = await chat.press('P', 'share', line);
      expect(reply).toMatchObject({ audience: 'caller', card: { title: da.error.title } });
      expect((await chat.rollout()).tasks).toEqual({});
    },
  );
});

describe('languages', () => {
  it("answers in the person's language, and posts in the channel's", async () => {
    const chat = await start(english);
    const reply = await chat.say('E', 'status');
    expect(reply.language).toBe('en');
    expect(textOf(reply)).toContain(en.statusCard.next);
    const asked = await chat.say('E', 'setup X', { externalId: 'C2' });
    expect(asked.card.title).toBe(en.rights.setUp.newTitle('X'));
    const where = { externalId: 'C2' };
    const told = await chat.press('E', 'setup.new', '//X', { where });
    expect(told.card.title).toBe(en.rights.setUp.own('X'));
    expect(chat.platform.posted[0]).toMatchObject({
      language: 'da',
      card: { title: da.setup.saved('FBS 2.0', 'X') },
    });
  });

  it('speaks English in a channel that was set up so, and Danish to a Dane in it', async () => {
    const chat = await start({ ...held, language: 'en' });
    const { card, language } = await chat.say('S', 'status');
    expect(language).toBe('da');
    expect((await chat.pressOn('S', card, 'Del i kanalen')).language).toBe('en');
  });

  it('understands Danish and English commands from everyone', async () => {
    const chat = await start(english);
    expect((await chat.say('E', 'møder')).card.title).toBe(en.eventsCard.title);
    expect((await chat.say('S', 'events')).card.title).toBe(da.eventsCard.title);
  });

  it.each([
    ['E', 'taks', 'Did you mean /fbs tasks?'],
    ['E', 'opgver', 'Type /fbs help'],
    ['S', 'opgver', 'Mente du /fbs opgaver?'],
    ['S', 'completd', 'Skriv /fbs hjælp'],
  ])('suggests to %s for %j %j, in the own language alone', async (who, line, says) => {
    const chat = await start(english);
    const text = textOf(await chat.say(who, line));
    expect(text).toContain(says);
    if (!says.includes('?')) expect(text).not.toContain('?');
  });

  it('asks in English whoever is English, with English lines on the buttons', async () => {
    const chat = await start({ holders: { projektleder: ['E'] }, english: ['E'] });
    const { card } = await chat.say('E', 'completed places pladser');
    expect(card.title).toBe(en.asking.one);
    await chat.pressOn('E', card, en.button.complete);
    expect(await chat.task('3')).toMatchObject({ status: 'completed' });
  });

  it('refuses in English whoever is English', async () => {
    const chat = await start(english);
    expect(textOf(await chat.say('E', 'igang 1'))).not.toContain('Det kan du ikke');
  });
});

describe('which rollout a request is about', () => {
  it('is the one that the person has a role in, in a direct conversation', async () => {
    const chat = await start({ holders: { systemansvarlig: ['S'] } });
    await chat.press('S', 'setup.new', '//Anden Kommune', { where: { externalId: 'C2' } });
    expect((await chat.say('S', 'status', direct)).card.title).toContain('Eksempel Kommune');
    expect(textOf(await chat.say('U9', 'status', direct))).toContain(
      da.error.noRollout({ maySetUp: 'yes' }),
    );
  });

  it('is the only one there is, for whoever has no role', async () => {
    const chat = await start();
    expect((await chat.say('U9', 'status', direct)).card.title).toContain('Eksempel Kommune');
  });
});

describe('the Home tab', () => {
  it('shows a holder the roles and the own tasks', async () => {
    const chat = await start(held);
    const reply = await chat.bot.home({ installation: chat.installation, caller: 'P' });
    expect(textOf(reply)).toContain(da.home.myRoles('Projektleder'));
    expect(textOf(reply)).toContain(da.statusCard.mine);
  });

  it('shows a stranger the status, and who can give a role', async () => {
    const chat = await start(held);
    const reply = await chat.bot.home({ installation: chat.installation, caller: 'U9' });
    expect(textOf(reply)).toContain(da.home.stranger);
    expect(textOf(reply)).toContain('353 dage til go-live');
  });

  it('says how to begin where nothing is followed', async () => {
    const chat = await start({ bound: false });
    const reply = await chat.bot.home({ installation: chat.installation, caller: 'U9' });
    expect(textOf(reply)).toContain(da.home.noRollout);
  });
});

describe('the welcome', () => {
  it.each([
    [true, da.welcome.bound('FBS 2.0', 'Eksempel Kommune'), []],
    [false, da.welcome.unbound, ['Sæt kanalen op']],
  ])('in a channel (bound: %s) says %j', async (bound, text, labels) => {
    const chat = await start({ bound });
    const reply = await chat.bot.welcome({
      installation: chat.installation,
      caller: 'U1',
      conversation: { externalId: channel, kind: 'channel' },
    });
    expect(reply.audience).toBe('conversation');
    expect(textOf(reply)).toContain(text);
    expect(labelsOf(reply.card)).toEqual(labels);
  });
});

describe('what people write', () => {
  it.each([
    '<!channel> <@U1|ida> &amp; *fed*',
    '<script>alert("x")</script>',
    'x'.repeat(10_000),
    '👩‍👩‍👧‍👦 🇩🇰 é',
    'null\u0000byte',
    'halvt tegn \uD83D',
    '=HYPERLINK("http://eksempel.dk")',
  ])('is stored and shown as it is: %j', async (note) => {
    const chat = await start(held);
    const inputs = { places: '3', note };
    const kept = note.replaceAll('\u0000', '').toWellFormed();
    const told = await chat.press('P', 'task.perform.save', chat.value('3'), { inputs });
    expect(cardText(told.card)).toContain(kept);
    expect(await chat.task('3')).toMatchObject({ note: kept });
    expect(textOf(await chat.say('P', 'opgave 3'))).toContain(kept);
    expect(chat.logged).toEqual([]);
  });
});

describe('a fault of ours', () => {
  const broken = (method: 'change' | 'inInstallation'): Setting => ({
    ...held,
    store: (real) => ({
      ...real,
      rollouts: {
        ...real.rollouts,
        [method]: () => Promise.reject(new Error('no connection')),
      },
    }),
  });

  it('gives a reference that the log knows, and names nobody', async () => {
    const chat = await start(broken('change'));
    chat.platform.profiles.set('U7', { name: 'Et Personnavn', language: 'da' });
    const text = textOf(await chat.say('P', 'igang 1 ring til Et Personnavn'));
    const { reference } = chat.logged[0] as { reference: string };
    expect(text).toContain(da.error.unexpected({ reference }));
    expect(JSON.stringify(chat.logged)).not.toContain('Personnavn');
    expect(chat.logged).toHaveLength(1);
  });

  it('before we know who asks is told in Danish', async () => {
    const chat = await start(broken('inInstallation'));
    const reply = await chat.say('P', 'status', direct);
    expect(reply).toMatchObject({ language: 'da', audience: 'caller' });
    expect(reply.card.title).toBe(da.error.title);
    expect(chat.logged).toHaveLength(1);
  });
});
