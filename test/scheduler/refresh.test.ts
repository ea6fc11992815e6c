import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../src/bot/port/platform.ts';
import { cardText } from '../../src/cards/text.ts';
import { da } from '../../src/texts/da.ts';
import { channel, conversations, labelsOf } from '../helpers/a-conversation.ts';
import { aSchedule } from '../helpers/a-schedule.ts';

const { start, database } = conversations();

/** Task 1 was on S's list on 2 February and in the channel's on the 6th; then S completed it. */
async function afterTwoMessages() {
  const holders = { systemansvarlig: ['S'], projektleder: ['P'] };
  const chat = await start({ day: '2026-01-13', holders });
  const schedule = aSchedule(chat, database());
  chat.goTo('2026-01-13', '09:00');
  const published = await schedule.tick();
  await chat.store.deliveries.finish(published, { state: 'skipped', reason: 'nobody' });
  for (const day of ['2026-02-02', '2026-02-06']) {
    chat.goTo(day, '09:00');
    await schedule.deliver(await schedule.tick());
  }
  const texts = [...chat.platform.textsTo('S'), ...chat.platform.textsTo(channel)];
  chat.goTo('2026-02-10', '10:00');
  await chat.say('S', 'fuldført 1');
  // P is asked for dates meanwhile.
  const messages = chat.platform.posted.filter(({ target }) => target.externalId !== 'P');
  return { chat, schedule, messages, texts };
}

describe('refresh', () => {
  it('turns earlier messages into the outcome, in the channel and in direct ones', async () => {
    const { schedule, messages } = await afterTwoMessages();
    await schedule.refresh('1');
    expect(messages.map(({ target }) => target.externalId)).toEqual(['S', channel]);
    for (const { card, edits } of messages) {
      expect(cardText(card)).toContain(da.status.completed);
      expect(cardText(card)).toContain('S, tir. 10. februar kl. 10.00');
      expect(labelsOf(card)).not.toContain(da.button.perform);
      expect(edits).toBe(1);
    }
  });

  it('tells them as they were when the task is opened again', async () => {
    const { chat, schedule, messages, texts } = await afterTwoMessages();
    await schedule.refresh('1');
    await chat.say('S', 'genåbn 1 den var ikke færdig');
    await schedule.refresh('1');
    const inProgress = texts.map((text) =>
      text.replace(da.reminder.notStarted, da.reminder.inProgress).replace('[I gang] ', ''),
    );
    expect(messages.map(({ card }) => cardText(card))).toEqual(inProgress);
  });

  it('turns what asked for an approval into what came of it, and what was waited for into its end', async () => {
    const holders = { projektleder: ['P'], systemansvarlig: ['S'], 'faglig-leder': ['F'] };
    const chat = await start({ day: '2026-02-10', holders });
    const schedule = aSchedule(chat, database());
    await chat.say('P', 'godkender 1 faglig leder');
    await chat.say('P', 'venter 2 på 1');
    await chat.say('S', 'udført 1');
    chat.goTo('2026-02-11', '09:00');
    await schedule.deliver(await schedule.tick());
    const asked = chat.platform.posted.find(({ target }) => target.externalId === 'F');
    expect(labelsOf(asked?.card ?? { body: [] })).toEqual(
      expect.arrayContaining([da.approval.button.approve, da.approval.button.sendBack]),
    );
    await chat.pressOn('F', asked?.card ?? { body: [] }, da.approval.button.approve);
    await schedule.refresh('1');
    expect(cardText(asked?.card ?? { body: [] })).toContain('Godkendt af F');
    expect(labelsOf(asked?.card ?? { body: [] })).not.toContain(da.approval.button.approve);

    await chat.say('S', 'fuldført 1');
    await schedule.deliver(await schedule.tick());
    chat.goTo('2026-02-11', '09:05');
    await schedule.deliver(await schedule.tick());
    const freed = chat.platform.posted.filter(({ card }) => cardText(card).includes('vejen fri'));
    expect(freed).toHaveLength(1);
    await chat.say('S', 'genåbn 1 igen');
    await schedule.refresh('2');
    expect(freed.map(({ card }) => cardText(card)).join()).not.toContain('vejen fri');
  });

  it('leaves messages about other tasks alone', async () => {
    const { schedule, messages } = await afterTwoMessages();
    await schedule.refresh('2');
    expect(messages.map(({ edits }) => edits)).toEqual([0, 0]);
  });

  it('hands on the Home tabs that show the whole rollout', async () => {
    const { chat, schedule } = await afterTwoMessages();
    const viewer = await chat.store.people.find(chat.installation.id, 'S');
    await chat.store.people.sawHome(viewer?.id ?? '', chat.now());
    await schedule.refresh(null);
    expect(schedule.homes).toEqual([viewer?.id]);
    expect(chat.platform.posted.map(({ edits }) => edits)).toEqual([0, 0, 0]);
  });

  it('survives a message that somebody has deleted', async () => {
    const { chat, schedule, messages } = await afterTwoMessages();
    const [first] = messages;
    if (first) chat.platform.delete(first.ref);
    await schedule.refresh('1');
    expect(messages.map(({ edits }) => edits)).toEqual([0, 1]);
    expect(schedule.logged).toEqual([expect.objectContaining({ code: 'message_not_found' })]);
  });

  it('is to be tried again when the host does not take it now', async () => {
    const { chat, schedule } = await afterTwoMessages();
    chat.platform.failNext(new PlatformError('retryable', 'ratelimited'));
    await expect(schedule.refresh('1')).rejects.toMatchObject({ code: 'ratelimited' });
  });

  it('holds up no Home tab for a message that the host does not take', async () => {
    const { chat, schedule } = await afterTwoMessages();
    const viewer = await chat.store.people.find(chat.installation.id, 'S');
    await chat.store.people.sawHome(viewer?.id ?? '', chat.now());
    chat.platform.failNext(new PlatformError('retryable', 'ratelimited'));
    await expect(schedule.refresh('1')).rejects.toMatchObject({ code: 'ratelimited' });
    expect(schedule.homes).toEqual([viewer?.id]);
  });

  it('redraws every reminder of a merged message when one of its tasks is done', async () => {
    const chat = await start({ day: '2026-02-24', holders: { projektleder: ['P'] } });
    const schedule = aSchedule(chat, database());
    chat.goTo('2026-03-02', '09:00');
    await schedule.deliver(await schedule.tick());
    chat.goTo('2026-03-02', '10:00');
    await chat.say('P', 'udført 3 12');
    await schedule.refresh('3');
    const merged = chat.platform.textsTo('P').find((text) => text.includes('3 Indmeld'));
    expect(merged).toContain('2 Udpeg medarbejdere');
    expect(merged).toContain(da.status.performed);
  });
});
