import { expect, it } from 'vitest';
import { PlatformError } from '../../src/bot/port/platform.ts';
import { tellLost } from '../../src/scheduler/lost.ts';
import { unlimited } from '../../src/scheduler/pace.ts';
import { da } from '../../src/texts/da.ts';
import { type AConversation, channel, conversations } from '../helpers/a-conversation.ts';
import { aSchedule } from '../helpers/a-schedule.ts';

const { start, database } = conversations();

async function tell(chat: AConversation): Promise<void> {
  const { store, platform, now } = chat;
  const { id } = await chat.rollout();
  await tellLost({ store, platformOf: () => platform, now, pace: unlimited }, id);
}

/** One reminder was given up. */
async function lost(holders: Record<string, string[]>): Promise<AConversation> {
  const chat = await start({ day: '2026-02-16', time: '09:00', holders });
  const [id = ''] = await aSchedule(chat, database()).tick();
  await chat.store.deliveries.finish([id], { state: 'failed', reason: 'away' });
  return chat;
}

it('is told to the projektleder, with how many there are', async () => {
  const chat = await lost({ projektleder: ['P'] });
  await tell(chat);
  const [text] = chat.platform.textsTo('P');
  expect(text).toContain(da.doctor.lost.title);
  expect(text).toContain(da.doctor.lost.text(1, 14));
});

it('is told to the channel when nobody is projektleder, or the host refuses them', async () => {
  const vacant = await lost({});
  await tell(vacant);
  expect(vacant.platform.textsTo(channel)).toHaveLength(1);

  const refused = await lost({ projektleder: ['P'] });
  refused.platform.failNext(new PlatformError('permanent', 'account'));
  await tell(refused);
  expect(refused.platform.textsTo(channel)).toHaveLength(1);
});

it('is for the queue to try again while the host is gone, and not when no answer came', async () => {
  const chat = await lost({ projektleder: ['P'] });
  const gone = new PlatformError('retryable', 'ECONNREFUSED');
  chat.platform.failNext(gone);
  await expect(tell(chat)).rejects.toBe(gone);
  chat.platform.failNext(new PlatformError('uncertain', 'timeout'));
  await tell(chat);
  expect(chat.platform.posted).toEqual([]);
});

it('is silent when all arrived after all', async () => {
  const chat = await start({ holders: { projektleder: ['P'] } });
  await tell(chat);
  expect(chat.platform.posted).toEqual([]);
});
