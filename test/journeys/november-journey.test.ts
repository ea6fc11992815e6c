/**
 * A municipality that installs the bot on 28 November 2026: three known deadlines, all past, and an
 * e-mail with 27 KLIK tasks. They are put in within one message, announced once, reminded of, changed
 * by the next list, and taken back.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardText } from '../../src/cards/text.ts';
import { addDays } from '../../src/domain/time/calendar.ts';
import { formatDay } from '../../src/texts/dates.ts';
import { channel, conversations, textOf } from '../helpers/a-conversation.ts';
import { type ALife, aLife } from '../helpers/a-life.ts';

const chats = conversations();
let life: ALife;
beforeAll(async () => {
  life = await aLife(chats, { day: '2026-11-28', time: '10:00', bound: false });
});
afterAll(() => life.stop());

const holders = {
  projektleder: 'P',
  'faglig leder': 'F',
  systemansvarlig: 'S',
  tekniker: 'T',
  økonomimedarbejder: 'Ø',
  rolleadministrator: 'R',
  superbruger: 'U',
  systemadministrator: 'A',
  'klik-administrator': 'K',
  supportberettiget: 'H',
};
const performers = ['Tekniker', 'Økonomimedarbejder', 'Rolleadministrator', 'Superbruger'];

/** From 2 December to 22 January, every other day. */
const tasks = Array.from({ length: 27 }, (_, index) => ({
  code: `MI ${21 + index}`,
  title: `Afprøvning nummer ${index + 1}`,
  due: index === 26 ? '2027-01-22' : addDays('2026-12-02', 2 * index - (index > 24 ? 2 : 0)),
  performer: performers[index % performers.length] ?? '',
}));
type Row = (typeof tasks)[number];

const listOf = (rows: readonly Row[]) =>
  [
    'KLIK-kode\tOpgave\tFrist\tUdfører',
    ...rows.map(({ code, title, due, performer }) =>
      [code, title, formatDay(due, 'da', 'long'), performer].join('\t'),
    ),
  ].join('\n');

it('has 27 tasks in the plan a minute later, and everybody hears of them once', async () => {
  const { chat, say, pressOn, lastTo, strike, liveUntil, diary } = life;
  await say('P', 'opsætning Eksempel Kommune');
  for (const [role, who] of Object.entries(holders))
    await say('P', `rolle ${role} <@${who}|${who}>`);

  await strike('2026-11-28', '10:01');

  const preview = await say('P', `importer\n${listOf(tasks)}`);
  const before = diary.length;
  const taken = await pressOn('P', preview.card, 'Overtag alle 27');
  const told = diary.length;
  await liveUntil('2026-11-30');

  expect(preview.card.title).toBe('Import: 27 nye · 0 ændrede');
  expect(taken.card.title).toBe('Importeret: 27 nye · 0 ændrede');
  const posts = diary.slice(before).filter((line) => line.includes(` ${channel}: `));
  expect(posts).toEqual([`2026-11-28T09:01 ${channel}: 27 nye opgaver lagt ind i planen`]);
  for (const who of ['T', 'Ø', 'R', 'U']) {
    const own = diary.slice(told).filter((line) => line.includes(` ${who}: `));
    expect(own, who).toHaveLength(1);
    expect(cardText(lastTo(who).card)).toContain('Afprøvning nummer');
  }
  expect(diary.join('\n')).not.toContain('Mens jeg var væk');
  expect((await chat.rollout()).plan.tasks.filter(({ key }) => key.startsWith('K'))).toHaveLength(
    27,
  );
});

it('tells what is ahead', async () => {
  const { say } = life;
  expect(textOf(await say('P', 'status'))).toContain('K1 Afprøvning nummer 1');
  expect(textOf(await say('T', 'opgaver mine'))).toContain('K5 Afprøvning nummer 5');
  expect(textOf(await say('T', 'påmindelser'))).toContain('K1 Afprøvning nummer 1');
});

it('reminds of each on its days, and says nothing of a date that nobody gave', async () => {
  const { chat, liveUntil, warnings } = life;
  await liveUntil('2026-12-11');

  const said = chat.platform.posted.map(({ card }) => cardText(card)).join('\n');
  expect(said).toMatch(/Fristen er overskredet: K1|overskredet.*K1/s);
  expect(said).not.toContain('Mens jeg var væk');
  expect(warnings).toEqual([]);
});

it('moves, adds and withdraws by the next list, and takes that back', async () => {
  const { chat, say, pressOn } = life;
  const moved = tasks.map((row, index) =>
    index >= 20 && index < 24 ? { ...row, due: addDays(row.due, 7) } : row,
  );
  const more = ['Tæl hylder', 'Luk det gamle system', 'Hold afslutning'].map((title, index) => ({
    ...{ code: `MI ${61 + index}`, title, due: '2027-01-25', performer: 'Tekniker' },
  }));
  const before = (await chat.rollout()).plan.tasks;

  const preview = await say('P', `importer\n${listOf([...moved.slice(0, 26), ...more])}`);
  const taken = await pressOn('P', preview.card, 'Overtag alle 7');
  const gone = await say('P', 'udgår K27 KOMBIT har trukket den tilbage');
  await say('P', 'fortryd');
  const undone = await pressOn('P', taken.card, 'Fortryd importen');

  expect(preview.card.title).toBe('Import: 3 nye · 4 ændrede');
  expect(gone.card.title).toBe('Udgået: K27 Afprøvning nummer 27');
  expect(textOf(undone)).toContain('planen er, som den var før');
  expect((await chat.rollout()).plan.tasks).toEqual(before);
});
