import { describe, expect, test } from 'vitest';
import type { PlanEvent } from '../../../src/domain/plan/plan.ts';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import { addresseeName } from '../../../src/domain/reminders/addressee.ts';
import { eventReminders } from '../../../src/domain/reminders/event-reminders.ts';
import { type Policy, unset } from '../../../src/domain/rollout/policy.ts';
import { toLocalDate } from '../../../src/domain/time/calendar.ts';
import {
  aHolding,
  anEvent,
  aPlan,
  aRollout,
  day,
  derived,
  month,
  stated,
  unknown,
} from '../../helpers/a-plan.ts';

/** 'beforeDue:7 04-16 audience:projektleder:0' of an online meeting on Thursday 23 April 2026. */
function reminders(
  event: Partial<PlanEvent> = {},
  holders: readonly string[] = ['u1'],
  policy: Partial<Policy> = {},
): string[] {
  const rollout = aRollout({
    holdings: holders.map((id) => aHolding('projektleder', id)),
    policy: { ...unset, ...policy },
  });
  return [...eventReminders(rollout, anEvent({ when: day('2026-04-23'), ...event }))]
    .toSorted((a, b) => a.sendAt.getTime() - b.sendAt.getTime())
    .map(({ rule, sendAt, to }) =>
      [ruleName(rule), toLocalDate(sendAt).slice(5), addresseeName(to)].join(' '),
    );
}
const [seven, monday, one] = ['beforeDue:7 04-16', 'monday 04-20', 'beforeDue:1 04-22'];

describe('of a meeting', () => {
  test('a holder hears a week before, on its Monday, and the day before', () => {
    const to = 'audience:projektleder:0';
    expect(reminders()).toEqual([`${seven} ${to}`, `${monday} ${to}`, `${one} ${to}`]);
  });

  test('no Monday comes to whoever has switched it off', () => {
    const policy = { people: { u1: { monday: false } } };
    expect(reminders({}, ['u1'], policy)).toHaveLength(2);
  });

  test('each holder has their own, by their own days', () => {
    const absence = { from: '2026-04-16', to: '2026-04-22', deputy: null };
    const found = reminders({}, ['u1', 'u2'], { people: { u2: { absence } } });
    expect(found.filter((each) => each.endsWith(':0'))).toHaveLength(3);
    expect(found.filter((each) => each.endsWith(':1'))).toEqual([
      'beforeDue:1 04-15 audience:projektleder:1',
    ]);
  });

  test('whose role is vacant one is sent on, without Monday', () => {
    const to = 'audience:projektleder:0';
    expect(reminders({}, [])).toEqual([`${seven} ${to}`, `${one} ${to}`]);
  });

  test('that invites nobody the channel hears', () => {
    expect(reminders({ audience: [] })).toEqual([`${seven} channel`, `${one} channel`]);
  });
});

test.each([
  ['a milestone', { kind: 'milestone' }],
  ['information', { kind: 'information' }],
  ['what has no time at all', { when: unknown }],
] as [string, Partial<PlanEvent>][])('nobody is reminded of %s', (_what, event) => {
  expect(reminders(event)).toEqual([]);
});

test('a date of the municipality’s choice counts up to the day itself', () => {
  const rules = ['onDate:2026-04-08', 'onDate:2026-04-24', 'dueDay'];
  const found = reminders({ audience: [] }, [], { cadences: { online: rules } });
  expect(found).toEqual(['onDate:2026-04-08 04-08 channel', 'dueDay 04-23 channel']);
});

describe('of what has no day of its own', () => {
  const inApril = { when: month('2026-04') };

  test.each([
    ['a meeting', inApril],
    ['a period', { kind: 'period', when: aPeriod('2026-04', '2026-05') }],
  ] as [string, Partial<PlanEvent>][])(
    'each holder hears once, as the month of %s begins',
    (_what, event) => {
      expect(reminders(event, ['u1', 'u2'])).toEqual([
        'month 04-01 audience:projektleder:0',
        'month 04-01 audience:projektleder:1',
      ]);
    },
  );

  test('whoever is away then hears when they are back, or before they leave for all of it', () => {
    const away = (to: string) => ({
      people: { u1: { absence: { from: '2026-03-30', to, deputy: null } } },
    });
    expect(reminders(inApril, ['u1'], away('2026-04-09'))).toEqual([
      'month 04-10 audience:projektleder:0',
    ]);
    expect(reminders(inApril, ['u1'], away('2026-05-03'))).toEqual([
      'month 03-27 audience:projektleder:0',
    ]);
  });

  test('the channel hears in its overview alone', () => {
    expect(reminders(inApril, [])).toEqual([]);
    expect(reminders({ ...inApril, audience: [] })).toEqual([]);
  });
});

describe('of go-live', () => {
  const rollout = aRollout({ holdings: [aHolding('superbruger', 'u1')] });
  const goLive = anEvent({
    ...{ key: 'go-live', kind: 'milestone', when: day('2027-01-28') },
    audience: ['superbruger'],
  });
  const found = [...eventReminders(rollout, goLive)].map(({ rule, sendAt, to }) =>
    [ruleName(rule), toLocalDate(sendAt), addresseeName(to)].join(' '),
  );

  test('each role hears once what waits for it, in its month', () => {
    expect(found).toContain('month 2027-01-04 audience:superbruger:0');
  });

  test('the channel looks back a month after it, on a working day', () => {
    expect(found).toContain('closing 2027-03-01 channel');
  });

  test('its weeks of support are told of with its month', () => {
    const support = anEvent({
      ...{ key: 'support', kind: 'period', audience: ['superbruger'] },
      when: { precision: 'offset', from: 'go-live', days: 28, source: derived },
    });
    const supported = { ...rollout, plan: aPlan({ events: [goLive, support] }) };
    expect(
      [...eventReminders(supported, support)].map(({ sendAt }) => toLocalDate(sendAt)),
    ).toEqual(['2027-01-04']);
  });
});

function aPeriod(from: string, to: string): PlanEvent['when'] {
  return { precision: 'period', from, to, source: stated };
}
