import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import type { PlanEvent } from '../../src/domain/plan/plan.ts';
import { calendarOf, invitationOf } from '../../src/exports/calendar.ts';
import type { Changes } from '../../src/store/store.ts';
import {
  aHolding,
  anEvent,
  aPerson,
  aPlan,
  aTask,
  aTaskState,
  day,
  month,
} from '../helpers/a-plan.ts';
import { aView, type Sight } from '../helpers/a-view.ts';

const untouched: Changes = () => ({ count: 0, at: null });
const stated = { basis: 'stated', ref: 'L1' } as const;

const at = (key: string, on: string, more: Partial<PlanEvent> = {}) =>
  anEvent({
    ...{ key, title: key, kind: 'workshop', audience: ['superbruger'] },
    when: { precision: 'hours', on, from: '09:00', to: '11:30', source: stated },
    ...more,
  });

const plan = {
  ...aPlan(),
  tasks: [
    aTask({ key: '1', title: 'Udpeg; "projektleder", \\ ja', due: day('2026-02-16') }),
    aTask({ key: '2', title: 'Måned', due: month('2026-03') }),
    aTask({ key: '3', due: day('2026-03-29'), performer: 'superbruger', accountable: null }),
  ],
  events: [
    at('before-spring', '2026-03-28'),
    at('on-spring', '2026-03-29'),
    at('before-autumn', '2026-10-24'),
    at('on-autumn', '2026-10-25'),
    at('month-only', '2026-04-01', { when: month('2026-04') }),
    at('whole-day', '2026-05-05', { when: day('2026-05-05'), audience: ['projektleder'] }),
  ],
};

interface Read {
  readonly summary: string;
  readonly starts: string;
  readonly isDay: boolean;
  readonly sequence: number;
  readonly status: string;
  readonly stamp: string;
}

/** As ical.js understands it: by UID without the rollout and the bot. */
function readBy(text: string): Record<string, Read> {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  const events = calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    const { startDate: start } = event;
    const starts = start.isDate ? start.toString() : start.toJSDate().toISOString();
    const read: Read = {
      ...{ summary: event.summary, starts, isDay: start.isDate, sequence: event.sequence },
      status: String(one.getFirstPropertyValue('status')),
      stamp: String(one.getFirstPropertyValue('dtstamp')),
    };
    return [event.uid.split('.')[0] ?? '', read] as const;
  });
  return Object.fromEntries(events);
}

const written = (sight: Sight['rollout'] = {}, scope = 'all', changes = untouched) =>
  calendarOf(aView({ rollout: { plan, ...sight } }), scope, changes);

describe('a calendar', () => {
  it('has each deadline on its whole day, and nothing on a day that nobody named', () => {
    const read = readBy(written());
    expect(read['task-1-due']).toMatchObject({ starts: '2026-02-16', isDay: true });
    expect(read['task-3-due']).toMatchObject({ starts: '2026-03-29', isDay: true });
    expect(read['event-whole-day']).toMatchObject({ starts: '2026-05-05', isDay: true });
    expect(Object.keys(read)).not.toContain('task-2-due');
    expect(Object.keys(read)).not.toContain('event-month-only');
  });

  const hours = [
    ['before-spring', '2026-03-28T08:00:00.000Z'],
    ['on-spring', '2026-03-29T07:00:00.000Z'],
    ['before-autumn', '2026-10-24T07:00:00.000Z'],
    ['on-autumn', '2026-10-25T08:00:00.000Z'],
  ] as const;

  it('has the hours of a meeting right across both clock changes, by two readers', () => {
    const text = written();
    const read = readBy(text);
    const other = Object.values(nodeIcal.sync.parseICS(text));
    for (const [key, instant] of hours) {
      expect(read[`event-${key}`]).toMatchObject({ starts: instant, isDay: false });
      const found = other.find((one) => one?.type === 'VEVENT' && one.summary === key);
      expect(found).toMatchObject({ start: new Date(instant), datetype: 'date-time' });
    }
  });

  it('tells both deadlines, each by its name, and one where they are the same', () => {
    const own = readBy(written({ tasks: { '1': aTaskState({ dueOn: '2026-02-10' }) } }));
    expect(own['task-1-own']).toMatchObject({ starts: '2026-02-10' });
    expect(own['task-1-own']?.summary).toMatch(/^Egen frist: 1 /);
    expect(own['task-1-due']?.summary).toBe('Frist i KLIK: 1 Udpeg; "projektleder", \\ ja');
    const same = readBy(written({ tasks: { '1': aTaskState({ dueOn: '2026-02-16' }) } }));
    expect(Object.keys(same)).not.toContain('task-1-own');
  });

  it('cancels what was withdrawn or is not relevant, and keeps its name', () => {
    const [first, ...others] = plan.tasks;
    if (first === undefined) throw new Error('no task');
    const retired = { on: '2026-02-01', why: null };
    const read = readBy(
      written({
        plan: { ...plan, tasks: others, retired: { tasks: [{ ...first, retired }], events: [] } },
        tasks: { '3': aTaskState({ status: 'notRelevant' }) },
      }),
    );
    expect(read['task-1-due']).toMatchObject({ status: 'CANCELLED', starts: '2026-02-16' });
    expect(read['task-3-due']?.status).toBe('CANCELLED');
    expect(read['event-whole-day']?.status).toBe('CONFIRMED');
  });

  it('raises the sequence of what changed, and its stamp is that of the change', () => {
    const changed: Changes = (key) =>
      key === '1' ? { count: 2, at: new Date('2026-02-03T04:05:06Z') } : untouched(key);
    const [before, after] = [readBy(written()), readBy(written({}, 'all', changed))];
    expect(after['task-1-due']?.sequence).toBe((before['task-1-due']?.sequence ?? 0) + 2);
    expect(after['task-1-due']?.stamp).toBe('2026-02-03T04:05:06Z');
    expect(after['task-3-due']).toEqual(before['task-3-due']);
  });

  it('is the same bytes whenever it is asked for', () => {
    const [monday, tuesday] = (['2026-02-09', '2026-02-10'] as const).map((day) =>
      calendarOf(aView({ day, rollout: { plan } }), 'all', untouched),
    );
    expect(tuesday).toBe(monday);
  });

  it('is of a role, or of the roles that its reader holds', () => {
    const own = aPerson('u1');
    const holdings = [aHolding('superbruger', 'u1')];
    const view = aView({ viewer: own, rollout: { plan, holdings, people: { u1: own } } });
    const mine = Object.keys(readBy(calendarOf(view, 'me', untouched)));
    expect(mine).toEqual(Object.keys(readBy(written({}, 'superbruger'))));
    expect(mine).toContain('task-3-due');
    expect(mine).not.toContain('event-whole-day');
  });

  it('has lines that every reader takes, and names nobody', () => {
    const people = { u1: { ...aPerson('u1'), name: 'Somebody Particular' } };
    const text = written({ people, holdings: [aHolding('superbruger', 'u1')] });
    const lines = text.split('\r\n');
    expect(text).not.toMatch(/[^\r]\n/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(text).not.toContain('Particular');
  });
});

it('one meeting is a file of its own, unless no day is known of it', () => {
  const view = aView({ rollout: { plan } });
  const [meeting, , , , undated] = plan.events;
  expect(meeting && Object.keys(readBy(invitationOf(view, meeting, untouched) ?? ''))).toEqual([
    'event-before-spring',
  ]);
  expect(undated && invitationOf(view, undated, untouched)).toBeNull();
});
