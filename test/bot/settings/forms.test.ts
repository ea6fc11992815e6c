import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valuesIn } from '../../../src/bot/kit/form.ts';
import type { Inputs } from '../../../src/bot/kit/inputs.ts';
import { municipalityForm, quietForm, taskPolicyForm } from '../../../src/bot/settings/forms.ts';
import {
  leadsField,
  taskRuleFields,
  taskRulesOf,
  workingDaysField,
} from '../../../src/bot/settings/rule-fields.ts';
import { absenceIn } from '../../../src/bot/settings/setting-fields.ts';
import type { Card } from '../../../src/cards/card.ts';
import { parseRule } from '../../../src/domain/plan/rules.ts';
import { cadenceFor, Policy } from '../../../src/domain/rollout/policy.ts';
import { addDays } from '../../../src/domain/time/calendar.ts';
import { namesOf, withQuiet, withTask } from '../../../src/usecases/edit-policy.ts';
import { typedLeads, typedWorkingDays } from '../../../src/views/typed-rules.ts';
import { aView, taskIn } from '../../helpers/a-view.ts';

const today = '2026-02-09';

const asked = { label: 'x', hint: 'x' };

function leadsIn(text: string) {
  return valuesIn({ before: leadsField(aView(), asked, []) }, { before: text }).before;
}

function workingDaysIn(text: string) {
  return valuesIn({ after: workingDaysField(asked, [], 'overdue') }, { after: text }).after;
}

function taskRulesIn(inputs: Inputs) {
  const fields = taskRuleFields(aView(), { hint: 'x' }, [], []);
  return taskRulesOf(valuesIn(fields, { published: 'no', weekly: 'no', ...inputs }));
}

/** What a form sends when it is submitted as it was opened. */
export function filledIn({ body }: Card): Inputs {
  return Object.fromEntries(
    body.flatMap((part) =>
      part.type === 'input' && part.initial !== undefined ? [[part.id, part.initial]] : [],
    ),
  );
}

const aDay = fc.integer({ min: 0, max: 600 }).map((days) => addDays('2025-12-01', days));
const someDays = (max: number) => fc.uniqueArray(fc.integer({ min: 1, max }), { maxLength: 5 });
const aLead = someDays(366).map((all) => all.map((days) => `beforeDue:${days}`));
const aTail = someDays(130).map((all) => all.map((days) => `overdue:${days}`));
const someDates = fc.uniqueArray(aDay, { maxLength: 3 });
const flags = fc.subarray(['published', 'everyWeek']);
const aCadence = fc
  .tuple(aLead, someDates, aTail, flags)
  .map(([leads, dates, tail, more]) => [
    ...more,
    ...tail,
    ...dates.map((on) => `onDate:${on}`),
    'dueDay',
    ...leads,
  ]);
const aPeriod = fc
  .tuple(aDay, fc.integer({ min: 0, max: 59 }))
  .map(([from, more]) => ({ from, to: addDays(from, more) }));
const aDayOff = fc.constantFrom('open', 'noon', 'closed');
const aPolicy = fc
  .record({
    tasks: fc.record({ '2': aCadence }, { requiredKeys: [] }),
    quiet: fc.record({
      region: fc.constantFrom('DK', 'DE-SH'),
      christmasEve: aDayOff,
      labourDay: aDayOff,
      constitutionDay: aDayOff,
      ascensionFriday: aDayOff,
      closed: fc.array(aPeriod, { maxLength: 6 }),
    }),
  })
  .map((policy) => Policy.parse(policy));

describe('what is typed about reminders', () => {
  it.each([
    ['14, 7, 3, 1, 0', ['beforeDue:14', 'beforeDue:7', 'beforeDue:3', 'beforeDue:1', 'dueDay']],
    ['0 7 14 7', ['beforeDue:14', 'beforeDue:7', 'dueDay']],
    ['14 dage; 1 dag og 0', ['beforeDue:14', 'beforeDue:1', 'dueDay']],
    ['100, 7', ['beforeDue:100', 'beforeDue:7']],
    ['366', ['beforeDue:366']],
    ['7, 16. februar', ['beforeDue:7', 'onDate:2026-02-16']],
    ['', []],
  ])('%j is %j', (text, names) => {
    expect(leadsIn(text)).toEqual(names);
  });

  it.each(['ja', '-1', '1,5 dage siden', '367', '7, syv', '31/2'])(
    '%j is no days, and the input is named',
    (text) => {
      expect(() => leadsIn(text)).toThrow(
        expect.objectContaining({
          code: 'daysUnread',
          params: expect.objectContaining({ input: 'before' }),
        }),
      );
    },
  );

  it.each([
    ['1, 3, 5', ['overdue:1', 'overdue:3', 'overdue:5']],
    ['5 3 1 1', ['overdue:1', 'overdue:3', 'overdue:5']],
    ['', []],
  ])('%j is working days %j', (text, names) => {
    expect(workingDaysIn(text)).toEqual(names);
  });

  it.each(['0', '131', 'mandag'])('%j is no number of working days', (text) => {
    expect(() => workingDaysIn(text)).toThrow('daysUnread');
  });

  it('keeps a reminder before the deadline, whatever is typed', () => {
    const inputs = { before: '16. februar', published: 'yes', weekly: 'yes' };
    expect(() => taskRulesIn(inputs)).toThrow('noReminderLeft');
    expect(() => taskRulesIn({ ...inputs, before: '' })).toThrow('noReminderLeft');
  });

  it('refuses more than a cadence holds', () => {
    const before = Array.from({ length: 21 }, (_, index) => index + 1).join(', ');
    expect(() => taskRulesIn({ before, published: 'no', weekly: 'no' })).toThrow('tooManyRules');
  });

  it.each([
    ['uge 7', { from: '2026-02-09', to: '2026-02-15' }],
    ['', null],
  ])('%j is an absence', (text, period) => {
    expect(absenceIn(text, today)).toEqual(period);
  });

  it('an absence that is over or cannot be read is refused', () => {
    expect(() => absenceIn('2. februar 2026', today)).toThrow('periodPast');
    expect(() => absenceIn('snart', today)).toThrow('periodUnread');
  });
});

describe('a form that is sent as it was opened', () => {
  it('reads every rule as it was written, in both languages', () => {
    fc.assert(
      fc.property(aCadence, fc.constantFrom('da', 'en'), (names, language) => {
        const rules = names.flatMap((name) => parseRule(name) ?? []);
        const inputs = {
          before: typedLeads(rules, language),
          after: typedWorkingDays(rules),
          published: names.includes('published') ? 'yes' : 'no',
          weekly: names.includes('everyWeek') ? 'yes' : 'no',
        };
        expect(taskRulesIn(inputs).toSorted()).toEqual([...names].toSorted());
      }),
    );
  });

  it('changes neither days off nor the reminders of a task', () => {
    fc.assert(
      fc.property(aPolicy, fc.constantFrom('da', 'en'), (policy, language) => {
        const view = aView({ rollout: { policy }, language });
        const { rollout } = view;
        const by = { personId: 'A', platform: 'local', now: view.now } as const;
        const on = { view, by };
        const quiet = quietForm.read(on, filledIn(quietForm.card(on)));
        expect(withQuiet(rollout, quiet)).toEqual(policy);
        const inherited = namesOf(cadenceFor(rollout, 'tasks'));
        const onTask = { ...on, task: taskIn(view, '2') };
        const form = taskPolicyForm.read(onTask, filledIn(taskPolicyForm.card(onTask)));
        const after = withTask(rollout, '2', taskRulesOf(form, inherited));
        const inOrder = (names: readonly string[] = []) => names.toSorted();
        expect(inOrder(after.tasks['2'])).toEqual(inOrder(policy.tasks['2']));
      }),
      { numRuns: 60 },
    );
  });

  it('has a field for everything that is read', () => {
    const view = aView();
    const by = { personId: 'A', platform: 'local', now: view.now } as const;
    const ids = Object.keys(filledIn(municipalityForm.card({ view, by })));
    expect(ids).toEqual([
      ...['before', 'published', 'after', 'weekly', 'physical', 'online', 'goLive'],
      ...['vacancies', 'friday', 'dates', 'heartbeat', 'hour'],
    ]);
  });
});
