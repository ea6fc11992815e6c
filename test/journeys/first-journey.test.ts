/** From the first line in a channel to the first three KLIK tasks, with real jobs and moved time. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Action } from '../../src/cards/card.ts';
import { cardText } from '../../src/cards/text.ts';
import { da } from '../../src/texts/da.ts';
import { buttonsOf, channel, conversations } from '../helpers/a-conversation.ts';
import { type ALife, aLife } from '../helpers/a-life.ts';
import type { Posted } from '../helpers/recording-platform.ts';

const chats = conversations();
const one = '1 Udpeg projektleder/etablér projektorganisation';
const invitation = 'L2 Videresend invitationen til de udpegede medarbejdere';
const kickOff = 'Kick-off netværksmøde for projektledere';

let life: ALife;
beforeAll(async () => {
  life = await aLife(chats, { day: '2026-01-13', time: '08:00', bound: false });
});
afterAll(() => life.stop());

function isAbout(button: Action, task: string): boolean {
  return 'value' in button && button.value.endsWith(`/${task}`);
}

/** The messages that tell of it. */
function told(name: string): Posted[] {
  return life.chat.platform.posted.filter(({ card }) => cardText(card).includes(name));
}

it('leads from the set-up to three completed tasks, with each message on its day', async () => {
  const { chat, say, pressOn, settle, liveUntil, lastTo, diary, warnings } = life;
  await say('U1', 'opsætning Eksempel Kommune');
  await liveUntil('2026-02-02');
  const inChannel = cardText(lastTo(channel).card);
  expect(inChannel).toContain(da.notice.title.vacant('Systemansvarlig'));
  expect(inChannel).toContain(da.reminder.vacant('Projektleder, Faglig leder'));

  await say('U1', 'rolle systemansvarlig <@S|S>');
  await liveUntil('2026-02-09');
  const { card, ref } = lastTo('S');
  expect(cardText(card)).toContain(da.reminder.why.performer('Systemansvarlig'));
  const started = await settle(() => chat.pressOn('S', card, 'I gang', { message: ref }));
  expect(cardText(started.replaces ?? { body: [] })).toContain(da.reminder.inProgress);

  await liveUntil('2026-02-13');
  const performed = await pressOn('S', lastTo('S').card, 'Udført');
  await pressOn('S', performed.card, 'Fuldført i KLIK');
  const aboutOne = told(one).map(({ target }) => target.externalId);
  expect(aboutOne).toEqual([channel, channel, channel, 'S', 'S', channel]);
  for (const { card } of told(one)) {
    expect(cardText(card)).toContain(`${da.status.completed} · S`);
    expect(buttonsOf(card).filter((button) => isAbout(button, '1'))).toEqual([]);
  }

  await say('S', 'rolle projektleder <@P|P>');
  await liveUntil('2026-03-09');
  const last = lastTo('P');
  const form = await chat.press('P', 'task.perform', `${(await chat.rollout()).id}/3`);
  await pressOn('P', form.card, 'Meld udført', { places: '12', note: 'to fra hver skole' });
  expect(last.card.title).toBe(da.notice.title.monday(11));
  await say('P', 'udført 2 tekniker: A; økonomimedarbejder: B; rolleadministrator: C');
  expect(last.card.title).toBe(da.notice.title.monday(11));
  await say('P', 'fuldført 2');
  expect(last.card.title).toBe(da.notice.title.left(da.notice.title.monday(11), 1, 2));
  await say('P', 'fuldført 3');
  expect(last.card.title).toBe(da.notice.title.allDone(da.notice.title.monday(11)));
  await liveUntil('2026-04-30');

  const { title } = da.notice;
  // Two people of one minute may come in either order.
  const expected = [
    `2026-01-13T07:00 ${channel}: ${da.setup.saved('FBS 2.0', 'Eksempel Kommune')}`,
    `2026-01-13T07:59 ${channel}: ${da.roleNews.panel}`,
    `2026-01-13T08:00 ${channel}: ${title.publishedMany(3)}`,
    `2026-01-23T08:00 ${channel}: ${title.friday(4)}`,
    `2026-01-30T08:00 ${channel}: ${title.friday(5)}`,
    `2026-02-02T08:00 ${channel}: ${title.mixed(3)}`,
    // The clock strikes four times a day here: what is told at once is an hour late, and waits for nine.
    `2026-02-03T08:00 S: ${da.yourRoles.assigned('Systemansvarlig')}`,
    `2026-02-03T08:00 ${channel}: ${da.roleNews.came('Systemansvarlig', 'S')}`,
    `2026-02-06T08:00 ${channel}: ${title.friday(6)}`,
    `2026-02-09T08:00 S: ${title.monday(7)}`,
    // With what is to be corrected in KLIK.
    `2026-02-09T08:00 ${channel}: ${title.vacantMany(1)}`,
    `2026-02-13T08:00 S: ${da.reminder.title(3, one)}`,
    `2026-02-13T08:00 ${channel}: ${title.friday(7)}`,
    // With three tasks that nothing is in the way of, and what is to be corrected in KLIK.
    `2026-02-16T08:00 P: ${da.yourRoles.title}`,
    `2026-02-16T08:00 ${channel}: ${da.roleNews.came('Projektleder', 'P')}`,
    `2026-02-20T08:00 ${channel}: ${title.friday(8)}`,
    `2026-02-23T08:00 P: ${title.monday(9)}`,
    `2026-02-27T08:00 ${channel}: ${title.friday(9)}`,
    `2026-03-02T08:00 P: ${title.monday(10)}`,
    `2026-03-06T08:00 P: ${da.reminder.titleMany(2)}`,
    `2026-03-06T08:00 ${channel}: ${title.friday(10)}`,
    `2026-03-09T08:00 P: ${title.monday(11)}`,
    `2026-03-10T08:00 P: ${da.waits.freed(invitation)}`,
    `2026-03-13T08:00 ${channel}: ${title.friday(11)}`,
    // Nobody holds some of the roles that the workshop in four weeks needs.
    `2026-03-27T08:00 ${channel}: ${title.friday(13)}`,
    // 14 days before is the Monday of Easter: the last working day before it.
    // With the month's question for dates.
    `2026-04-01T07:00 P: ${title.mixed(2)}`,
    `2026-04-01T07:00 ${channel}: ${title.friday(14)}`,
    // The quarter's question, which nobody answers.
    `2026-04-07T07:00 P: ${da.heartbeat.title('Projektleder')}`,
    `2026-04-07T07:00 S: ${da.heartbeat.title('Systemansvarlig')}`,
    `2026-04-10T07:00 ${channel}: ${title.friday(15)}`,
    `2026-04-13T07:00 P: ${title.event(7, null, kickOff)}`,
    // The workshop, and three roles that it needs and nobody holds.
    `2026-04-15T07:00 P: ${title.mixed(4)}`,
    `2026-04-17T07:00 P: ${title.event(3, 'mandag', kickOff)}`,
    `2026-04-17T07:00 ${channel}: ${title.friday(16)}`,
    `2026-04-20T07:00 P: ${title.monday(17)}`,
    // The workshop tomorrow, and S has not answered; of P's silence there is no faglig leder to tell.
    `2026-04-21T07:00 P: ${title.mixed(2)}`,
    `2026-04-21T07:00 ${channel}: ${da.heartbeat.silentTitle('P', 'Projektleder')}`,
  ];
  expect(diary.toSorted()).toEqual(expected.toSorted());
  const { tasks } = await chat.rollout();
  expect(tasks).toMatchObject({
    '1': { status: 'completed' },
    '2': { status: 'completed' },
    '3': { status: 'completed', value: '12' },
  });
  expect(warnings).toEqual([]);
});
