import { describe, expect, it } from 'vitest';
import { refresh } from '../../src/scheduler/refresh.ts';
import type { Queue, RefreshJob } from '../../src/store/queue/queue.ts';
import { conversations, labelsOf, textOf } from '../helpers/a-conversation.ts';
import { aSchedule } from '../helpers/a-schedule.ts';

const { start, database } = conversations();

/** P was asked on 1 December. */
async function asked(english: readonly string[] = []) {
  const jobs: RefreshJob[] = [];
  const sendRefresh: Queue['sendRefresh'] = async (_, job) => void jobs.push(job);
  const queue = { sendRefresh, sendDeliver: async () => {} } as Partial<Queue> as Queue;
  const holders = { projektleder: ['P'], systemansvarlig: ['S'], tekniker: ['T'] };
  const chat = await start({ day: '2026-11-28', holders, queue, english });
  const schedule = aSchedule(chat, database());
  const live = async (day: string, time = '09:00') => {
    chat.goTo(day, time);
    await schedule.deliver(await schedule.tick());
  };
  await live('2026-11-30');
  const before = chat.platform.posted.length;
  await live('2026-12-01');
  const message = () => {
    const mine = chat.platform.posted
      .slice(before)
      .filter(({ target }) => target.externalId === 'P');
    return mine[0] ?? expect.fail('nobody asked P');
  };
  const redraw = async () => {
    for (const { rolloutId, subject } of jobs.splice(0)) {
      const parts = { store: chat.store, platformOf: () => chat.platform, now: chat.now };
      const pace = { change: <T>(_: unknown, run: () => Promise<T>) => run() };
      await refresh(
        { ...parts, pace, sendHomes: async () => {}, log: { warn: () => {} } } as never,
        { rolloutId, subject },
      );
    }
  };
  return { chat, live, message, redraw, jobs };
}

describe('the projektleder', () => {
  it('is asked once which dates are out, with what to do about it, and all is redrawn when answered', async () => {
    const { chat, message, redraw, jobs } = await asked();
    const { card } = message();
    expect(textOf({ card } as never)).toContain('Er nogen udgivet?');
    expect(textOf({ card } as never)).toContain('mangler en frist i KLIK');
    expect(labelsOf(card)).toEqual(expect.arrayContaining(['Skriv datoer', 'Ikke endnu']));

    const form = await chat.pressOn('P', card, 'Skriv datoer');
    jobs.length = 0;
    const inputs = {
      'task.5': '4. december',
      'task.6': 'fredag den 15. januar 2027',
      'task.8': '',
    };
    const reply = await chat.pressOn('P', form.card, 'Gem', { inputs });
    await redraw();

    expect(reply.card.title).toBe('2 datoer er skrevet ind');
    expect(textOf(reply)).toContain('fredag den 4. december 2026');
    expect((await chat.verbs()).at(-1)).toBe('plan.dates');
    expect(textOf({ card: message().card } as never)).not.toContain('\n• 5 ');
    await chat.say('P', 'fortryd');
    await redraw();
    expect(textOf({ card: message().card } as never)).toContain('\n• 5 ');
  });

  it('who says not yet is asked again the next month, unless that is undone', async () => {
    const { chat, message, redraw, jobs } = await asked();
    jobs.length = 0;
    const reply = await chat.pressOn('P', message().card, 'Ikke endnu');
    await redraw();
    expect(reply.card.title).toContain('Jeg spørger igen i januar 2027');
    expect(labelsOf(message().card)).not.toContain('Ikke endnu');
    expect(textOf({ card: message().card } as never)).toContain('ikke udgivet endnu');
    const again = await chat.press('P', 'dates.not-yet', chat.value('2026-12'));
    expect(textOf(again)).toContain('allerede sagt');
    const undone = await chat.say('P', 'fortryd');
    expect(undone.card.title).toContain('som før');
  });

  it.each(['03/13', '45. december', 'snarest'])(
    'is told of %j that it is no day',
    async (typed) => {
      const { chat, message } = await asked();
      const form = await chat.pressOn('P', message().card, 'Skriv datoer');
      const before = await chat.verbs();
      const reply = await chat.pressOn('P', form.card, 'Gem', { inputs: { 'task.5': typed } });
      expect(textOf(reply)).toContain(typed);
      const empty = await chat.pressOn('P', form.card, 'Gem', { inputs: { 'task.5': '' } });
      expect(textOf(empty)).toContain('ingen datoer');
      expect(await chat.verbs()).toEqual(before);
    },
  );

  it('alone may answer, with whoever else assigns roles, and reads it in their language', async () => {
    const { chat, message } = await asked(['P']);
    expect(textOf({ card: message().card } as never)).toContain('Have any been published?');
    const refused = await chat.press('T', 'dates.not-yet', chat.value('2026-12'));
    expect(textOf(refused)).toContain('Projektleder');
  });

  it('reads in /fbs påmindelser that it will come', async () => {
    const chat = await start({ day: '2026-11-28', holders: { projektleder: ['P'] } });
    expect(textOf(await chat.say('P', 'påmindelser'))).toContain('Datoer, der mangler');
  });
});
