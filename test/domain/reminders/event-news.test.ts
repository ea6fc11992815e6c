import { describe, expect, it } from 'vitest';
import { Amendments, amended } from '../../../src/domain/plan/amendments.ts';
import { newsOf } from '../../../src/domain/plan/event-news.ts';
import type { PlanEvent } from '../../../src/domain/plan/plan.ts';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import { addresseeName } from '../../../src/domain/reminders/addressee.ts';
import { dueReminders } from '../../../src/domain/reminders/due.ts';
import { isStillOwed } from '../../../src/domain/reminders/still-owed.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import { instantOf } from '../../../src/domain/time/calendar.ts';
import { aHolding, anEvent, aPlan, aRollout, day, unknown } from '../../helpers/a-plan.ts';

const tuesday = '2026-04-14';
const first = anEvent({ when: day('2026-04-23') });
const by = (time: string, personId = 'u9') => ({ now: instantOf(tuesday, time), personId });
const on = (event: Partial<PlanEvent> = {}, isOn = true) => ({
  event: { ...first, ...event },
  isOn,
});

/** u1 and u2 are invited. */
function changed(to: ReturnType<typeof on>, time = '10:00', who = 'u9'): Rollout {
  const news = newsOf(on(), to, undefined, by(time, who));
  const { when, place } = to.event;
  const retired = { on: tuesday, why: null };
  const amendments = Amendments.parse({
    events: {
      [first.key]: { when, place, ...(news && { news }), ...(to.isOn ? {} : { retired }) },
    },
  });
  const plan = { ...aPlan(), tasks: [], events: [first] };
  return aRollout({
    plan: amended(plan, amendments),
    amendments,
    holdings: ['u1', 'u2'].map((id) => aHolding('projektleder', id)),
  });
}

function told(rollout: Rollout, until = '2026-05-30'): string[] {
  return upcomingReminders(rollout, instantOf(tuesday, '08:00'), instantOf(until, '12:00'))
    .filter(({ rule }) => rule.type !== 'friday')
    .map(({ rule, to, sendAt }) => {
      const at = sendAt.toLocaleString('sv', { timeZone: 'Europe/Copenhagen' }).slice(5, 16);
      return `${ruleName(rule).replace(/:\d{4}-.*Z/, '')} ${at} ${addresseeName(to).slice(-1)}`;
    });
}

describe('a meeting that somebody has changed', () => {
  it.each([
    ['moved', on({ when: day('2026-04-29') })],
    ['undated', on({ when: unknown })],
    ['placed', on({ place: 'Biblioteket' })],
    ['cancelled', on({}, false)],
  ])('is told once to each who is invited, when nobody can undo it any more: %s', (change, to) => {
    expect(told(changed(to), tuesday)).toEqual([
      `meeting:${change} 04-14 10:16 0`,
      `meeting:${change} 04-14 10:16 1`,
    ]);
  });

  it('is reminded of by its new day, and of none where it is cancelled', () => {
    const moved = changed(on({ when: day('2026-04-29') }));
    expect(
      told(moved)
        .filter((one) => one.endsWith('0'))
        .slice(1),
    ).toEqual(['beforeDue:7 04-22 09:00 0', 'monday 04-27 09:00 0', 'beforeDue:1 04-28 09:00 0']);
    expect(told(changed(on({}, false)))).toHaveLength(2);
  });

  it('is not told to whoever did it, in the evening, or once its day is over', () => {
    const to = on({ when: day('2026-04-29') });
    expect(told(changed(to, '10:00', 'u1'), tuesday)).toEqual(['meeting:moved 04-14 10:16 1']);
    expect(told(changed(to, '19:00'), '2026-04-15')[0]).toBe('meeting:moved 04-15 09:00 0');
    expect(told(changed(on({ when: day('2026-04-01') })))).toEqual([]);
  });

  it('is told at once where it is today', () => {
    expect(told(changed(on({ when: day(tuesday) })), tuesday)[0]).toMatch(/moved 04-14 10:01/);
  });

  it('is told of instead of the reminder of that day, also after an outage', () => {
    const soon = changed(on({ when: day('2026-04-15') }));
    expect(told(soon, tuesday)).toEqual([
      'meeting:moved 04-14 10:16 0',
      'meeting:moved 04-14 10:16 1',
    ]);
    const since = instantOf(tuesday, '10:00');
    const later = {
      ...changed(on({ when: day('2026-04-17') })),
      checkedAt: since,
      expectedAt: since,
    };
    const { reminders } = dueReminders(later, instantOf('2026-04-16', '11:00'));
    expect(reminders.map(({ rule }) => rule.type)).toEqual(['meeting', 'meeting']);
  });

  it('is still owed until somebody takes it back', () => {
    const off = changed(on({}, false));
    const [one] = upcomingReminders(off, instantOf(tuesday, '08:00'), instantOf(tuesday, '12:00'));
    const undone = changed(on());
    expect(one && [isStillOwed(off, one), isStillOwed(undone, one)]).toEqual([true, false]);
  });
});

describe('changes in a row', () => {
  const moved = newsOf(on(), on({ when: day('2026-04-29') }), undefined, by('10:00'));
  const again = (to: ReturnType<typeof on>, time: string) =>
    newsOf(on({ when: day('2026-04-29') }), to, moved, by(time));

  it('within the time to undo them are one, told by how it was before them', () => {
    const further = again(on({ when: day('2026-05-06') }), '10:10');
    expect(further).toMatchObject({ change: 'moved', was: { when: first.when } });
    expect(again(on(), '10:10')).toBeUndefined();
    expect(again(on({}, false), '10:10')?.change).toBe('cancelled');
  });

  it('after that are told by what was told', () => {
    expect(again(on(), '10:20')).toMatchObject({
      change: 'moved',
      was: { when: day('2026-04-29') },
    });
  });

  it('that add a meeting and cancel it again are nothing to tell', () => {
    const added = newsOf(null, on(), undefined, by('10:00'));
    expect(added?.change).toBe('added');
    expect(newsOf(on(), on({}, false), added, by('10:05'))).toBeUndefined();
  });
});
