import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CadenceRule,
  cadenceOf,
  parseRule,
  ruleName,
} from '../../../src/domain/plan/rules.ts';

const days = (max: number) => fc.integer({ min: 1, max });
const rules: fc.Arbitrary<CadenceRule> = fc.oneof(
  fc.constantFrom<CadenceRule>({ type: 'published' }, { type: 'dueDay' }, { type: 'everyWeek' }),
  days(366).map((days) => ({ type: 'beforeDue' as const, days })),
  days(130).map((workingDays) => ({ type: 'overdue' as const, workingDays })),
  days(130).map((workingDays) => ({ type: 'vacant' as const, workingDays })),
  fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((on) => ({ type: 'onDate' as const, on: on.toISOString().slice(0, 10) })),
);

test('a rule is read as it is written', () => {
  fc.assert(
    fc.property(rules, (rule) => {
      expect(parseRule(ruleName(rule))).toEqual(rule);
    }),
  );
});

test.each([
  ...['', 'often', 'beforeDue', 'beforeDue:', 'beforeDue:0', 'beforeDue:-1', 'beforeDue:07'],
  ...['beforeDue:1.5', 'beforeDue:367', 'beforeDue:7:1', 'overdue:131', 'vacant:x', 'dueDay:1'],
  ...['published:', 'onDate', 'onDate:2026-02-30', 'onDate:16/2', 'DueDay', ' dueDay'],
  ...['monday', 'friday', 'snoozed', 'unreachable', 'beforeBreak'],
])('%j is no rule of a cadence', (name) => {
  expect(parseRule(name)).toBeNull();
});

test.each([
  ['tasks', ['overdue:1', 'published'], 'at least one rule before the deadline'],
  ['tasks', [], 'at least one rule before the deadline'],
  ['tasks', ['onDate:2026-02-16'], 'at least one rule before the deadline'],
  ['tasks', ['dueDay', 'vacant:5'], 'one of published, beforeDue, dueDay'],
  ['online', ['overdue:1'], 'one of beforeDue, dueDay, onDate'],
  ['goLive', ['published'], 'one of beforeDue, dueDay, onDate'],
  ['vacancies', ['dueDay'], 'one of vacant'],
  ['tasks', Array.from({ length: 21 }, (_, n) => `beforeDue:${n + 1}`), 'at most 20 rules'],
] as const)('a cadence of %s refuses %j', (topic, names, why) => {
  const message = cadenceOf(topic).safeParse(names).error?.message;
  expect(message).toContain(why);
});

test.each([
  ['tasks', ['dueDay']],
  ['tasks', Array.from({ length: 20 }, (_, n) => `beforeDue:${n + 1}`)],
  ['physical', []],
  ['vacancies', []],
] as const)('a cadence of %s takes %j', (topic, names) => {
  expect(cadenceOf(topic).parse(names)).toEqual(names);
});
