import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../src/bot/port/platform.ts';
import { da } from '../../src/texts/da.ts';
import {
  type AConversation,
  channel,
  conversations,
  type Setting,
  textOf,
} from '../helpers/a-conversation.ts';
import { type ASchedule, aSchedule } from '../helpers/a-schedule.ts';
import { dueDays } from '../helpers/due-days.ts';

const { start, database } = conversations();
const held = { systemansvarlig: ['S'], projektleder: ['P'], 'faglig-leder': ['F'] };
const one = '1 Udpeg projektleder/etablér projektorganisation';
const permanent = (code = 'account') => new PlatformError('permanent', code);
const silence = () => new PlatformError('uncertain', 'timeout');

interface Planned {
  readonly chat: AConversation;
  readonly schedule: ASchedule;
  readonly ids: string[];
}

/** Set up on 13 January; what is due on the day at 9 is planned, and all before is out. */
async function planned(day: string, setting: Setting = {}): Promise<Planned> {
  const chat = await start({ day: '2026-01-13', ...setting });
  const schedule = aSchedule(chat, database());
  for (const before of dueDays.filter((dueDay) => dueDay < day)) {
    chat.goTo(before, '09:00');
    await schedule.deliver(await schedule.tick());
  }
  chat.platform.posted.splice(0);
  chat.goTo(day, '09:00');
  await schedule.tick();
  const open = (await schedule.ledger()).filter(({ state }) => state === 'planned');
  return { chat, schedule, ids: open.map(({ id }) => id) };
}

/** Where messages went, in order. */
const targetsOf = ({ platform }: AConversation) =>
  platform.posted.map(({ target }) => target.externalId);

/** What became of these. */
const reasonsOf = async ({ chat, ids }: Planned) =>
  (await chat.store.deliveries.get(ids)).map(({ state, reason }) => ({ state, reason }));

/** Runs the jobs until nothing is planned any more. */
async function deliverAll({ schedule }: Planned): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    const open = (await schedule.ledger()).filter(({ state }) => state === 'planned');
    if (open.length === 0) return;
    await schedule.deliver(open.map(({ id }) => id));
  }
}

describe('a delivery', () => {
  it('goes to the performer, in the language of the performer, and into the ledger', async () => {
    const all = await planned('2026-02-13', { holders: held, english: ['S'] });
    const { chat, schedule, ids } = all;
    expect(await schedule.deliver(ids)).toBe(2);
    const toPerson = chat.platform.posted.find(({ target }) => target.externalId === 'S');
    expect(toPerson?.language).toBe('en');
    expect(chat.platform.textsTo('S')[0]).toContain('February');
    const entries = await chat.store.deliveries.get(ids);
    const entry = entries.find(({ reminder }) => reminder.to.type === 'performer');
    expect(entry).toMatchObject({
      state: 'sent',
      attempts: 1,
      sent: { at: chat.now(), ref: toPerson?.ref, recipient: { type: 'person', via: 'performer' } },
    });
  });

  it('goes out once, however often its job runs', async () => {
    const all = await planned('2026-02-13', { holders: held });
    const { chat, schedule, ids } = all;
    await schedule.deliver(ids);
    expect(await schedule.deliver(ids)).toBe(0);
    expect(chat.platform.posted).toHaveLength(2);
  });

  it('of all that a person is to hear that day is one message', async () => {
    const holders = { ...held, systemansvarlig: ['P'] };
    const all = await planned('2026-02-23', { holders });
    const { chat, schedule, ids } = all;
    expect(ids.length).toBeGreaterThan(2);
    await schedule.deliver(ids);
    const [text, ...more] = chat.platform.textsTo('P');
    expect(more).toEqual([]);
    for (const task of ['1 Udpeg', '2 Udpeg', '3 Indmeld']) expect(text).toContain(task);
  });

  it.each([
    ['done', 'fuldført 1'],
    ['not relevant', 'ikke-relevant 1 en forening'],
  ])('is dropped when the task is %s by then', async (_, line) => {
    const all = await planned('2026-02-16', { holders: held });
    const { chat, schedule, ids } = all;
    await chat.say('S', line);
    expect(await schedule.deliver(ids)).toBe(0);
    expect(await reasonsOf(all)).toEqual([{ state: 'skipped', reason: 'solved or moved' }]);
  });

  it('is not about one’s own act of the same day', async () => {
    const all = await planned('2026-02-16', { holders: held });
    const { chat, schedule, ids } = all;
    await chat.say('S', 'igang 1');
    expect((await chat.task('1'))?.status).toBe('inProgress');
    expect(await schedule.deliver(ids)).toBe(0);
    expect(await reasonsOf(all)).toEqual([{ state: 'skipped', reason: 'own act' }]);
  });

  it('is about what somebody else did that day', async () => {
    const all = await planned('2026-02-16', { holders: held });
    const { chat, schedule, ids } = all;
    await chat.say('P', 'igang 1');
    expect(await schedule.deliver(ids)).toBe(1);
    expect(targetsOf(chat)).toEqual(['S']);
  });

  it('goes to whoever holds the role by then', async () => {
    const all = await planned('2026-02-16', { holders: held });
    const { chat, schedule, ids } = all;
    await chat.give('systemansvarlig', 'T');
    await schedule.deliver(ids);
    expect(targetsOf(chat)).toEqual(['T']);
  });

  it.each<[string, Setting['holders'], string]>([
    ['the performer', held, 'S'],
    ['the projektleder when the task’s own role is vacant', { projektleder: ['P'] }, 'P'],
    ['the channel when all are vacant', {}, channel],
  ])('goes to %s', async (_, holders, target) => {
    const all = await planned('2026-02-16', { holders: holders ?? {} });
    const { chat, schedule, ids } = all;
    await schedule.deliver(ids);
    expect(targetsOf(chat)).toEqual([target]);
  });
});

describe('an escalation', () => {
  it.each<[string, string, string[]]>([
    ['first working day after the deadline', '2026-02-17', ['S']],
    ['third', '2026-02-19', ['P']],
    ['fifth', '2026-02-23', ['F', 'P', 'S']],
  ])('on the %s reaches whom it should', async (_, day, targets) => {
    const { chat, schedule, ids } = await planned(day, { holders: held });
    await schedule.deliver(ids);
    expect(targetsOf(chat).toSorted()).toEqual(targets);
  });

  it('says what was tried, which the channel’s overview was no part of', async () => {
    const { chat, schedule, ids } = await planned('2026-02-19', { holders: held });
    await schedule.deliver(ids);
    expect(chat.platform.textsTo(channel)).toEqual([]);
    const overviews = (await schedule.ledger()).filter(
      ({ reminder, state }) => reminder.rule.type === 'friday' && state === 'sent',
    );
    expect(overviews.map(({ reminder }) => reminder.subject.key)).toContain('1');
    expect(chat.platform.textsTo('P')[0]).toContain('17. februar til S');
    expect(chat.platform.textsTo('P')[0]).not.toContain('til kanalen');
  });

  it('to somebody in both capacities is one message with one line', async () => {
    const holders = { ...held, projektleder: ['S'] };
    const { chat, schedule, ids } = await planned('2026-02-19', { holders });
    await schedule.deliver(ids);
    expect(targetsOf(chat)).toEqual(['S']);
  });
});

describe('a delivery that the host refuses for good', () => {
  it('goes to the next in line, who is told once who cannot be reached', async () => {
    const all = await planned('2026-02-16', { holders: held });
    const { chat, schedule, ids } = all;
    chat.platform.failNext(permanent());
    expect(await schedule.deliver(ids)).toBe(0);
    await deliverAll(all);
    expect(targetsOf(chat)).toEqual(['P']);
    const text = chat.platform.textsTo('P').join();
    expect(text).toContain(da.notice.title.unreachable('S (Systemansvarlig)'));
    expect(text).toContain(one);

    chat.goTo('2026-02-17', '09:00');
    chat.platform.failNext(permanent());
    await schedule.deliver(await schedule.tick());
    await deliverAll(all);
    const told = (await schedule.ledger()).filter(
      ({ reminder }) => reminder.subject.type === 'person',
    );
    expect(told).toHaveLength(1);
  });

  it('leaves the role to be told of as one that cannot be reached, until something arrives', async () => {
    const all = await planned('2026-02-16', { holders: held });
    const { chat, schedule, ids } = all;
    chat.platform.failNext(permanent());
    await schedule.deliver(ids);
    expect(textOf(await chat.say('P', 'status'))).toContain('Systemansvarlig (kan ikke nås');
    chat.goTo('2026-02-20', '09:00');
    await schedule.tick();
    const tellsOfIt = async () =>
      (await schedule.ledger()).filter(
        ({ reminder: { rule, subject } }) => rule.type === 'friday' && subject.type === 'role',
      );
    expect((await tellsOfIt()).map(({ reminder }) => reminder.subject.key)).toContain(
      'systemansvarlig',
    );
    await deliverAll(all);
    expect(textOf(await chat.say('P', 'status'))).not.toContain('Systemansvarlig (kan ikke nås');
  });

  it('tells the faglig leder when it is the projektleder who cannot be reached', async () => {
    const holders = { projektleder: ['P'], 'faglig-leder': ['F'] };
    const all = await planned('2026-03-09', { holders });
    all.chat.platform.failNext(permanent());
    await all.schedule.deliver(all.ids);
    await deliverAll(all);
    expect(all.chat.platform.textsTo('F').join()).toContain(
      da.notice.title.unreachable('P (Projektleder)'),
    );
  });

  it('goes to the projektleder when the channel is archived', async () => {
    const all = await planned('2026-02-20', { holders: { projektleder: ['P'] } });
    const rows = (await all.schedule.ledger()).filter(
      ({ reminder }) => reminder.to.type === 'channel',
    );
    all.chat.platform.failNext(permanent('archived'));
    await all.schedule.deliver(rows.map(({ id }) => id));
    await deliverAll(all);
    expect(new Set(targetsOf(all.chat))).toEqual(new Set(['P']));
    expect(all.chat.platform.textsTo('P').join()).toContain(da.notice.title.unreachableChannel);
  });

  it('has failed when nobody is left', async () => {
    const all = await planned('2026-02-16');
    const { chat, schedule, ids } = all;
    chat.platform.failNext(permanent('not_in_channel'));
    expect(await schedule.deliver(ids)).toBe(0);
    const failed = { state: 'failed', reason: 'not_in_channel' };
    expect(await reasonsOf(all)).toEqual(ids.map(() => failed));
  });

  it('is not tried again', async () => {
    const all = await planned('2026-02-16', { holders: held });
    all.chat.platform.failNext(permanent());
    await all.schedule.deliver(all.ids);
    expect(await all.schedule.deliver(all.ids)).toBe(0);
    expect(all.chat.platform.posted).toEqual([]);
  });
});

describe('a delivery that nobody’s receiver is at fault for', () => {
  it('waits while the installation is out of order, and is passed on to nobody', async () => {
    const all = await planned('2026-02-16', { holders: held });
    const { chat, schedule, ids } = all;
    const refused = new PlatformError('installation', 'invalid_auth', { reason: 'token' });
    chat.platform.failNext(refused);
    await expect(schedule.deliver(ids)).rejects.toMatchObject({ retryAfterSeconds: 60 });
    expect(await reasonsOf(all)).toEqual([{ state: 'planned', reason: 'token' }]);
    expect(await schedule.deliver(ids)).toBe(1);
    expect(targetsOf(chat)).toEqual(['S']);
    expect((await schedule.ledger()).every(({ repeated }) => !repeated)).toBe(true);
  });

  it('is not waited for without end when it may be of this message alone', async () => {
    const all = await planned('2026-02-16', { holders: held });
    all.chat.platform.failNext(new PlatformError('installation', 'unknown_word'));
    await expect(all.schedule.deliver(all.ids)).rejects.toMatchObject({ retryAfterSeconds: null });
  });

  it('has failed, and is passed on to nobody, when our message is refused in any form', async () => {
    const all = await planned('2026-02-16', { holders: held });
    all.chat.platform.failNext(new PlatformError('message', 'msg_too_long'));
    expect(await all.schedule.deliver(all.ids)).toBe(0);
    expect(await reasonsOf(all)).toEqual([{ state: 'failed', reason: 'message' }]);
    expect(all.chat.platform.posted).toEqual([]);
  });
});

describe('a delivery that the host does not take now', () => {
  it('is planned again, goes out the next time, and holds up no other receiver', async () => {
    const all = await planned('2026-02-13', { holders: held });
    const { chat, schedule, ids } = all;
    const limited = new PlatformError('retryable', 'ratelimited', { retryAfterSeconds: 30 });
    chat.platform.failNext(limited);
    await expect(schedule.deliver(ids)).rejects.toBe(limited);
    expect(chat.platform.posted).toHaveLength(1);
    expect((await reasonsOf(all)).filter(({ state }) => state !== 'sent')).toEqual([
      { state: 'planned', reason: 'busy' },
    ]);
    expect(await schedule.deliver(ids)).toBe(1);
    expect((await schedule.ledger()).every(({ repeated }) => !repeated)).toBe(true);
  });

  it('is repeated once when no answer came back, marked as such, and never a third time', async () => {
    const all = await planned('2026-02-16', { holders: held });
    const { chat, schedule, ids } = all;
    chat.platform.failNext(silence());
    await expect(schedule.deliver(ids)).rejects.toMatchObject({ kind: 'uncertain' });
    expect(await reasonsOf(all)).toEqual([{ state: 'uncertain', reason: 'no_answer' }]);
    expect(await schedule.deliver(ids)).toBe(1);
    expect(chat.platform.textsTo('S')[0]).toContain(da.notice.repeated);
  });

  it('is given up after two silences, without another try', async () => {
    const all = await planned('2026-02-16', { holders: held });
    const { chat, schedule, ids } = all;
    chat.platform.failNext(silence(), silence());
    await expect(schedule.deliver(ids)).rejects.toMatchObject({ kind: 'uncertain' });
    expect(await schedule.deliver(ids)).toBe(0);
    expect(await schedule.deliver(ids)).toBe(0);
    expect(await reasonsOf(all)).toEqual([{ state: 'uncertain', reason: 'uncertain' }]);
    expect(chat.platform.posted).toEqual([]);
  });

  it('is repeated and marked when a process died while it was on its way', async () => {
    const all = await planned('2026-02-16', { holders: held });
    const { chat, schedule, ids } = all;
    await chat.store.deliveries.begin(ids, chat.now());
    expect(await schedule.deliver(ids)).toBe(1);
    expect(chat.platform.textsTo('S')[0]).toContain(da.notice.repeated);
  });
});

describe('a channel', () => {
  /** Its overview of Friday 13 February is out; then the projektleder and all others leave. */
  async function afterTheOverview() {
    const all = await planned('2026-02-13');
    const [first, ...rest] = all.ids;
    await all.schedule.deliver(first === undefined ? [] : [first]);
    return { ...all, rest };
  }

  it('has its one post of the day changed when there is more to tell', async () => {
    const { chat, schedule, ids, rest } = await afterTheOverview();
    const before = chat.platform.textsTo(channel);
    chat.goTo('2026-02-13', '11:00');
    expect(rest.length).toBeGreaterThan(0);
    expect(await schedule.deliver(rest)).toBe(0);
    expect(chat.platform.posted).toHaveLength(1);
    expect(chat.platform.posted[0]?.edits).toBe(1);
    expect(chat.platform.textsTo(channel)).not.toEqual(before);
    const sent = (await chat.store.deliveries.get(ids)).map((delivery) => delivery.sent?.ref);
    expect(sent).toEqual(ids.map(() => chat.platform.posted[0]?.ref));
  });

  it('gets another when somebody has deleted that', async () => {
    const { chat, schedule, rest } = await afterTheOverview();
    const [post] = chat.platform.posted;
    if (post) chat.platform.delete(post.ref);
    expect(await schedule.deliver(rest)).toBe(1);
    expect(chat.platform.posted).toHaveLength(1);
  });

  it('is told again, unmarked, when the host did not say whether the change was taken', async () => {
    const { chat, schedule, rest } = await afterTheOverview();
    chat.platform.failNext(silence());
    await expect(schedule.deliver(rest)).rejects.toMatchObject({ kind: 'retryable' });
    await schedule.deliver(rest);
    expect(chat.platform.textsTo(channel)[0]).not.toContain(da.notice.repeated);
    expect(chat.platform.posted).toHaveLength(1);
  });

  describe('with threads', () => {
    async function inAThread() {
      const all = await afterTheOverview();
      all.chat.platform.startThreads();
      return all;
    }

    it('has what comes later that day below its post, which stays as it is', async () => {
      const { chat, schedule, rest } = await inAThread();
      const before = chat.platform.textsTo(channel);
      chat.goTo('2026-02-13', '11:00');
      expect(await schedule.deliver(rest)).toBe(1);
      const [post, reply] = chat.platform.posted;
      expect(reply?.below).toEqual(post?.ref);
      expect(post?.edits).toBe(0);
      expect(chat.platform.textsTo(channel)[0]).toBe(before[0]);
      const sent = (await chat.store.deliveries.get(rest)).map((delivery) => delivery.sent);
      expect(sent).toEqual(
        rest.map(() => expect.objectContaining({ ref: reply?.ref, at: chat.now() })),
      );
    });

    it('has all of it below the first, also below what is a reply itself', async () => {
      const { chat, schedule, rest } = await inAThread();
      const [first] = chat.platform.posted;
      for (const [index, id] of rest.entries()) {
        chat.goTo('2026-02-13', `1${index}:00`);
        expect(await schedule.deliver([id])).toBe(1);
      }
      const [, ...replies] = chat.platform.posted;
      expect(replies.length).toBe(rest.length);
      expect(replies.length).toBeGreaterThan(1);
      expect(replies.map(({ below }) => below)).toEqual(replies.map(() => first?.ref));
    });

    it('gets another post when somebody has deleted the first', async () => {
      const { chat, schedule, rest } = await inAThread();
      const [post] = chat.platform.posted;
      if (post) chat.platform.delete(post.ref);
      expect(await schedule.deliver(rest)).toBe(1);
      expect(chat.platform.posted.map(({ below }) => below)).toEqual([undefined]);
    });

    it('may have a reply twice, marked, when the host did not say whether it was taken', async () => {
      const { chat, schedule, rest } = await inAThread();
      chat.platform.failNext(silence());
      await expect(schedule.deliver(rest)).rejects.toMatchObject({ kind: 'uncertain' });
      expect(await schedule.deliver(rest)).toBe(1);
      expect(chat.platform.textsTo(channel)[1]).toContain(da.notice.repeated);
    });

    it('of another kind, where there is none for this post, has the post changed', async () => {
      const { chat, schedule, rest } = await afterTheOverview();
      chat.platform.reply = async () => null;
      expect(await schedule.deliver(rest)).toBe(0);
      expect(chat.platform.posted.map(({ edits }) => edits)).toEqual([1]);
    });
  });

  it('gets one of its own when the rollout has moved to it since', async () => {
    const { chat, schedule, rest } = await afterTheOverview();
    const { id: rolloutId } = await chat.rollout();
    const { id: installationId } = chat.installation;
    const elsewhere = { installationId, externalId: 'C-new', kind: 'channel' } as const;
    const { id: conversationId } = await chat.store.conversations.upsert(elsewhere);
    const by = { personId: null, platform: 'system', now: chat.now() } as const;
    await chat.store.rollouts.change(rolloutId, by, () => ({
      verb: 'rollout.setup',
      subject: null,
      before: {},
      after: { channel: { installationId, conversationId } },
    }));
    expect(await schedule.deliver(rest)).toBe(1);
    expect(targetsOf(chat)).toEqual([channel, 'C-new']);
    expect(chat.platform.posted[0]?.edits).toBe(0);
  });

  it('gets a new post on the next day', async () => {
    const { chat, schedule, rest } = await afterTheOverview();
    await schedule.deliver(rest);
    chat.goTo('2026-02-16', '09:00');
    await schedule.deliver(await schedule.tick());
    expect(chat.platform.posted).toHaveLength(2);
  });
});
