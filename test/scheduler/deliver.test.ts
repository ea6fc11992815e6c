import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../src/bot/platform.ts';
import { da } from '../../src/texts/da.ts';
import {
  type AConversation,
  channel,
  conversations,
  type Setting,
} from '../helpers/a-conversation.ts';
import { type ASchedule, aSchedule } from '../helpers/a-schedule.ts';

const { start, database } = conversations();
const held = { systemansvarlig: ['S'], projektleder: ['P'] };
const one = '1 Udpeg projektleder/etablér projektorganisation';
const permanent = new PlatformError('permanent', 'account_inactive');

/** Set up on 13 January; what is due on the day at 9 is planned. */
async function planned(
  day: string,
  setting: Setting = {},
): Promise<{ chat: AConversation; schedule: ASchedule; ids: string[] }> {
  const chat = await start({ day: '2026-01-13', ...setting });
  const schedule = aSchedule(chat, database());
  chat.goTo(day, '09:00');
  return { chat, schedule, ids: await schedule.tick() };
}

const statesOf = async (schedule: ASchedule) =>
  (await schedule.ledger()).map(({ state, reason }) => ({ state, reason }));

describe('a delivery', () => {
  it('goes to the performer, in the language of the performer, and into the ledger', async () => {
    const { chat, schedule, ids } = await planned('2026-02-02', { holders: held, english: ['S'] });
    expect(await schedule.deliver(ids)).toBe(1);
    const [message] = chat.platform.posted;
    expect(message?.target).toEqual({ type: 'person', externalId: 'S' });
    expect(message?.card.title).toBe(`14 days to the deadline: ${one}`);
    const [entry] = await schedule.ledger();
    expect(entry).toMatchObject({
      state: 'sent',
      attempts: 1,
      sent: { at: chat.now(), ref: message?.ref, recipient: { type: 'person', via: 'performer' } },
    });
  });

  it('goes out once, however often its job runs', async () => {
    const { chat, schedule, ids } = await planned('2026-02-02');
    expect(await schedule.deliver(ids)).toBe(1);
    expect(await schedule.deliver(ids)).toBe(0);
    expect(chat.platform.posted).toHaveLength(1);
  });

  it('of two tasks to one person is one message, beside the one to somebody else', async () => {
    const { chat, schedule, ids } = await planned('2026-03-02', {
      day: '2026-02-24',
      holders: held,
    });
    expect(ids).toHaveLength(3);
    expect(await schedule.deliver(ids)).toBe(2);
    expect(chat.platform.textsTo('S')).toHaveLength(1);
    expect(chat.platform.textsTo('P')).toHaveLength(1);
    expect(chat.platform.textsTo('P')[0]).toContain(da.reminder.titleMany(2));
  });

  it.each([
    ['done', 'fuldført 1'],
    ['not relevant', 'ikke-relevant 1 en forening'],
  ])('is dropped when the task is %s by then', async (_, line) => {
    const { chat, schedule, ids } = await planned('2026-02-02', { holders: held });
    await chat.say('S', line);
    expect(await schedule.deliver(ids)).toBe(0);
    expect(await statesOf(schedule)).toEqual([{ state: 'skipped', reason: 'solved or moved' }]);
  });

  it('is dropped when the deadline has moved by then', async () => {
    const { chat, schedule, ids } = await planned('2026-02-02', { holders: held });
    const { id, tasks } = await chat.rollout();
    await chat.store.rollouts.change(
      id,
      { personId: null, platform: 'system', now: chat.now() },
      () => ({
        verb: 'task.due',
        subject: '1',
        before: {},
        after: {
          task: {
            status: 'notStarted',
            value: null,
            note: null,
            changedAt: null,
            changedBy: null,
            ...tasks['1'],
            dueOn: '2026-03-02',
          },
        },
      }),
    );
    expect(await schedule.deliver(ids)).toBe(0);
    expect(await statesOf(schedule)).toEqual([{ state: 'skipped', reason: 'solved or moved' }]);
  });

  it('goes to whoever holds the role by then', async () => {
    const { chat, schedule, ids } = await planned('2026-02-02', { holders: held });
    await chat.give('systemansvarlig', 'T');
    await schedule.deliver(ids);
    expect(chat.platform.posted.map(({ target }) => target.externalId)).toEqual(['T']);
  });

  it('goes to the channel while all roles are vacant, and names them', async () => {
    const { chat, schedule, ids } = await planned('2026-02-02');
    await schedule.deliver(ids);
    expect(chat.platform.textsTo(channel)[0]).toContain(
      da.reminder.vacant('Systemansvarlig, Projektleder'),
    );
  });
});

describe('a delivery that the host refuses for good', () => {
  it('falls through to the next in line, and calls nobody vacant who is not', async () => {
    const { chat, schedule, ids } = await planned('2026-02-02', { holders: held });
    chat.platform.failNext(permanent);
    expect(await schedule.deliver(ids)).toBe(1);
    const [text] = chat.platform.textsTo('P');
    expect(text).toContain(da.reminder.why.projektleder('Projektleder'));
    expect(text).not.toContain('Ubesat');
    expect(schedule.logged).toEqual([expect.objectContaining({ code: 'account_inactive' })]);
  });

  it('falls through to the channel in the end, and names what is truly vacant', async () => {
    const { chat, schedule, ids } = await planned('2026-02-02', {
      holders: { systemansvarlig: ['S'] },
    });
    chat.platform.failNext(permanent);
    await schedule.deliver(ids);
    expect(chat.platform.textsTo(channel)[0]).toContain(da.reminder.vacant('Projektleder'));
  });

  it('passes one person over once, though the person has several roles', async () => {
    const { chat, schedule, ids } = await planned('2026-02-02', {
      holders: { systemansvarlig: ['S'], projektleder: ['S'] },
    });
    chat.platform.failNext(permanent);
    await schedule.deliver(ids);
    expect(chat.platform.posted.map(({ target }) => target.externalId)).toEqual([channel]);
  });

  it('has failed when the channel is gone too', async () => {
    const { chat, schedule, ids } = await planned('2026-02-02');
    chat.platform.failNext(new PlatformError('permanent', 'channel_not_found'));
    expect(await schedule.deliver(ids)).toBe(0);
    expect(await statesOf(schedule)).toEqual([{ state: 'failed', reason: 'channel_not_found' }]);
  });

  it('has failed when there is no channel', async () => {
    const { chat, schedule, ids } = await planned('2026-02-02');
    const { id } = await chat.rollout();
    const installationId = chat.installation.id;
    await chat.store.rollouts.change(
      id,
      { personId: null, platform: 'system', now: chat.now() },
      () => ({
        verb: 'rollout.setup',
        subject: null,
        before: {},
        after: { channel: { installationId, conversationId: null } },
      }),
    );
    expect(await schedule.deliver(ids)).toBe(0);
    expect(await statesOf(schedule)).toEqual([{ state: 'failed', reason: 'no channel' }]);
  });
});

describe('a delivery that the host does not take now', () => {
  it('is planned again, and goes out the next time', async () => {
    const { chat, schedule, ids } = await planned('2026-02-02');
    const limited = new PlatformError('retryable', 'ratelimited', { retryAfterSeconds: 30 });
    chat.platform.failNext(limited);
    await expect(schedule.deliver(ids)).rejects.toBe(limited);
    expect(await statesOf(schedule)).toEqual([{ state: 'planned', reason: 'ratelimited' }]);
    expect(await schedule.deliver(ids)).toBe(1);
    expect(await statesOf(schedule)).toEqual([{ state: 'sent', reason: null }]);
  });

  it('is repeated once when no answer came back, and no more', async () => {
    const { chat, schedule, ids } = await planned('2026-02-02');
    const silence = () => new PlatformError('uncertain', 'timeout');
    chat.platform.failNext(silence(), silence());
    await expect(schedule.deliver(ids)).rejects.toMatchObject({ kind: 'uncertain' });
    expect(await schedule.deliver(ids)).toBe(0);
    expect(await statesOf(schedule)).toEqual([{ state: 'failed', reason: 'uncertain' }]);
    expect(await schedule.deliver(ids)).toBe(0);
    expect(chat.platform.posted).toEqual([]);
  });
});
