import { describe, expect, it } from 'vitest';
import type { Queue, RefreshJob } from '../../src/store/queue/queue.ts';
import { conversations } from '../helpers/a-conversation.ts';
import { aSchedule } from '../helpers/a-schedule.ts';

const { start, database } = conversations();
const holders = { systemansvarlig: ['S'], projektleder: ['P'] };

/** S was told of task 1 on 2 February. `change`: says something, and what follows is done. */
async function told() {
  const jobs: RefreshJob[] = [];
  const sendRefresh: Queue['sendRefresh'] = async (_, job) => void jobs.push(job);
  const queue = { sendRefresh, sendDeliver: async () => {} } as Partial<Queue> as Queue;
  const chat = await start({ day: '2026-01-13', holders, queue });
  const schedule = aSchedule(chat, database());
  chat.goTo('2026-01-13', '09:00');
  await chat.store.deliveries.finish(await schedule.tick(), { state: 'skipped', reason: 'nobody' });
  chat.goTo('2026-02-02', '09:00');
  await schedule.deliver(await schedule.tick());
  const afterwards = async <T>(change: Promise<T>) => {
    jobs.length = 0;
    const answer = await change;
    for (const { subject } of jobs) await schedule.refresh(subject?.key ?? null);
    const subjects = jobs.map(({ subject }) => subject);
    return { answer, subjects, text: chat.platform.textsTo('S').at(-1) };
  };
  return { chat, afterwards };
}

const one = { type: 'task', key: '1' };
/** What asks for the dates that are missing. */
const dates = { type: 'role', key: 'projektleder' };

describe('a message that was sent', () => {
  it.each([
    ['frist 1 klik 20. februar', 'fredag den 20. februar 2026', [one, dates]],
    ['frist 1 egen 20. februar', 'fredag den 20. februar 2026', [one]],
    ['udgår 1', 'alt er løst', [one, dates]],
  ])('is redrawn after %j', async (line, says, redrawn) => {
    const { chat, afterwards } = await told();
    const { subjects, text } = await afterwards(chat.say('P', line));
    expect(subjects).toEqual(redrawn);
    expect(text).toContain(says);
  });

  it('says of a deadline that has moved which day it told', async () => {
    const { chat, afterwards } = await told();
    const { text } = await afterwards(chat.say('P', 'frist 1 klik 20. februar'));
    expect(text).toContain('om 18 dage');
    expect(text).toContain('Da beskeden blev sendt, var fristen mandag den 16. februar 2026.');
  });

  it('is redrawn when an import moves what it tells of, and when that is taken back', async () => {
    const { chat, afterwards } = await told();
    const rows =
      'importer Titel; Frist\nUdpeg projektleder/etablér projektorganisation; 20. februar 2026\nTæl hylder; 3. marts 2026';
    const { card } = await chat.say('P', rows);
    const taken = await afterwards(chat.pressOn('P', card, 'Overtag alle 2'));
    const undone = await afterwards(chat.say('P', 'fortryd'));
    expect(taken.text).toContain('Frist fredag den 20. februar 2026');
    // Nobody was told of the other one.
    expect(taken.subjects).toEqual([one, dates]);
    expect(undone.text).toContain('Frist mandag den 16. februar 2026');
  });
});
