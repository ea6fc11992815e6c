import { expect, it } from 'vitest';
import { da } from '../../src/texts/da.ts';
import { channel, conversations } from '../helpers/a-conversation.ts';
import { aSchedule } from '../helpers/a-schedule.ts';

const { start, database } = conversations();

it('says of an escalation that nothing was sent before, and of no other message', async () => {
  const chat = await start({ day: '2026-01-13', holders: { projektleder: ['P'] } });
  const schedule = aSchedule(chat, database());
  for (const day of ['2026-02-02', '2026-02-06']) {
    chat.goTo(day, '09:00');
    await schedule.deliver(await schedule.tick());
  }

  const vacant = da.notice.title.vacant('Systemansvarlig');
  const textTo = (id: string) => chat.platform.textsTo(id).join('\n');
  expect(textTo('P')).toContain(vacant);
  expect(textTo('P')).toContain(da.notice.triedNothing);
  expect(textTo(channel)).toContain(vacant);
  expect(textTo(channel)).not.toContain(da.notice.triedNothing);
});
