import { beforeEach, describe, expect, it } from 'vitest';
import { createClockWatch } from '../../src/scheduler/clock-watch.ts';
import { createTicks } from '../../src/scheduler/tick.ts';
import type { ClockReading } from '../../src/store/store.ts';
import { type AConversation, conversations } from '../helpers/a-conversation.ts';
import { aSchedule } from '../helpers/a-schedule.ts';

const minute = 60_000;
const { start, database } = conversations();
const thrown = async ({ error }: { error: unknown }) => Promise.reject(error);

/** The bot as it starts anew, whose real time runs on from tick to tick; the date is what is set. */
function aProcess(chat: AConversation) {
  let monotonic = 0;
  const watch = createClockWatch(chat.store.pulse, () => monotonic);
  const strike = createTicks({ store: chat.store, onFault: thrown, watch });
  let begun: Promise<void> | null = null;
  const begins = () => {
    begun ??= watch.begin();
    return begun;
  };
  return {
    watch,
    begins,
    async ticks(count: number, day: string, time: string) {
      await begins();
      chat.goTo(day, time);
      for (let done = 0; done < count; done += 1) {
        await strike(new Date(chat.now().getTime() + done * minute));
        monotonic += minute;
      }
    },
  };
}

/** Every reading, and what the tests before have looked at. */
async function forgetAll(): Promise<void> {
  const { prisma } = database();
  await prisma.pulse.deleteMany();
  await prisma.rollout.updateMany({ data: { nextCheckAt: null, checkedAt: new Date(0) } });
}

async function ledger(chat: AConversation): Promise<string[]> {
  const all = await aSchedule(chat, database()).ledger();
  return all
    .filter(({ reminder }) => reminder.to.type === 'performer')
    .map(({ reminder: { subject, rule, sendAt } }) =>
      [subject.type, subject.key, rule.type, sendAt.toISOString().slice(0, 10)].join(' '),
    );
}

const published = ['1', '2', '3'].map((key) => `task ${key} published 2026-01-13`);
const first = 'task 1 beforeDue 2026-02-02';
const second = 'task 1 beforeDue 2026-02-09';

describe('a clock that leaps', () => {
  let chat: AConversation;
  beforeEach(async () => {
    await forgetAll();
    chat = await start({ day: '2026-01-13', holders: { systemansvarlig: ['S'] } });
    await aProcess(chat).ticks(1, '2026-01-13', '09:00');
  });

  it('a year ahead for a moment plans nothing, and all reminders of the next days come', async () => {
    const wrong = aProcess(chat);
    await wrong.ticks(1, '2027-02-01', '08:00');
    expect(wrong.watch.isInDoubt()).toBe(true);
    expect(await ledger(chat)).toEqual(published);

    const right = aProcess(chat);
    await right.ticks(1, '2026-01-13', '09:02');
    expect(right.watch.isInDoubt()).toBe(false);
    await aProcess(chat).ticks(1, '2026-02-02', '09:00');
    await aProcess(chat).ticks(1, '2026-02-09', '09:00');
    expect(await ledger(chat)).toEqual([...published, first, second]);
  });

  it('while the bot runs is believed when it has held', async () => {
    const process = aProcess(chat);
    await process.ticks(1, '2026-01-13', '09:01');
    await process.ticks(2, '2026-02-02', '10:00');
    expect(await ledger(chat)).toEqual(published);
    await process.ticks(1, '2026-02-02', '10:02');
    expect(process.watch.isInDoubt()).toBe(false);
    expect(await ledger(chat)).toEqual([...published, first]);
  });

  it('by weeks is believed at once when the bot starts, and set back when it was wrong', async () => {
    await aProcess(chat).ticks(1, '2026-01-20', '10:00');
    await aProcess(chat).ticks(1, '2026-02-17', '10:00');
    const right = aProcess(chat);
    await right.ticks(1, '2026-02-02', '08:00');
    expect(right.watch.isInDoubt()).toBe(false);
    expect((await chat.rollout()).checkedAt < new Date('2026-02-03')).toBe(true);
    await aProcess(chat).ticks(1, '2026-02-02', '10:00');
    expect(await ledger(chat)).toContain(first);
  });

  it('a year ahead for an hour loses nothing either, also not what fell due meanwhile', async () => {
    await aProcess(chat).ticks(1, '2026-02-02', '08:00');
    await aProcess(chat).ticks(3, '2026-02-02', '08:01');
    await aProcess(chat).ticks(5, '2027-02-01', '10:00');
    const { checkedAt } = await chat.rollout();
    expect(checkedAt.toISOString().slice(0, 4)).toBe('2027');

    const right = aProcess(chat);
    await right.ticks(3, '2026-02-02', '09:30');
    expect((await chat.rollout()).checkedAt < new Date('2026-02-03')).toBe(true);
    expect(await ledger(chat)).toContain(first);
    await right.ticks(3, '2026-02-09', '09:00');
    expect((await ledger(chat)).filter((one) => one === second)).toHaveLength(1);
  });
});

describe('a clock whose first reading is wrong', () => {
  let chat: AConversation;
  const begin = async (day: string) => {
    await forgetAll();
    const { prisma } = database();
    chat = await start({ day, holders: { systemansvarlig: ['S'] } });
    const { id } = await chat.rollout();
    const at = chat.now();
    await prisma.rollout.update({ where: { id }, data: { startedAt: at, checkedAt: at } });
    await prisma.holding.updateMany({ where: { rolloutId: id }, data: { from: at } });
  };

  it('is not believed where a rollout was looked at long before', async () => {
    await begin('2026-01-13');
    const wrong = aProcess(chat);
    await wrong.ticks(1, '2027-02-01', '08:00');
    expect(wrong.watch.isInDoubt()).toBe(true);
    expect(await ledger(chat)).toEqual([]);

    const right = aProcess(chat);
    await right.ticks(1, '2026-02-02', '09:00');
    expect(right.watch.isInDoubt()).toBe(false);
    expect(await ledger(chat)).toContain(first);
  });

  it('is not believed either where a rollout is set up by it before the first tick', async () => {
    await begin('2027-01-18');
    const wrong = aProcess(chat);
    await wrong.begins();
    const { id } = await chat.store.rollouts.create({
      ...{ installationId: chat.installation.id, municipality: 'Nabokommune' },
      ...{ planKey: 'fbs-2.0', language: 'da', sendHour: 9, now: new Date('2028-02-01T08:00:00Z') },
    });
    await wrong.ticks(1, '2028-02-01', '09:00');
    expect(wrong.watch.isInDoubt()).toBe(true);
    const again = aProcess(chat);
    await again.ticks(1, '2028-02-01', '09:10');
    expect(again.watch.isInDoubt()).toBe(true);

    const right = aProcess(chat);
    await right.ticks(1, '2027-01-20', '09:00');
    expect(right.watch.isInDoubt()).toBe(false);
    expect((await chat.store.rollouts.get(id))?.startedAt).toEqual(
      new Date('2027-01-20T08:00:00Z'),
    );
    expect((await chat.rollout()).startedAt).toEqual(new Date('2027-01-18T07:00:00Z'));
  });

  it('is believed at once where nothing was looked at but by a clock moved on purpose', async () => {
    await begin('2026-01-13');
    await database().prisma.pulse.create({ data: { name: 'moved', at: new Date('2026-01-13') } });
    const real = aProcess(chat);
    await real.ticks(1, '2026-12-01', '09:00');
    expect(real.watch.isInDoubt()).toBe(false);
  });

  it('keeps no rollout silent that was set up by it, when the right one has held', async () => {
    await begin('2028-02-01');
    await aProcess(chat).ticks(1, '2028-02-01', '09:00');
    await aProcess(chat).ticks(3, '2027-01-18', '09:00');
    const { startedAt, checkedAt, holdings } = await chat.rollout();
    for (const at of [startedAt, checkedAt, ...holdings.map(({ from }) => from)]) {
      expect(at.toISOString().slice(0, 10)).toBe('2027-01-18');
    }
  });

  it('leaves rollouts as they are when it shows a time before this version was made', async () => {
    await begin('2027-01-18');
    await aProcess(chat).ticks(1, '2027-01-18', '09:00');
    const before = await chat.rollout();
    await aProcess(chat).ticks(5, '1970-01-01', '09:00');
    expect(await chat.rollout()).toEqual(before);
  });
});

describe('a reading of the clock', () => {
  const at = new Date('2026-02-02T08:00:00Z');
  const later = (ms: number) => new Date(at.getTime() + ms);

  function watched(last: ClockReading | null, isMoved = false) {
    let reading = last;
    let monotonic = 0;
    const watch = createClockWatch(
      {
        lastReading: async () => reading,
        lastLook: async () => null,
        believe: async (_clock, it) => {
          reading = it;
        },
      },
      () => monotonic,
      () => isMoved,
    );
    return {
      watch,
      /** As a tick does: what is believed is kept. */
      async judge(now: Date) {
        const judged = await watch.judge(now);
        if (judged.isBelieved) await judged.keep();
        return judged;
      },
      pass: (ms: number) => {
        monotonic += ms;
      },
      /** Another process on the same database. */
      believe: (it: Date) => {
        reading = { at: it, leap: null };
      },
    };
  }

  it('is believed after hours without a tick, when as much time has really passed', async () => {
    const { judge, pass } = watched({ at, leap: null });
    expect(await judge(at)).toMatchObject({ isBelieved: true });
    pass(3 * 60 * minute);
    expect(await judge(later(3 * 60 * minute))).toMatchObject({ isBelieved: true });
  });

  it('is never believed while another process goes on with another date', async () => {
    const { watch, judge, pass, believe } = watched({ at, leap: null });
    const ahead = 365 * 24 * 60 * minute;
    for (let tick = 0; tick < 10; tick += 1) {
      believe(later(tick * minute));
      expect(await judge(later(ahead + tick * minute))).toEqual({ isBelieved: false });
      pass(minute);
    }
    expect(watch.isInDoubt()).toBe(true);
  });

  it('is believed at once when the clock is moved on purpose', async () => {
    const day = 24 * 60 * minute;
    const { judge } = watched({ at, leap: null }, true);
    expect(await judge(later(9 * day))).toMatchObject({ wentBack: false });
    expect(await judge(later(2 * day))).toMatchObject({
      ...{ isBelieved: true, wentBack: true, owedFrom: at },
    });
  });

  it('begins to be counted again when it leaps once more', async () => {
    const { judge, pass } = watched({ at, leap: null });
    const day = 24 * 60 * minute;
    await judge(at);
    for (const ahead of [day, day + minute, 9 * day, 9 * day + minute]) {
      expect(await judge(later(ahead))).toEqual({ isBelieved: false });
      pass(minute);
    }
    expect(await judge(later(9 * day + 2 * minute))).toMatchObject({ isBelieved: true });
  });

  it('that shows another to have been wrong shows it again, if what that one did was not set back', async () => {
    const day = 24 * 60 * minute;
    const { watch, judge } = watched({ at, leap: null }, true);
    await judge(later(9 * day));
    const back = { isBelieved: true, wentBack: true, owedFrom: at };
    expect(await watch.judge(later(2 * day))).toMatchObject(back);
    // A crash before it was kept.
    expect(await judge(later(2 * day))).toMatchObject(back);
    expect(await judge(later(2 * day + minute))).toMatchObject({ wentBack: false });
  });
});
