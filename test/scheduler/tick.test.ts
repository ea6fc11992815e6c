import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../src/bot/port/platform.ts';
import { createClockWatch } from '../../src/scheduler/clock-watch.ts';
import { tellFault } from '../../src/scheduler/faults.ts';
import { unlimited } from '../../src/scheduler/pace.ts';
import { createTicks, tick } from '../../src/scheduler/tick.ts';
import { da } from '../../src/texts/da.ts';
import { type AConversation, channel, conversations } from '../helpers/a-conversation.ts';
import { aSchedule } from '../helpers/a-schedule.ts';

const { start, database } = conversations();
const held = { systemansvarlig: ['S'], projektleder: ['P'] };
type Moment = readonly [day: string, time: string];
const thrown = async ({ error }: { error: unknown }) => Promise.reject(error);

/** What is planned by these ticks, as 'task 1 dueDay'. */
async function plannedBy(...moments: Moment[]): Promise<string[]> {
  const chat = await start({ day: '2026-01-13', holders: held });
  const schedule = aSchedule(chat, database());
  for (const [day, time] of moments) {
    chat.goTo(day, time);
    await tick(chat.store, chat.now(), thrown);
  }
  return (await schedule.ledger())
    .filter(({ reminder }) => reminder.to.type === 'performer')
    .map(({ reminder: { subject, rule }, delayed }) =>
      [subject.type, subject.key, rule.type, delayed ? 'late' : ''].join(' ').trim(),
    );
}

const published = ['task 1 published', 'task 2 published', 'task 3 published'];
const begun: Moment = ['2026-01-13', '09:00'];

describe('tick', () => {
  it.each<[string, Moment[], string[]]>([
    ['nothing a minute before it is due', [['2026-01-13', '08:59']], []],
    ['what is due on the minute', [begun], published],
    ['it once, however often it strikes', [begun, begun, ['2026-01-13', '09:01']], published],
    ['what a missed hour held', [['2026-01-13', '10:30']], published],
    [
      'nothing twice and nothing less with a clock that goes two hours back',
      [begun, ['2026-02-02', '09:30'], ['2026-02-02', '07:30'], ['2026-02-02', '09:30']],
      [...published, 'task 1 beforeDue'],
    ],
    [
      'nothing less with a clock that goes two hours forward, and back',
      [begun, ['2026-02-02', '10:00'], ['2026-02-02', '08:00'], ['2026-02-09', '09:00']],
      [...published, 'task 1 beforeDue', 'task 1 beforeDue'],
    ],
    [
      'of three days down only what still helps',
      [begun, ['2026-02-12', '11:00'], ['2026-02-12', '11:01']],
      [...published, 'task 1 beforeDue late'],
    ],
    ['nothing on a day off, though it is late', [begun, ['2026-02-14', '12:00']], published],
  ])('plans %s', async (_, moments, expected) => {
    expect(await plannedBy(...moments)).toEqual(expected);
  });

  it('does not say that the bot was away when it could not know of what should have come', async () => {
    const chat = await start({ day: '2026-01-13', holders: held });
    const schedule = aSchedule(chat, database());
    const { id } = await chat.rollout();
    chat.goTo('2026-01-13', '09:00');
    await schedule.deliver(await schedule.tick());
    // As when the task came into the plan on the 11th: until then nothing was to come before that.
    const nextCheckAt = new Date('2026-02-12T08:00:00Z');
    const data = { nextCheckAt, expectedAt: nextCheckAt };
    await database().prisma.rollout.update({ where: { id }, data });
    chat.goTo('2026-02-12', '11:00');
    const ids = await schedule.tick();
    const planned = (await schedule.ledger()).filter(
      ({ reminder }) => reminder.subject.key === '1',
    );
    await schedule.deliver(ids);

    const text = chat.platform.textsTo('S').join('\n');
    expect(planned.at(-1)).toMatchObject({ delayed: false, reminder: { rule: { days: 7 } } });
    expect(text).not.toContain('Mens jeg var væk');
    expect(text).toContain('Du får den i dag og ikke 7 dage før fristen; du er udfører');
  });

  describe('after two days down, when it is too late in the day', () => {
    /** @returns what is planned the next morning, with what is called late */
    async function nextMorning(meanwhile: (chat: AConversation) => Promise<unknown>) {
      const chat = await start({ day: '2026-01-13', holders: held });
      const schedule = aSchedule(chat, database());
      chat.goTo('2026-01-13', '09:00');
      await schedule.tick();
      chat.goTo('2026-02-03', '19:00');
      await schedule.tick();
      await meanwhile(chat);
      chat.goTo('2026-02-04', '09:00');
      await schedule.tick();
      return (await schedule.ledger())
        .filter(
          ({ reminder: { rule, to } }) => rule.type === 'beforeDue' && to.type === 'performer',
        )
        .map(({ reminder: { subject }, delayed }) => `${subject.key}${delayed ? ' late' : ''}`);
    }

    it('says the next day that the bot was away', async () => {
      expect(await nextMorning(async () => {})).toEqual(['1 late']);
    });

    it('does not say so of a deadline that was set that evening', async () => {
      const set = (chat: AConversation) => chat.say('P', 'frist 2 16. februar 2026');
      expect(await nextMorning(set)).toEqual(['1', '2']);
    });

    it('still says so when something else was changed', async () => {
      const start = (chat: AConversation) => chat.say('P', 'rolle tekniker <@T>');
      expect(await nextMorning(start)).toEqual(['1 late']);
    });

    it('does not say so when the plan has changed: what was in it then is not known', async () => {
      const change = async (chat: AConversation) => {
        const { id } = await chat.rollout();
        await database().prisma.rollout.update({ where: { id }, data: { planVersion: 1 } });
      };
      expect(await nextMorning(change)).toEqual(['1']);
    });
  });

  it('plans Friday’s overview that a clock two hours ahead found to be too late, when it is back', async () => {
    const chat = await start({ day: '2026-01-13' });
    const { id } = await chat.rollout();
    // On Grundlovsdag, which is quiet from 12.
    await database().prisma.rollout.update({ where: { id }, data: { sendHour: 11 } });
    const strike = createTicks({
      store: chat.store,
      onFault: thrown,
      watch: createClockWatch(
        chat.store.pulse,
        () => 0,
        () => true,
      ),
    });
    const at = async (day: string, time: string) => {
      chat.goTo(day, time);
      await strike(chat.now());
      const ledger = await aSchedule(chat, database()).ledger();
      return ledger.filter(({ reminder: { rule, sendAt } }) => {
        return rule.type === 'friday' && sendAt.toISOString() === '2026-06-05T09:00:00.000Z';
      }).length;
    };
    expect(await at('2026-06-04', '11:00')).toBe(0);
    expect(await at('2026-06-05', '12:30')).toBe(0);
    expect(await at('2026-06-05', '10:31')).toBe(0);
    expect(await at('2026-06-05', '11:00')).toBeGreaterThan(0);
  });

  it('calls nothing overdue that was over when the bot came', async () => {
    const chat = await start({ day: '2026-03-02', holders: held });
    const { id } = await chat.rollout();
    const late = new Date('2026-03-02T07:00:00Z');
    await database().prisma.rollout.update({
      where: { id },
      data: { startedAt: late, checkedAt: late },
    });
    const schedule = aSchedule(chat, database());
    chat.goTo('2026-03-02', '09:00');
    await schedule.tick();
    const about = (await schedule.ledger()).filter(({ reminder }) => reminder.subject.key === '1');
    expect(about.filter(({ reminder }) => reminder.to.type !== 'channel')).toEqual([]);
  });

  it('sends what was missed as one message, which says that the bot was away', async () => {
    const chat = await start({ day: '2026-01-13', holders: held });
    const schedule = aSchedule(chat, database());
    chat.goTo(...begun);
    await schedule.deliver(await schedule.tick());
    chat.platform.posted.splice(0);
    // Down since Friday 20 February.
    chat.goTo('2026-02-26', '10:00');
    await schedule.deliver(await schedule.tick());
    const [text, ...more] = chat.platform.textsTo('P');
    expect(more).toEqual([]);
    expect(text).toContain('Mens jeg var væk');
    await schedule.deliver(await schedule.tick());
    expect(chat.platform.textsTo('P')).toHaveLength(1);
  });
});

describe('a rollout that cannot be read', () => {
  /** Beside one that can, in another workspace. */
  async function broken() {
    const well = await start({ day: '2026-01-13', holders: held });
    const chat = await start({ day: '2026-01-13', holders: held });
    const { id } = await chat.rollout();
    await database().prisma.$executeRaw`
      UPDATE rollout SET policy = '{"sendHour":"nine"}'::jsonb WHERE id = ${id}`;
    const logged: object[] = [];
    const strike = async (day: string, time: string) => {
      well.goTo(day, time);
      chat.goTo(day, time);
      const parts = {
        store: chat.store,
        platformOf: () => chat.platform,
        now: chat.now,
        pace: unlimited,
        log: { error: (facts: object) => logged.push(facts) },
        reference: () => 'abcd1234',
      };
      return tick(chat.store, chat.now(), (fault) => tellFault(parts, fault));
    };
    return { well, chat, id, logged, strike };
  }
  const textsOf = (chat: AConversation, to: string) => chat.platform.textsTo(to);

  it('stops no other, and is told to its projektleder once a day', async () => {
    const { well, chat, id, logged, strike } = await broken();
    await strike('2026-01-13', '09:00');
    expect((await aSchedule(well, database()).ledger()).length).toBe(3);
    expect(textsOf(chat, 'P')).toEqual([expect.stringContaining('abcd1234')]);
    expect(logged).toEqual([{ err: expect.any(Error), rolloutId: id, reference: 'abcd1234' }]);

    await strike('2026-01-13', '09:59');
    expect(logged).toHaveLength(1);
    await strike('2026-01-13', '10:00');
    expect(logged).toHaveLength(2);
    expect(textsOf(chat, 'P')).toHaveLength(1);
    await strike('2026-01-14', '09:00');
    expect(textsOf(chat, 'P')).toHaveLength(2);
  });

  it('is told to the channel when the host refuses the projektleder', async () => {
    const { chat, strike } = await broken();
    chat.platform.failNext(new PlatformError('permanent', 'account'));
    await strike('2026-01-13', '09:00');
    expect(textsOf(chat, channel)).toEqual([expect.stringContaining(da.fault.title)]);
  });

  it('makes no tick fail when nobody can be told', async () => {
    const { chat, logged, strike } = await broken();
    chat.platform.failNext(new PlatformError('retryable', 'ratelimited'));
    await strike('2026-01-13', '09:00');
    expect(chat.platform.posted).toEqual([]);
    expect(logged).toHaveLength(2);
  });

  it('is planned in full when it can be read again', async () => {
    const { chat, id, strike } = await broken();
    await strike('2026-01-13', '09:00');
    await database().prisma.$executeRaw`UPDATE rollout SET policy = '{}'::jsonb WHERE id = ${id}`;
    await strike('2026-01-13', '10:00');
    expect(await aSchedule(chat, database()).ledger()).toHaveLength(3);
  });
});
