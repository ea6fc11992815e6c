/** Fields in which people type when to be reminded: '14, 7, 0, 16. februar'. */
import {
  type CadenceRule,
  type OtherTopic,
  otherTopics,
  parseRule,
} from '../../domain/plan/rules.ts';
import { cadenceFor, unset } from '../../domain/rollout/policy.ts';
import { parseDay } from '../../domain/time/parse-day.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { UserError } from '../../errors.ts';
import { isWeekly, leadsOf, typedLeads, typedWorkingDays } from '../../views/typed-rules.ts';
import type { View } from '../../views/view.ts';
import { textField, yesNoField } from '../kit/fields.ts';
import type { Field, Values } from '../kit/form.ts';

/** As the schemas of a policy have them. */
const mostRules = 20;

const between = /[,;\n]+|\s(?:og|and|&)\s/;
const countOfDays = /^(\d{1,3})(?: ?(?:arbejds)?dage?| ?(?:working )?days?)?$/;

/** Rules before a deadline or an event, by name. */
export function leadsField(
  view: View,
  asked: { readonly label: string; readonly hint: string; readonly required?: boolean },
  rules: readonly CadenceRule[],
): Field<string[]> {
  const initial = typedLeads(rules, view.language);
  return textField('text', { ...asked, initial }, (typed) =>
    notTooMany(leadsIn(typed, view.today)),
  );
}

/** Rules that count working days, by name. */
export function workingDaysField(
  asked: { readonly label: string; readonly hint: string },
  rules: readonly CadenceRule[],
  type: 'overdue' | 'vacant',
): Field<string[]> {
  const initial = typedWorkingDays(rules);
  return textField('text', { ...asked, initial }, (typed) =>
    notTooMany(workingDaysIn(typed, type)),
  );
}

/** The whole cadence of tasks. `inherited`: what counts where nothing is set. */
export function taskRuleFields(
  view: View,
  before: { readonly hint: string; readonly required?: boolean },
  rules: readonly CadenceRule[],
  inherited: readonly CadenceRule[],
) {
  const { texts } = view;
  const { policyForm: words } = texts;
  const hint = words.afterHint(typedWorkingDays(inherited) || words.none);
  return {
    before: leadsField(view, { label: words.before, ...before }, rules),
    published: yesNoField(texts, words.published, leadsOf(rules).published),
    after: workingDaysField({ label: words.after, hint }, rules, 'overdue'),
    weekly: yesNoField(texts, words.weekly, isWeekly(rules)),
  };
}

/** The cadences of all else: events, and roles that nobody holds. */
export function otherCadenceFields(view: View): Record<OtherTopic, Field<string[]>> {
  const { texts, rollout, language } = view;
  const { policyForm: words } = texts;
  const ofPlan = { plan: rollout.plan, policy: unset };
  const field = (topic: OtherTopic) => {
    const planned = cadenceFor(ofPlan, topic).rules;
    const { rules } = cadenceFor(rollout, topic);
    const label = words[topic];
    if (topic === 'vacancies') {
      const hint = words.vacanciesHint(typedWorkingDays(planned) || words.none);
      return workingDaysField({ label, hint }, rules, 'vacant');
    }
    const hint = words.eventHint(typedLeads(planned, language) || words.none);
    return leadsField(view, { label, hint }, rules);
  };
  const fields = otherTopics.map((topic) => [topic, field(topic)]);
  return Object.fromEntries(fields);
}

/**
 * What the fields of a cadence of tasks make together. `inherited`: the names of what stands in where
 * no day before the deadline is given.
 * @throws UserError when nothing before the deadline is left, or there are too many
 */
export function taskRulesOf(
  { before, published, after, weekly }: Values<ReturnType<typeof taskRuleFields>>,
  inherited: readonly string[] = [],
): string[] {
  const leads = before.length > 0 ? before : inherited.filter(isLead);
  if (!leads.some(isNear)) throw new UserError('noReminderLeft', { input: 'before' });
  const rules = [
    ...(published ? ['published'] : []),
    ...leads,
    ...after,
    ...(weekly ? ['everyWeek'] : []),
  ];
  return notTooMany(rules, after.length > leads.length ? 'after' : 'before');
}

/** @throws UserError when there are more than a cadence holds */
export function notTooMany(rules: string[], input?: string): string[] {
  if (rules.length > mostRules) {
    throw new UserError('tooManyRules', { most: String(mostRules), ...(input && { input }) });
  }
  return rules;
}

/** In relation to the deadline, so that it comes whenever that is. */
export function isNear(name: string): boolean {
  return name === 'dueDay' || name.startsWith('beforeDue');
}

function isLead(name: string): boolean {
  return isNear(name) || name.startsWith('onDate');
}

/** The farthest first. @throws UserError naming the piece that cannot be read */
function leadsIn(typed: string, today: LocalDate): string[] {
  const names = piecesIn(typed).map((piece) => {
    const [, days] = countOfDays.exec(piece) ?? [];
    const on = days === undefined ? parseDay(piece, today) : null;
    return known(on === null ? leadNamed(days) : `onDate:${on}`, piece);
  });
  const place = (name: string) => {
    const rule = parseRule(name);
    if (rule?.type === 'beforeDue') return String(1000 - rule.days).padStart(4, '0');
    return rule?.type === 'onDate' ? rule.on : '1000';
  };
  return [...new Set(names)].toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

function leadNamed(days = ''): string {
  return Number(days) === 0 && days !== '' ? 'dueDay' : `beforeDue:${Number(days)}`;
}

/** The fewest first. @throws UserError as `leadsIn` */
function workingDaysIn(typed: string, type: 'overdue' | 'vacant'): string[] {
  const counts = piecesIn(typed).map((piece) => {
    const [, days = ''] = countOfDays.exec(piece) ?? [];
    known(`${type}:${Number(days)}`, piece);
    return Number(days);
  });
  return [...new Set(counts)].toSorted((a, b) => a - b).map((days) => `${type}:${days}`);
}

function piecesIn(typed: string): string[] {
  return typed
    .split(between)
    .map((piece) => piece.trim().toLowerCase())
    .flatMap((piece) => (/^[\d\s]+$/.test(piece) ? piece.split(/\s+/) : piece))
    .filter((piece) => piece !== '');
}

function known(name: string, piece: string): string {
  if (parseRule(name) === null) throw new UserError('daysUnread', { text: piece });
  return name;
}
