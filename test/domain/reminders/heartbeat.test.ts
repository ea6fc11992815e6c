import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addresseeName } from '../../../src/domain/reminders/addressee.ts';
import { silentNotices, stillReminders } from '../../../src/domain/reminders/heartbeat.ts';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import { isStillOwed } from '../../../src/domain/reminders/still-owed.ts';
import { isSilent } from '../../../src/domain/rollout/heartbeat.ts';
import { type PersonPolicy, unset } from '../../../src/domain/rollout/policy.ts';
import type { Holding, Rollout } from '../../../src/domain/rollout/rollout.ts';
import { vacancyAt } from '../../../src/domain/rollout/vacancy-risk.ts';
import { addDays, instantOf, toLocalDate } from '../../../src/domain/time/calendar.ts';
import {
  aHolding,
  always,
  anEvent,
  aPerson,
  aPlan,
  aRollout,
  aTask,
  day,
} from '../../helpers/a-plan.ts';

const at = (on: string, time = '09:00') => instantOf(on, time);
const role = 'superbruger';
const goLive = (on = '2027-01-28') => anEvent({ key: 'go-live', kind: 'milestone', when: day(on) });
const held = (more: Partial<Holding> = {}) =>
  aHolding(role, 'u1', { id: '1', from: at('2026-01-13'), ...more });

function aCase(holdings: readonly Holding[], more: Partial<Rollout> = {}, on?: string): Rollout {
  const people = Object.fromEntries(['u1', 'u2', 'p', 'l'].map((id) => [id, aPerson(id)]));
  const tasks = [aTask({ key: '1', performer: role, due: day('2026-05-04') })];
  // The example's phases end with the example's go-live.
  const plan = { ...aPlan({ events: [goLive()], tasks }), events: [goLive(on)] };
  return aRollout({ plan, holdings, people, startedAt: at('2026-01-13'), ...more });
}

/** 'u1 2026-Q2 2026-04-07' */
const asked = (rollout: Rollout) =>
  stillReminders(rollout, always).map(({ rule, to, sendAt }) => {
    const round = rule.type === 'still' ? rule.round : '';
    return `${addresseeName(to).slice('person:'.length)} ${round} ${toLocalDate(sendAt)}`;
  });

const away = (from: string, to: string): PersonPolicy => ({
  absence: { from, to, deputy: null },
});

describe('whoever holds a role is asked', () => {
  test('in the first proper week of a quarter, in August instead of July, and before go-live', () => {
    expect(asked(aCase([held()]))).toEqual([
      'u1 2026-Q2 2026-04-07',
      'u1 2026-Q3 2026-08-03',
      'u1 2026-Q4 2026-10-05',
      'u1 go-live 2027-01-14',
    ]);
  });

  test('once of all their roles, and not of those that they have had for days', () => {
    const two = [held(), aHolding('tekniker', 'u1', { id: '2', from: at('2026-03-30') })];
    expect(asked(aCase(two)).filter((one) => one.includes('Q2'))).toHaveLength(1);
    expect(asked(aCase([held({ from: at('2026-03-30') })]))[0]).toContain('2026-Q3');
    expect(asked(aCase([held({ until: at('2026-03-30') })]))).toEqual([]);
  });

  test('when they are back, and not at all where they are away until the next time', () => {
    const people = { u1: away('2026-04-01', '2026-04-19') };
    const [first] = asked(aCase([held()], { policy: { ...unset, people } }));
    expect(first).toBe('u1 2026-Q2 2026-04-20');
    const long = { u1: away('2026-04-01', '2026-07-10') };
    expect(asked(aCase([held()], { policy: { ...unset, people: long } }))[0]).toContain('Q3');
  });

  test('but not where the municipality does not want it', () => {
    expect(asked(aCase([held()], { policy: { ...unset, heartbeat: false } }))).toEqual([]);
  });

  test('also of somebody without an account, through the projektleder', () => {
    const leader = aHolding('projektleder', 'u2', { id: '2', from: at('2026-04-01') });
    const people = { u1: { ...aPerson('u1'), email: 'u1@x.dk' }, u2: aPerson('u2') };
    const rollout = aCase([held(), leader], { people });
    const [first] = stillReminders(rollout, always).filter(({ subject }) => subject.key === 'u1');
    expect(first && recipientOf(rollout, first, first.sendAt)).toMatchObject({
      ...{ personId: 'u2', forwardTo: 'u1' },
    });
  });

  it('at most once a quarter and before go-live, and never in July', () => {
    const days = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(days, days, fc.nat(90), days, (from, absent, length, lives) => {
        const people = { u1: away(absent, addDays(absent, length)) };
        const policy = { ...unset, people };
        const rollout = aCase([held({ from: at(from) })], { policy }, lives);
        const all = stillReminders(rollout, always);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        for (const { sendAt } of all) {
          expect(toLocalDate(sendAt).slice(5, 7)).not.toBe('07');
          expect(sendAt >= at(addDays(from, 14), '00:00')).toBe(true);
          expect(
            toLocalDate(sendAt) < absent || toLocalDate(sendAt) > addDays(absent, length),
          ).toBe(true);
        }
        const quarters = all.flatMap(({ rule, sendAt }) => {
          const [year, month] = toLocalDate(sendAt).split('-').map(Number) as [number, number];
          return rule.type === 'still' && rule.round !== 'go-live'
            ? `${year} ${Math.ceil(month / 3)}`
            : [];
        });
        expect(new Set(quarters).size).toBe(quarters.length);
      }),
    );
  });
});

describe('whoever does not answer', () => {
  const silent = (more: Partial<Holding> = {}) => held({ askedAt: at('2026-04-07'), ...more });
  const manager = aHolding('projektleder', 'p', { id: 'p' });
  const told = (rollout: Rollout) =>
    silentNotices(rollout).map(({ to, sendAt }) => `${to.type} ${toLocalDate(sendAt)}`);

  test('is told of once, after ten of their working days', () => {
    expect(told(aCase([silent(), manager]))).toEqual(['projektleder 2026-04-21']);
    expect(told(aCase([silent({ aliveAt: at('2026-04-08') }), manager]))).toEqual([]);
    const people = { u1: away('2026-04-13', '2026-04-17') };
    const policy = { ...unset, people };
    expect(told(aCase([silent(), manager], { policy }))).toEqual(['projektleder 2026-04-28']);
  });

  test('is never who hears of it', () => {
    const own = aHolding('projektleder', 'u1', { id: '2', askedAt: at('2026-04-07') });
    const lead = aHolding('faglig-leder', 'l', { id: 'l' });
    expect(told(aCase([own, lead]))).toEqual(['faglig-leder 2026-04-21']);
    expect(told(aCase([own]))).toEqual(['channel 2026-04-21']);
  });

  test('is not told of once an answer has come', () => {
    const rollout = aCase([silent(), manager]);
    const [notice] = silentNotices(rollout);
    const answered = aCase([silent({ aliveAt: at('2026-04-20') }), manager]);
    expect(notice && isStillOwed(rollout, notice)).toBe(true);
    expect(notice && isStillOwed(answered, notice)).toBe(false);
  });

  it('raises the risk of the role, which an answer lowers again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 40 }), (n) => {
        const now = at(addDays('2026-04-07', n));
        const risk = (holding: Holding) => {
          const rollout = aCase([holding]);
          const found = rollout.plan.roles.find(({ key }) => key === role);
          return (found && vacancyAt(rollout, found, now)?.risk) ?? 0;
        };
        const isDue = isSilent(aCase([silent()]), silent(), now);
        expect(isDue).toBe(n >= 14);
        expect(risk(silent()) > 0).toBe(isDue);
        expect(risk(silent({ aliveAt: at('2026-04-08') }))).toBe(0);
      }),
    );
  });
});
