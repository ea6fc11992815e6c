import { describe, expect, test } from 'vitest';
import type { Addressee } from '../../../src/domain/reminders/addressee.ts';
import { recipientOf, recipientOn } from '../../../src/domain/reminders/recipient.ts';
import { type PersonPolicy, unset } from '../../../src/domain/rollout/policy.ts';
import { aHolding, aPerson, aPlan, aRollout, aTask } from '../../helpers/a-plan.ts';

const [performer, accountable, manager, lead] = [
  'superbruger',
  'systemansvarlig',
  'projektleder',
  'faglig-leder',
];
const now = new Date('2026-02-10T08:00:00Z');
const tasks = [
  aTask({ performer, accountable }),
  aTask({ key: '2' }),
  aTask({ key: '3', performer, accountable: performer }),
];
const week = { from: '2026-02-09', to: '2026-02-13' };

/** 'superbruger u1' holds it; `people` are their own settings. */
function staffed(holdings: readonly string[], people: Record<string, PersonPolicy> = {}) {
  return aRollout({
    plan: aPlan({ tasks }),
    holdings: holdings.map((each) => {
      const [role = '', personId = ''] = each.split(' ');
      return aHolding(role, personId);
    }),
    people: { deputy: aPerson('deputy') },
    policy: { ...unset, people },
  });
}
const all = [`${performer} u1`, `${accountable} u2`, `${manager} u3`, `${lead} u4`];
const without = (...roles: (string | undefined)[]) =>
  all.filter((each) => !roles.includes(each.split(' ')[0]));

const to = (type: Exclude<Addressee['type'], 'audience'>, key = '1') => ({
  subject: { type: 'task', key } as const,
  to: { type } as Addressee,
});

describe('where a role is vacant the next one gets it', () => {
  test.each([
    ['performer', without(), 'u1', 'performer', []],
    ['performer', without(performer), 'u2', 'accountable', [performer]],
    ['performer', without(performer, accountable), 'u3', 'projektleder', [performer, accountable]],
    ['projektleder', without(manager), 'u4', 'faglig-leder', [manager]],
    ['faglig-leder', without(lead), 'u3', 'projektleder', [lead]],
  ] as const)('the %s, when %j are held', (type, holdings, personId, via, vacant) => {
    const recipient = recipientOf(staffed(holdings), to(type), now);
    expect(recipient).toMatchObject({ type: 'person', personId, via, vacant, standsInFor: null });
  });

  test.each([
    ['performer', [`${lead} u4`], [performer, accountable, manager]],
    ['projektleder', [`${performer} u1`], [manager, lead]],
    ['faglig-leder', [], [lead, manager]],
    ['channel', all, []],
  ] as const)('and at last the channel: %s', (type, holdings, vacant) => {
    expect(recipientOf(staffed(holdings), to(type), now)).toEqual({ type: 'channel', vacant });
  });

  test('but what the accountable hears besides goes to nobody else', () => {
    expect(recipientOf(staffed(without(accountable)), to('accountable'), now)).toBeNull();
  });

  test('a role that is asked twice is vacant once', () => {
    const recipient = recipientOf(staffed([]), to('performer', '3'), now);
    expect(recipient?.vacant).toEqual([performer, manager]);
  });

  test('a task of no role goes to the projektleder', () => {
    const recipient = recipientOf(staffed(all), to('performer', '2'), now);
    expect(recipient).toMatchObject({ personId: 'u3', vacant: [] });
  });
});

describe('whoever cannot be reached is passed over', () => {
  const two = [...all, `${performer} u5`];

  test.each([
    ['another holder first', two, ['u1'], 'u5'],
    ['then the next role', two, ['u1', 'u5'], 'u2'],
    ['then the next', two, ['u1', 'u5', 'u2'], 'u3'],
  ])('%s', (_what, holdings, passed, personId) => {
    const recipient = recipientOf(staffed(holdings), to('performer'), now, passed);
    expect(recipient).toMatchObject({ personId, vacant: [] });
  });

  test('the channel last, and after it nobody', () => {
    const everyone = ['u1', 'u2', 'u3'];
    const to1 = to('performer');
    expect(recipientOf(staffed(all), to1, now, everyone)?.type).toBe('channel');
    expect(recipientOf(staffed(all), to1, now, [...everyone, 'channel'])).toBeNull();
  });

  test('a channel that is gone: the projektleder, then the faglig leder', () => {
    const passing = (...passed: string[]) => recipientOf(staffed(all), to('channel'), now, passed);
    expect(passing('channel')).toMatchObject({ personId: 'u3' });
    expect(passing('channel', 'u3')).toMatchObject({ personId: 'u4' });
    expect(passing('channel', 'u3', 'u4')).toBeNull();
  });
});

describe('of an event every holder of its role hears', () => {
  const invited = (nth: number) => ({
    subject: { type: 'event', key: 'kick-off' } as const,
    to: { type: 'audience', role: performer ?? '', nth } as const,
  });
  const two = [...all, `${performer} u5`];

  test.each([
    [0, 'u1'],
    [1, 'u5'],
  ])('number %i is %s', (nth, personId) => {
    const recipient = recipientOf(staffed(two), invited(nth), now);
    expect(recipient).toMatchObject({ personId, via: 'audience' });
  });

  test('there is nobody beyond the last', () => {
    expect(recipientOf(staffed(two), invited(2), now)).toBeNull();
  });

  test('where nobody holds it, the projektleder', () => {
    const recipient = recipientOf(staffed(without(performer)), invited(0), now);
    expect(recipient).toMatchObject({ personId: 'u3', vacant: [performer] });
  });

  test.each([
    [0, 'u1'],
    [1, 'u5'],
  ])('where number %i cannot be reached, the projektleder', (nth, passed) => {
    const recipient = recipientOf(staffed(two), invited(nth), now, [passed]);
    expect(recipient).toMatchObject({ personId: 'u3', via: 'projektleder', vacant: [] });
  });
});

describe('while somebody is away', () => {
  const away = (deputy: string | null): PersonPolicy => ({ absence: { ...week, deputy } });
  const two = [...all, `${performer} u5`];

  test.each([
    ['the deputy stands in', two, { u1: away('deputy') }, 'deputy', 'u1'],
    ['another holder, where there is no deputy', two, { u1: away(null) }, 'u5', 'u1'],
    [
      ...(['another holder, where the deputy is away too', two] as const),
      ...([{ u1: away('deputy'), deputy: away(null) }, 'u5', 'u1'] as const),
    ],
  ])('%s', (_what, holdings, people, personId, standsInFor) => {
    const recipient = recipientOf(staffed(holdings, people), to('performer'), now);
    expect(recipient).toMatchObject({ personId, standsInFor, via: 'performer', role: performer });
  });

  test.each([
    ['nobody stands in', { u1: away(null) }, 'u2', ['u1']],
    ['the rollout does not know the deputy', { u1: away('u9') }, 'u2', ['u1']],
    [
      ...(['both are each other’s deputies', { u1: away('u2'), u2: away('u1') }] as const),
      ...(['u3', ['u1', 'u2']] as const),
    ],
  ])('the next in line gets it, where %s', (_why, people, personId, absent) => {
    const recipient = recipientOf(staffed(all, people), to('performer'), now);
    expect(recipient).toMatchObject({ personId, standsInFor: null, vacant: [], away: absent });
  });

  test('the channel gets it, where everyone is', () => {
    const people = Object.fromEntries(['u1', 'u2', 'u3'].map((id) => [id, away(null)]));
    const recipient = recipientOf(staffed(all, people), to('performer'), now);
    expect(recipient).toEqual({ type: 'channel', vacant: [], away: ['u1', 'u2', 'u3'] });
  });

  test.each([
    ['said so while there was time', '2026-02-06T07:59:59Z', {}, 'u1'],
    ['said so too late', '2026-02-06T08:00:00Z', {}, 'u2'],
    ['lost their deputy too late', '2026-02-11T10:00:00Z', {}, 'u2'],
    ['said so long ago', undefined, {}, 'u1'],
    [
      'has the role since',
      '2026-02-01T08:00:00Z',
      { from: new Date('2026-02-10T08:00:00Z') },
      'u2',
    ],
  ])('what is planned waits for whoever %s: %s', (_what, setAt, held, personId) => {
    const [, ...others] = staffed(all).holdings;
    const rollout = {
      ...staffed(all, { u1: { absence: { ...week, deputy: null, ...(setAt && { setAt }) } } }),
      holdings: [aHolding(performer ?? '', 'u1', held), ...others],
    };
    expect(recipientOn(rollout, to('performer'), '2026-02-12')).toMatchObject({ personId });
  });

  test('a deputy who leaves too late leaves it to the next in line', () => {
    const late = { ...away(null).absence, ...week, deputy: null, setAt: '2026-02-11T10:00:00Z' };
    const rollout = staffed(all, { u1: away('deputy'), deputy: { absence: late } });
    expect(recipientOn(rollout, to('performer'), '2026-02-12')).toMatchObject({ personId: 'u2' });
  });

  test('a deputy who cannot be reached does not stand in', () => {
    const rollout = staffed(two, { u1: away('deputy') });
    expect(recipientOf(rollout, to('performer'), now, ['deputy'])).toMatchObject({
      personId: 'u5',
    });
  });

  test.each([
    ['2026-02-08', 'u1'],
    ['2026-02-09', 'deputy'],
    ['2026-02-13', 'deputy'],
    ['2026-02-14', 'u1'],
  ])('both ends included: on %s it is %s', (on, personId) => {
    const rollout = staffed(all, { u1: away('deputy') });
    expect(recipientOn(rollout, to('performer'), on)).toMatchObject({ personId });
  });
});

test('whoever leaves the role gets nothing from that instant on', () => {
  const until = new Date('2026-02-10T08:00:00Z');
  const holdings = [aHolding(performer ?? '', 'u1', { until }), aHolding(accountable ?? '', 'u2')];
  const rollout = aRollout({ plan: aPlan({ tasks }), holdings });
  const before = new Date(until.getTime() - 1);
  expect(recipientOf(rollout, to('performer'), before)).toMatchObject({ personId: 'u1' });
  expect(recipientOf(rollout, to('performer'), until)).toMatchObject({ personId: 'u2' });
});
