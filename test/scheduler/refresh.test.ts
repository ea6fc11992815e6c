import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../src/bot/platform.ts';
import { cardText } from '../../src/cards/text.ts';
import { da } from '../../src/texts/da.ts';
import { channel, conversations, labelsOf } from '../helpers/a-conversation.ts';
import { aSchedule } from '../helpers/a-schedule.ts';

const { start, database } = conversations();
const one = '1 Udpeg projektleder/etablér projektorganisation';

/** Task 1 was posted in the channel on 2 February and sent to S on the 9th; then S completed it. */
async function afterTwoMessages() {
  const chat = await start({ day: '2026-01-13' });
  const schedule = aSchedule(chat, database());
  chat.goTo('2026-02-02', '09:00');
  await schedule.deliver(await schedule.tick());
  await chat.give('systemansvarlig', 'S');
  chat.goTo('2026-02-09', '09:00');
  await schedule.deliver(await schedule.tick());
  chat.goTo('2026-02-10', '10:00');
  await chat.say('S', 'fuldført 1');
  return { chat, schedule, messages: chat.platform.posted };
}

describe('refresh', () => {
  it('turns earlier messages into the outcome, in the channel and in direct ones', async () => {
    const { schedule, messages } = await afterTwoMessages();
    await schedule.refresh('1');
    expect(messages.map(({ target }) => target.externalId)).toEqual([channel, 'S']);
    for (const { card, edits } of messages) {
      expect(card.title).toBe(da.reminder.titleDoneOne(da.status.completed, one));
      expect(cardText(card)).toContain('S, tir. 10. februar kl. 10.00');
      expect(labelsOf(card)).toEqual([]);
      expect(edits).toBe(1);
    }
  });

  it('gives the buttons back when the task is opened again, with the days left as then', async () => {
    const { chat, schedule, messages } = await afterTwoMessages();
    await schedule.refresh('1');
    await chat.say('S', 'genåbn 1 den var ikke færdig');
    await schedule.refresh('1');
    expect(messages.map(({ card }) => card.title)).toEqual([
      da.reminder.title(14, one),
      da.reminder.title(7, one),
    ]);
    expect(labelsOf(messages[0]?.card ?? { body: [] })).toContain('Udført');
  });

  it('leaves messages about other tasks alone', async () => {
    const { schedule, messages } = await afterTwoMessages();
    await schedule.refresh('2');
    expect(messages.map(({ edits }) => edits)).toEqual([0, 0]);
  });

  it('tells each platform, for what shows the whole rollout', async () => {
    const { chat, schedule } = await afterTwoMessages();
    await schedule.refresh(null);
    expect(chat.platform.changed).toEqual([(await chat.rollout()).id]);
    expect(chat.platform.posted.map(({ edits }) => edits)).toEqual([0, 0]);
  });

  it('survives a message that somebody has deleted', async () => {
    const { chat, schedule, messages } = await afterTwoMessages();
    const [first] = messages;
    if (first) chat.platform.delete(first.ref);
    await schedule.refresh('1');
    expect(messages.map(({ edits }) => edits)).toEqual([1]);
    expect(schedule.logged).toEqual([expect.objectContaining({ code: 'message_not_found' })]);
  });

  it('is to be tried again when the host does not take it now', async () => {
    const { chat, schedule } = await afterTwoMessages();
    chat.platform.failNext(new PlatformError('retryable', 'ratelimited'));
    await expect(schedule.refresh('1')).rejects.toMatchObject({ code: 'ratelimited' });
  });

  it('redraws every reminder of a merged message when one of its tasks is done', async () => {
    const chat = await start({ day: '2026-02-24', holders: { projektleder: ['P'] } });
    const schedule = aSchedule(chat, database());
    chat.goTo('2026-03-02', '09:00');
    await schedule.deliver(await schedule.tick());
    await chat.say('P', 'udført 3 12');
    await schedule.refresh('3');
    const merged = chat.platform.textsTo('P').find((text) => text.includes('3 Indmeld'));
    expect(merged).toContain('2 Udpeg medarbejdere');
    expect(merged).toContain(da.status.performed);
  });
});
