/** What is told of a vacant role when a change alters its risk, and not the days that go by. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import { inboxOf } from '../../../src/domain/reminders/inbox.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import {
  vacancyReminders,
  withRisksBefore,
} from '../../../src/domain/reminders/vacancy-reminders.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import { riskAt } from '../../../src/domain/rollout/vacancy-risk.ts';
import { addDays, hourOn, instantOf, toLocalDate } from '../../../src/domain/time/calendar.ts';
import type { LocalDate } from '../../../src/domain/time/when.ts';
import {
  aHolding,
  aPerson,
  aPlan,
  aRollout,
  aTask,
  aTaskState,
  day,
} from '../../helpers/a-plan.ts';

const role = 'superbruger';
const roles = aPlan({}).roles;
const lead = { ...roles[0], key: 'faglig-leder', name: 'Faglig leder' } as (typeof roles)[number];
const needed = roles.find(({ key }) => key === role) as (typeof roles)[number];
const leaders = [aHolding('projektleder', 'u1'), aHolding('faglig-leder', 'u3')];
const far = '2026-05-01';
const plan = aPlan({
  tasks: [aTask({ key: '1', due: day(far), performer: role })],
  roles: [...roles, lead],
});
const started = instantOf('2026-01-13', '08:00');
const vacant = aRollout({
  plan,
  holdings: leaders,
  people: Object.fromEntries(['u1', 'u2', 'u3'].map((id) => [id, aPerson(id)])),
  startedAt: started,
  checkedAt: started,
});

/** As a change is kept: with what was told in the morning before it. */
function changed(before: Rollout, at: Date, change: Partial<Rollout>): Rollout {
  return { ...withRisksBefore(before, { ...before, ...change }, at), checkedAt: at };
}
const dueOn = (on: LocalDate): Partial<Rollout> => ({
  tasks: { 1: aTaskState({ status: 'inProgress', dueOn: on }) },
});
const at = (on: LocalDate, time = '10:00') => instantOf(on, time);

/** 'risk:high 02-04 projektleder' */
function alerts(rollout: Rollout, until: LocalDate): string[] {
  return upcomingReminders(rollout, rollout.checkedAt, instantOf(until, '23:00'))
    .filter(({ rule }) => rule.type === 'risk' || rule.type === 'riskLeft')
    .map(({ rule, sendAt, to }) =>
      [ruleName(rule), toLocalDate(sendAt).slice(5), to.type].join(' '),
    );
}

const high = ['risk:high 02-04 projektleder', 'risk:high 02-04 faglig-leder'];
const weekly = ['riskLeft:high 02-09 projektleder', 'riskLeft:high 02-09 faglig-leder'];

test('a deadline that is moved near is told of the next morning, once, and then weekly', () => {
  const moved = changed(vacant, at('2026-02-03'), dueOn('2026-02-09'));
  expect(alerts(moved, '2026-02-09')).toEqual([...high, ...weekly]);
});

test('before the morning’s hour it is told that morning', () => {
  const moved = changed(vacant, at('2026-02-04', '06:30'), dueOn('2026-02-09'));
  expect(alerts(moved, '2026-02-06')).toEqual(high);
});

test('moved on a Saturday it is told on the Monday, as a rise and not as what is left', () => {
  const moved = changed(vacant, at('2026-01-31'), dueOn('2026-02-06'));
  expect(alerts(moved, '2026-02-06').map((line) => line.slice(0, 15))).toEqual([
    'risk:high 02-02',
    'risk:high 02-02',
  ]);
});

test('somebody who turns out to have left before is missed from the next morning', () => {
  const held = aHolding(role, 'u2');
  const near = { ...vacant, ...dueOn('2026-02-09'), holdings: [...leaders, held] };
  const left = { ...held, until: at('2026-01-20'), endedAt: at('2026-02-03') };
  const without = changed(near, at('2026-02-03'), { holdings: [...leaders, left] });
  expect(alerts(without, '2026-02-06')).toEqual(high);
});

test('long after the last need too', () => {
  const held = aHolding(role, 'u2');
  const old = { ...vacant, ...dueOn('2026-01-15'), holdings: [...leaders, held] };
  const left = { ...held, until: at('2026-01-16'), endedAt: at('2026-02-03') };
  const without = changed(old, at('2026-02-03'), { holdings: [...leaders, left] });
  expect(alerts(without, '2026-02-06')).toEqual(high);
});

test('a deadline that is moved near while the role is held for an hour is told of too', () => {
  const held = aHolding(role, 'u2', { from: at('2026-02-03', '10:00') });
  const taken = changed(vacant, at('2026-02-03', '10:00'), { holdings: [...leaders, held] });
  const moved = changed(taken, at('2026-02-03', '10:30'), dueOn('2026-02-09'));
  const left = { ...held, until: at('2026-02-03', '11:00') };
  const without = changed(moved, at('2026-02-03', '11:00'), { holdings: [...leaders, left] });
  expect(alerts(without, '2026-02-06')).toEqual(high);
});

test('nothing new where the level stays, or is what it was before the day is over', () => {
  const near = { ...vacant, ...dueOn('2026-02-06'), checkedAt: at('2026-02-03') };
  expect(alerts(near, '2026-02-06')).toEqual([]);
  expect(alerts(changed(near, at('2026-02-03'), dueOn('2026-02-05')), '2026-02-06')).toEqual([]);
  const away = changed(near, at('2026-02-03'), dueOn(far));
  expect(
    alerts(changed(away, at('2026-02-03', '11:00'), dueOn('2026-02-06')), '2026-02-06'),
  ).toEqual([]);
});

test('what rises by a change and would have risen by itself that morning is told once', () => {
  // Middle on the 4th, as it is.
  const soon = { ...vacant, ...dueOn('2026-02-18') };
  expect(alerts({ ...soon, checkedAt: at('2026-02-03') }, '2026-02-06')).toEqual([
    'risk:middle 02-04 projektleder',
  ]);
  const moved = changed(soon, at('2026-02-03'), dueOn('2026-02-17'));
  expect(alerts(moved, '2026-02-06')).toEqual(['risk:middle 02-04 projektleder']);
});

test('of any changes, each morning tells of exactly what has risen since the morning before', () => {
  const ranks = [undefined, 'low', 'middle', 'high'];
  const hourly = fc.integer({ min: 1, max: 30 * 24 });
  const move = fc.record({ after: hourly, ahead: fc.integer({ min: -5, max: 30 }) });
  const leave = fc.record({ after: hourly, leftBefore: fc.integer({ min: 0, max: 20 * 24 }) });
  const come = fc.record({ after: hourly, comes: fc.constant(true) });
  fc.assert(
    fc.property(fc.array(fc.oneof(move, leave, come), { minLength: 1, maxLength: 8 }), (drawn) => {
      const inbox = inboxOf(vacant, 'u1');
      let rollout: Rollout = vacant;
      let before: string | undefined;
      const changes = drawn.toSorted((a, b) => a.after - b.after);
      for (let on = '2026-01-14'; on < '2026-02-21'; on = addDays(on, 1)) {
        const morning = hourOn(on, inbox.hour);
        // Half past, so that no change falls into the minute of a morning.
        for (let next = changes[0]; next !== undefined; next = changes[0]) {
          const when = new Date(started.getTime() + (next.after + 0.5) * 3_600_000);
          if (when >= morning) break;
          changes.shift();
          rollout = changed(rollout, when, effectOf(rollout, next, when));
        }
        if (!inbox.isOpen(on)) continue;
        const now = riskAt(rollout, needed, morning)?.level;
        const told = vacancyReminders(rollout, { from: on, until: on }).filter(
          ({ rule, to }) => rule.type === 'risk' && to.type === 'projektleder',
        );
        const hasRisen = ranks.indexOf(now) > ranks.indexOf(before) && ranks.indexOf(now) >= 2;
        expect(told.map(({ rule }) => ruleName(rule))).toEqual(hasRisen ? [`risk:${now}`] : []);
        before = now;
        rollout = { ...rollout, checkedAt: morning };
      }
    }),
    { numRuns: 100 },
  );
});

type Drawn =
  | { readonly ahead: number }
  | { readonly leftBefore: number }
  | { readonly comes: true };

function effectOf(rollout: Rollout, drawn: Drawn, when: Date): Partial<Rollout> {
  if ('ahead' in drawn) return dueOn(addDays(toLocalDate(when), drawn.ahead));
  const present = rollout.holdings.find((one) => one.role === role && one.until === null);
  if ('comes' in drawn) {
    if (present) return {};
    const id = `${rollout.holdings.length}`;
    return { holdings: [...rollout.holdings, aHolding(role, 'u2', { id, from: when })] };
  }
  if (!present) return {};
  const left = new Date(when.getTime() - drawn.leftBefore * 3_600_000);
  const until = left > present.from ? left : present.from;
  const ended = { ...present, until, endedAt: when };
  return { holdings: rollout.holdings.map((one) => (one === present ? ended : one)) };
}
