import { expect, it } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { messageNow } from '../../src/scheduler/messages.ts';
import type { Delivery } from '../../src/store/store.ts';
import { da } from '../../src/texts/da.ts';
import {
  type AConversation,
  buttonsOf,
  channel,
  conversations,
} from '../helpers/a-conversation.ts';
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

it('says the same of what was tried, whichever of those who are told at once is told first', async () => {
  const textsIn = async (order: (ids: string[]) => string[]) => {
    const roles = { projektleder: ['P'], 'faglig-leder': ['F'] };
    const chat = await start({ day: '2026-01-30', holders: roles });
    const schedule = aSchedule(chat, database());
    for (const day of ['2026-02-02', '2026-02-06', '2026-02-09', '2026-02-13', '2026-02-16']) {
      chat.goTo(day, '09:00');
      const ids = order((await schedule.tick()).toSorted());
      for (const [index, id] of ids.entries()) {
        chat.goTo(day, `09:${10 + index}`);
        await schedule.deliver([id]);
      }
    }
    return ['P', 'F'].map((who) => chat.platform.textsTo(who).toSorted());
  };

  const texts = await textsIn((ids) => ids);
  expect(texts.flat().join()).toContain('til F');
  expect(await textsIn((ids) => ids.toReversed())).toEqual(texts);
});

/** As in Teams, each reader sees their own; who those of each channel post are, as they are posted. */
function viewersIn({ platform }: AConversation): (readonly string[])[] {
  const viewers: (readonly string[])[] = [];
  const { post } = platform;
  Object.assign(platform, {
    showsEachTheirOwn: true,
    post: (...of: Parameters<typeof post>) => {
      if (of[1].type === 'channel') viewers.push(of[2].viewers ?? []);
      return post(...of);
    },
  });
  return viewers;
}

it('offers to give a role to whoever may and while it is vacant, where each sees their own', async () => {
  const chat = await start({
    day: '2026-01-13',
    holders: { projektleder: ['P'], tekniker: ['T'] },
  });
  const viewers = viewersIn(chat);
  const schedule = aSchedule(chat, database());
  chat.goTo('2026-02-06', '09:00');
  await schedule.deliver(await schedule.tick());
  const posted = chat.platform.posted.filter(({ target }) => target.externalId === channel);
  const given = (card: Card) =>
    buttonsOf(card).flatMap((button) =>
      'action' in button && button.action === 'role.form' ? [button.value.split('/')[1]] : [],
    );
  const seenBy = async (externalId: string) => {
    const { store, platform, installation, now } = chat;
    const parts = { store, platformOf: () => platform, now };
    const reader = await store.people.upsert({ installationId: installation.id, externalId });
    const cards = posted.map(({ ref }) => messageNow(parts, installation.id, ref, reader));
    return (await Promise.all(cards)).flatMap((message) => (message ? given(message.card) : []));
  };

  expect(posted.flatMap(({ card }) => given(card))).toEqual([]);
  expect(viewers.flat()).toContain('P');
  expect(await seenBy('P')).toContain('systemansvarlig');
  expect(await seenBy('P')).not.toContain('tekniker');
  expect(await seenBy('T')).toEqual([]);
  await chat.give('systemansvarlig', 'S');
  expect(await seenBy('P')).not.toContain('systemansvarlig');
});

it('lets whoever may give the role see that of a task that came to the channel for want of it', async () => {
  const chat = await start({ day: '2026-02-16', holders: { 'klik-administrator': ['K'] } });
  const viewers = viewersIn(chat);
  const schedule = aSchedule(chat, database());
  chat.goTo('2026-02-17', '09:00');
  await schedule.deliver(await schedule.tick());

  expect(viewers).toEqual([['K']]);
});
