import { expect, it } from 'vitest';
import type { Delivery } from '../../src/store/store.ts';
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

it('does not say that nothing was sent when a vacancy told of the task, or the overview did', async () => {
  const roles = { projektleder: ['P'], 'faglig-leder': ['F'] };
  const chat = await start({ day: '2026-01-30', holders: roles });
  const schedule = aSchedule(chat, database());
  chat.goTo('2026-02-02', '09:00');
  await schedule.tick();
  const isVacancy = ({ reminder }: Delivery) => reminder.subject.type === 'role';
  const vacancy = (await schedule.ledger()).filter(isVacancy);
  await schedule.deliver(vacancy.map(({ id }) => id));
  await chat.give('systemansvarlig', 'S');
  chat.goTo('2026-02-19', '09:00');
  await schedule.tick();
  const late = (await schedule.ledger()).filter(
    ({ reminder: { rule, to } }) => rule.type === 'overdue' && to.type === 'projektleder',
  );
  await schedule.deliver(late.map(({ id }) => id));

  const text = chat.platform.textsTo('P').join('\n');
  expect(text).toContain('Overskredet med 3 arbejdsdage');
  expect(text.split(da.notice.triedNothing)).toHaveLength(2);
  expect(text.indexOf(da.notice.triedNothing)).toBeLessThan(text.indexOf('Overskredet'));
});
