import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Task } from '../../../src/domain/plan/plan.ts';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import { dueReminders } from '../../../src/domain/reminders/due.ts';
import { sectionOf } from '../../../src/domain/reminders/friday.ts';
import { type Reminder, sendDayOf } from '../../../src/domain/reminders/reminder.ts';
import { isStillOwed } from '../../../src/domain/reminders/still-owed.ts';
import { nextCheckAt, upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import {
  isOverdue,
  nextDeadlines,
  questionedTasks,
  unconfirmedTasks,
} from '../../../src/domain/rollout/progress.ts';
import { isOvertaken, isQuestioned, questionOf } from '../../../src/domain/rollout/questions.ts';
import type { Holding, Rollout } from '../../../src/domain/rollout/rollout.ts';
import { da } from '../../../src/texts/da.ts';
import { questionButtons } from '../../../src/views/tasks/task-row.ts';
import { viewOf } from '../../../src/views/view.ts';
import {
  aHolding,
  anEvent,
  aPerson,
  aPlan,
  aRollout,
  aTask,
  aTaskState,
  day,
  month,
} from '../../helpers/a-plan.ts';

const at = (instant: string) => new Date(instant);
const published = day('2026-01-13');
/** To be done by the superbruger by 16 February: finding a projektleder. */
const find = aTask({
  ...{ published, due: day('2026-02-16'), performer: 'superbruger', accountable: 'superbruger' },
  answeredBy: ['projektleder'],
});
/** To be done by 9 March, before the workshop of 22 April. */
const before = aTask({
  ...{ key: '2', published, due: day('2026-03-09'), performer: 'superbruger' },
  overtakenBy: 'workshop',
});
const worker = aHolding('superbruger', 'u1');
const lead = aHolding('faglig-leder', 'u3');
const found = (from: string, more: Partial<Holding> = {}) =>
  aHolding('projektleder', 'u2', { from: at(from), ...more });

function following(task: Task, more: Partial<Rollout> = {}): Rollout {
  const workshop = anEvent({ key: 'workshop', kind: 'workshop', when: day('2026-04-22') });
  const plan = aPlan();
  const events = [workshop, ...plan.events.filter(({ key }) => key === 'go-live')];
  return aRollout({ plan: { ...plan, tasks: [task], events }, holdings: [worker], ...more });
}

/** '02-13 beforeDue:3 performer' of the task, without the overviews of the channel. */
function told(rollout: Rollout, from = '2026-01-05T00:00:00Z', until = '2027-01-05T00:00:00Z') {
  return upcomingReminders(rollout, at(from), at(until))
    .filter(({ subject, rule }) => subject.type === 'task' && rule.type !== 'friday')
    .map((one) => `${sendDayOf(one).slice(5)} ${ruleName(one.rule)} ${one.to.type}`);
}

describe('a task that finds somebody for a role', () => {
  test('is asked about once when the role is held, and no more said of it', () => {
    const rollout = following(find, { holdings: [worker, found('2026-02-05T12:00:00Z')] });
    expect(told(rollout)).toEqual([
      ...['01-13 published performer', '02-02 beforeDue:14 performer'],
      '02-06 asked:2026-02-05 performer',
    ]);
  });

  test('is asked about the same day where the hour has not come', () => {
    const rollout = following(find, { holdings: [worker, found('2026-02-05T07:59:00Z')] });
    expect(told(rollout).at(-1)).toBe('02-05 asked:2026-02-05 performer');
  });

  test('is asked about as it is published where the role is held before', () => {
    const rollout = following(find, { holdings: [worker, found('2026-01-06T12:00:00Z')] });
    expect(told(rollout)).toEqual(['01-13 asked:2026-01-06 performer']);
  });

  test('is asked about two working days after it was last reminded of, or the day after its deadline', () => {
    const soon = following(find, { holdings: [worker, found('2026-02-09T12:00:00Z')] });
    expect(told(soon).slice(-2)).toEqual([
      ...['02-09 beforeDue:7 performer', '02-11 asked:2026-02-09 performer'],
    ]);
    const late = following(find, { holdings: [worker, found('2026-02-16T12:00:00Z')] });
    expect(told(late).at(-1)).toBe('02-17 asked:2026-02-16 performer');
  });

  test.each([
    ['says that it is not done yet', 'notStarted'],
    ['begins with it', 'inProgress'],
  ] as const)('is reminded of as before when somebody %s', (_, status) => {
    const state = { status, changedAt: at('2026-02-06T12:00:00Z'), changedBy: 'u1' };
    const rollout = following(find, {
      holdings: [worker, found('2026-02-05T12:00:00Z'), lead],
      tasks: { 1: aTaskState(state) },
    });
    expect(questionOf(rollout, find)).toBeNull();
    const since = told(rollout, '2026-02-13T12:00:00Z', '2026-02-24T00:00:00Z');
    expect(since).toEqual([
      '02-16 dueDay performer',
      '02-17 overdue:1 performer',
      // Not the projektleder, who is the answer.
      '02-19 overdue:3 faglig-leder',
      '02-23 overdue:5 faglig-leder',
      '02-23 everyWeek performer',
    ]);
  });

  test('is asked about anew when the role was vacant in between, and not when it was handed on', () => {
    const vacant = [
      found('2026-02-02T12:00:00Z', { id: 'a', until: at('2026-02-03T12:00:00Z') }),
      found('2026-02-05T12:00:00Z', { id: 'b', personId: 'u4' }),
    ];
    const state = aTaskState({ changedAt: at('2026-02-03T09:00:00Z') });
    const rollout = (until: string) =>
      following(find, {
        holdings: [
          worker,
          ...vacant.map((one) => (one.until ? { ...one, until: at(until) } : one)),
        ],
        tasks: { 1: state },
      });
    expect(questionOf(rollout('2026-02-03T12:00:00Z'), find)?.since).toEqual(
      at('2026-02-05T12:00:00Z'),
    );
    expect(questionOf(rollout('2026-02-05T12:00:00Z'), find)).toBeNull();
  });

  test('waits until each of several roles is held', () => {
    const both = { ...find, answeredBy: ['projektleder', 'klik-administrator'] };
    const one = found('2026-02-05T12:00:00Z');
    expect(questionOf(following(both, { holdings: [one] }), both)).toBeNull();
    const other = aHolding('klik-administrator', 'u4', { from: at('2026-02-07T12:00:00Z') });
    expect(questionOf(following(both, { holdings: [one, other] }), both)?.since).toEqual(
      other.from,
    );
  });

  test('is neither ahead nor overdue while it is asked about', () => {
    const rollout = following(find, { holdings: [worker, found('2026-02-05T12:00:00Z')] });
    expect(isOverdue(rollout, find, '2026-02-20')).toBe(false);
    expect(nextDeadlines(rollout, '2026-02-06', 5)).toEqual([]);
    expect(questionedTasks(rollout, '2026-02-06')).toEqual([find]);
    for (const friday of ['2026-02-06', '2026-02-20', '2026-05-01']) {
      expect(sectionOf(rollout, find, friday)).toBeNull();
    }
  });

  test('is asked about by the question of a late start instead, where that comes first', () => {
    const rollout = following(find, {
      startedAt: at('2026-03-02T08:00:00Z'),
      holdings: [worker, found('2026-03-02T12:00:00Z')],
    });
    expect(told(rollout, '2026-03-02T08:00:00Z')).toEqual([]);
    expect(questionedTasks(rollout, '2026-03-04')).toEqual([]);
    expect(unconfirmedTasks(rollout, '2026-03-04')).toEqual([find]);
  });
});

describe('a task that is to be done before an event', () => {
  test('is asked about once after the event, and no more said of it', () => {
    expect(told(following(before), '2026-04-01T00:00:00Z')).toEqual([
      ...['04-07', '04-13', '04-20'].map((on) => `${on} everyWeek performer`),
      '04-23 asked:2026-04-23 performer',
    ]);
  });

  test('is asked about without a deadline too, by the projektleder where nobody is named', () => {
    const undated = {
      ...before,
      due: { precision: 'text', text: 'før', source: find.source } as const,
    };
    expect(told(following(undated))).toEqual(['04-23 asked:2026-04-23 performer']);
  });

  test('is asked about when the month is over where no day is known', () => {
    const plan = aPlan();
    const events = [anEvent({ key: 'workshop', when: month('2026-04') }), ...plan.events.slice(-1)];
    const rollout = following(before, { plan: { ...plan, tasks: [before], events } });
    expect(told(rollout).at(-1)).toBe('05-01 asked:2026-05-01 performer');
  });

  test('is nobody’s in the months after it', () => {
    const rollout = following(before);
    expect(isQuestioned(rollout, before, '2026-04-22')).toBe(false);
    expect(isQuestioned(rollout, before, '2026-04-23')).toBe(true);
    expect(isOvertaken(rollout, before, '2026-04-30')).toBe(false);
    expect(isOvertaken(rollout, before, '2026-05-01')).toBe(true);
  });

  test('goes on in KLIK when it was performed before', () => {
    const state = aTaskState({ status: 'performed', changedAt: at('2026-03-09T12:00:00Z') });
    const rollout = following(before, { tasks: { 2: state } });
    expect(told(rollout, '2026-04-17T00:00:00Z', '2026-06-02T00:00:00Z')).toEqual([
      '04-20 everyWeek performer',
      '06-01 everyMonth performer',
    ]);
  });
});

const days = fc.integer({ min: 0, max: 200 });
const after = (number: number) =>
  new Date(at('2026-01-06T11:30:00Z').getTime() + number * 86_400_000);

test('whatever is held and whenever, it is asked once, is still owed, and no next check skips it', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(find, before), fc.option(days), (heldOn, task, touchedOn) => {
      const state = touchedOn === null ? {} : { 1: aTaskState({ changedAt: after(touchedOn) }) };
      const rollout = following(task, {
        holdings: [worker, aHolding('projektleder', 'u2', { from: after(heldOn) })],
        tasks: state,
      });
      const all = upcomingReminders(rollout, rollout.startedAt, after(420));
      const asked = all.filter(({ rule }) => rule.type === 'asked');
      const question = questionOf(rollout, task);
      expect(asked.length).toBe(question === null ? 0 : 1);
      for (const one of asked) {
        expect(isStillOwed(rollout, one)).toBe(true);
        expect(one.sendAt > (question?.since ?? one.sendAt)).toBe(true);
        const last = all.filter(
          ({ subject, rule }) => subject.key === task.key && rule.type !== 'friday',
        );
        expect(last.at(-1)).toBe(one);
      }
      const found: Reminder[] = [];
      for (let now = rollout.startedAt; ; ) {
        const next = nextCheckAt(rollout, now);
        if (next === null || next > after(420)) break;
        found.push(...dueReminders({ ...rollout, checkedAt: now }, next).reminders);
        now = next;
      }
      expect(found.map(({ key }) => key).toSorted()).toEqual(all.map(({ key }) => key).toSorted());
    }),
    { numRuns: 40 },
  );
});

describe('a task that is both answered by roles and overtaken by an event', () => {
  const both = { ...before, answeredBy: ['projektleder'] };
  const holdings = [worker, found('2026-03-02T08:00:00Z')];

  test('is asked about again when the event is over, and may be irrelevant then', () => {
    const rollout = following(both, { holdings });
    const asked = told(rollout).filter((line) => line.includes('asked'));
    expect(asked).toEqual(['03-04 asked:2026-03-02 performer', '04-23 asked:2026-04-23 performer']);
    const offered = (now: string) => {
      const buttons = questionButtons(viewOf(rollout, at(now), 'da', aPerson('u1')), both);
      return buttons.map(({ label }) => label);
    };
    expect(offered('2026-03-05T08:00:00Z')).toEqual([da.button.perform, da.button.notYet]);
    expect(offered('2026-04-24T08:00:00Z')).toEqual([da.button.perform, da.button.dismiss]);
    expect(isOvertaken(rollout, both, '2026-05-04')).toBe(true);
  });

  test('is asked about once where the event came first', () => {
    const late = following(both, { holdings: [worker, found('2026-05-04T08:00:00Z')] });
    expect(told(late).filter((line) => line.includes('asked'))).toEqual([
      '04-23 asked:2026-04-23 performer',
    ]);
  });
});
