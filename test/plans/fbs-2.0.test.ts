import { describe, expect, test } from 'vitest';
import { idOf, recipientOf } from '../../src/domain/reminders/recipient.ts';
import { upcomingReminders } from '../../src/domain/reminders/upcoming.ts';
import { addDays, instantOf, weekdayOf } from '../../src/domain/time/calendar.ts';
import { dayOf } from '../../src/domain/time/when.ts';
import { planOf } from '../../src/plans/index.ts';
import { aHolding, aRollout } from '../helpers/a-plan.ts';
import { type Json, planJson } from '../helpers/plan-with.ts';

const plan = planOf('fbs-2.0');
const task = (key: string) => plan.tasks.find((each) => each.key === key);
const event = (key: string) => plan.events.find((each) => each.key === key);

describe('what KOMBIT has announced', () => {
  test('is four phases, five themes and ten roles', () => {
    expect(plan.phases.map(({ name, subtitle }) => `${name} (${subtitle})`)).toEqual([
      'Opstart (projektforankring)',
      'Forberedelse (klargøring)',
      'Ibrugtagning (go-live)',
      'Forankring (drift)',
    ]);
    expect(plan.themes.map(({ name }) => name)).toEqual([
      'It-sikkerhed og aftaler',
      'It-miljø og infrastruktur',
      'Viden og færdigheder',
      'Organisering og arbejdsgange',
      'Ud- og indfasning',
    ]);
    expect(plan.roles.map(({ key, most }) => [key, most])).toEqual([
      ['projektleder', 1],
      ['systemansvarlig', null],
      ['faglig-leder', null],
      ['tekniker', null],
      ['oekonomimedarbejder', null],
      ['rolleadministrator', null],
      ['systemadministrator', null],
      ['superbruger', null],
      ['supportberettiget', null],
      ['klik-administrator', null],
    ]);
  });

  test('is twelve KLIK entries, one of them a group, of 35 to 40 expected', () => {
    const klik = plan.tasks.filter(({ kind }) => kind !== 'local');

    expect(klik.map(({ key }) => key)).toEqual(Array.from({ length: 12 }, (_, i) => `${i + 1}`));
    expect(klik.filter(({ kind }) => kind === 'klikGroup').map(({ key }) => key)).toEqual(['7']);
    expect(plan.expectedTasks).toMatchObject({ from: 35, to: 40 });
  });

  test('leads to eight local activities', () => {
    const local = plan.tasks.filter(({ kind }) => kind === 'local');

    expect(local.map(({ key }) => key)).toEqual(Array.from({ length: 8 }, (_, i) => `L${i + 1}`));
    expect(local.every(({ published }) => published.precision === 'unknown')).toBe(true);
  });

  test('says who and what for KLIK tasks 1 to 3', () => {
    const [first, second, third] = plan.tasks;

    expect([first?.accountable, first?.performer]).toEqual(['systemansvarlig', 'systemansvarlig']);
    expect([second?.accountable, second?.performer]).toEqual(['projektleder', 'projektleder']);
    expect([third?.accountable, third?.performer]).toEqual(['projektleder', 'projektleder']);
    expect([first?.asks, second?.asks, third?.asks]).toEqual([
      { type: 'nothing' },
      {
        type: 'names',
        roles: ['tekniker', 'oekonomimedarbejder', 'rolleadministrator'],
        event: 'teknisk-workshop',
      },
      { type: 'places', role: 'superbruger', event: 'superbrugeruddannelse-undervisning' },
    ]);
    expect([first?.dependsOn, second?.dependsOn, third?.dependsOn]).toEqual([[], ['1'], ['1']]);
    expect([first?.theme, second?.theme, third?.theme]).toEqual([null, null, null]);
  });

  test('gives KLIK entries 4 to 12 a theme, but no date and no role', () => {
    const examples = plan.tasks.slice(3, 12);

    for (const { theme, published, due, accountable, performer } of examples) {
      expect(theme).not.toBeNull();
      expect([published.precision, due.precision]).toEqual(['unknown', 'unknown']);
      expect([accountable, performer]).toEqual([null, null]);
    }
    expect(examples.map(({ key, suggestedRole }) => [key, suggestedRole])).toEqual([
      ['4', undefined],
      ['5', 'tekniker'],
      ['6', 'rolleadministrator'],
      ['7', 'oekonomimedarbejder'],
      ['8', 'superbruger'],
      ['9', undefined],
      ['10', undefined],
      ['11', undefined],
      ['12', undefined],
    ]);
  });

  test('is 21 events, among them seven online network meetings with nothing but a month', () => {
    const online = plan.events.filter(({ key }) => key.startsWith('netvaerksmoede-'));

    expect(plan.events).toHaveLength(21);
    expect(online.map(({ when }) => when)).toEqual(
      ['2026-06', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12', '2027-01'].map(
        (month) => ({
          precision: 'month',
          month,
          source: expect.objectContaining({ basis: 'derived' }),
        }),
      ),
    );
    for (const { form, audience } of online) {
      expect([form, audience]).toEqual(['online', ['projektleder']]);
    }
  });

  test('has a timetable of ten months, with an empty May and a summer holiday in July', () => {
    expect(plan.months.map(({ month }) => month)).toEqual([
      ...['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2026-${month}`),
      '2027-01',
    ]);
    expect(plan.months[1]?.activities).toEqual([]);
    expect(plan.months[3]?.activities).toEqual(['Sommerferie']);
  });

  test('ends in a checklist, questions, next steps, links, documents and contacts', () => {
    const { checklist, questions, nextSteps, links, documents, contacts } = plan;

    expect([checklist, questions, nextSteps].map((list) => list.length)).toEqual([8, 4, 5]);
    expect([links, documents, contacts].map((list) => list.length)).toEqual([3, 7, 2]);
    expect(contacts[0]?.email).toBe('bibsys@kombit.dk');
    expect(documents.every(({ url }) => url === null)).toBe(true);
  });
});

describe('the days of the plan', () => {
  test('are these and no others', () => {
    const dated = [
      ...plan.phases.flatMap(({ key, starts, ends }) => [
        [`phase ${key} starts`, dayOf(starts)],
        [`phase ${key} ends`, ends && dayOf(ends)],
      ]),
      ...plan.tasks.flatMap(({ key, published, due }) => [
        [`task ${key} published`, dayOf(published)],
        [`task ${key} due`, dayOf(due)],
      ]),
      ...plan.events.map(({ key, when }) => [`event ${key}`, dayOf(when)]),
    ].filter(([, day]) => day !== null);

    expect(Object.fromEntries(dated)).toEqual({
      'phase ibrugtagning starts': '2027-01-28',
      'task 1 published': '2026-01-13',
      'task 2 published': '2026-01-13',
      'task 3 published': '2026-01-13',
      'task 1 due': '2026-02-16',
      'task 2 due': '2026-03-09',
      'task 3 due': '2026-03-09',
      'event klik-opgaver-1-3': '2026-01-13',
      'event kick-off': '2026-04-20',
      'event teknisk-workshop': '2026-04-22',
      'event go-live': '2027-01-28',
    });
  });

  test('are six in all, wherever in the file they stand', () => {
    const days = objectsIn(planJson())
      .filter(({ precision }) => ['day', 'hours'].includes(String(precision)))
      .map(({ on }) => String(on));

    expect([...new Set(days)].sort()).toEqual([
      '2026-01-13',
      '2026-02-16',
      '2026-03-09',
      '2026-04-20',
      '2026-04-22',
      '2027-01-28',
    ]);
  });

  test.each([
    ['2026-01-13', 'tirsdag'],
    ['2026-02-16', 'mandag'],
    ['2026-03-09', 'mandag'],
    ['2026-04-20', 'mandag'],
    ['2026-04-22', 'onsdag'],
    ['2027-01-28', 'torsdag'],
  ])('%s is a %s', (day, weekday) => {
    const weekdays = ['', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag'];

    expect(weekdays[weekdayOf(day)]).toBe(weekday);
  });

  test('have clock times for the two meetings of April', () => {
    expect(event('kick-off')).toMatchObject({
      when: { precision: 'hours', on: '2026-04-20', from: '10:00', to: '14:00' },
      form: 'physical',
      place: 'Odense',
      audience: ['projektleder'],
    });
    expect(event('teknisk-workshop')).toMatchObject({
      when: { precision: 'hours', on: '2026-04-22', from: '09:00', to: '11:00' },
      form: 'online',
      audience: ['projektleder', 'tekniker', 'oekonomimedarbejder', 'rolleadministrator'],
    });
  });

  test('of Early Life Support follow go-live, and say that they are derived', () => {
    const when = event('early-life-support')?.when;

    expect(when).toMatchObject({ precision: 'offset', from: plan.goLive, days: 28 });
    expect(when?.source.basis).toBe('derived');
    expect(addDays('2027-01-28', 28)).toBe('2027-02-25');
  });

  test.each(['kick-off', 'teknisk-workshop', 'ydelseskatalog'])(
    'of %s have a year that KOMBIT does not write, which is noted',
    (key) => {
      expect(event(key)?.when.source.note).toContain('2026 følger af L338');
    },
  );
});

describe('the sources of the plan', () => {
  const json = objectsIn(planJson());

  test('stand on every entry of every list and on every time', () => {
    const lists = Object.values(planJson()).filter(Array.isArray);
    const facts = [...lists.flat(), ...json.filter((object) => 'precision' in object)];

    expect(facts.length).toBeGreaterThan(100);
    expect(facts.filter((fact) => !('source' in fact))).toEqual([]);
  });

  test('are addresses, or lines that the presentation has', () => {
    const refs = json.filter((object) => 'basis' in object).map(({ ref }) => String(ref));
    const lines = refs.filter((ref) => !ref.startsWith('https://'));
    const numbers = lines.flatMap((ref) => ref.match(/\d+/g) ?? []).map(Number);

    expect(lines.filter((ref) => !/^L\d+(-L\d+)?(, L\d+(-L\d+)?)*$/.test(ref))).toEqual([]);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(658);
  });

  test('say how a fact was derived, and are never a municipality', () => {
    const sources = json.filter((object) => 'basis' in object);

    expect(sources.filter(({ basis, note }) => String(basis) === 'derived' && !note)).toEqual([]);
    expect(sources.filter(({ basis }) => String(basis) === 'local')).toEqual([]);
  });

  test('point at the lines where the deadlines are', () => {
    expect(['1', '2', '3'].map((key) => task(key)?.due.source.ref)).toEqual([
      'L183',
      'L216',
      'L279',
    ]);
  });
});

/** Every object in the file, however deep. */
function objectsIn(json: Json): Json[] {
  const inside = Object.values(json)
    .filter((value) => value !== null && typeof value === 'object')
    .flatMap(objectsIn);
  return Array.isArray(json) ? inside : [json, ...inside];
}

test('every role hears from the bot in the course of the programme, and of each event for it', () => {
  const holdings = plan.roles.map(({ key }) => aHolding(key, key));
  const rollout = aRollout({ plan, holdings });
  const all = upcomingReminders(rollout, rollout.startedAt, instantOf('2027-04-01', '00:00'));
  const told = all.map((reminder) => {
    const recipient = recipientOf(rollout, reminder, reminder.sendAt);
    return `${recipient && idOf(recipient)} ${reminder.subject.key}`;
  });

  // What has no time, or is for nobody in person, is read in the list of meetings.
  const timed = plan.events.filter(
    ({ kind, when }) => kind !== 'information' && when.precision !== 'unknown',
  );
  const expected = timed.flatMap(({ key, audience }) => audience.map((role) => `${role} ${key}`));
  expect(expected.filter((one) => !told.includes(one))).toEqual([]);
  const silent = plan.roles.filter(({ key }) => !told.some((one) => one.startsWith(`${key} `)));
  expect(silent).toEqual([]);
});
