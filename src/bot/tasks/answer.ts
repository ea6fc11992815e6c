/** What a task asks for when it is performed, read from a line or from a form. */
import { type Plan, roleNameIn, type Task } from '../../domain/plan/plan.ts';
import { seatsText, sitesOf } from '../../domain/rollout/seats.ts';
import { UserError } from '../../errors.ts';
import type { View } from '../../views/view.ts';
import { roleName } from '../../views/wording.ts';
import { textField } from '../kit/fields.ts';
import type { Field } from '../kit/form.ts';
import { findRole } from '../line/find.ts';

/** A whole number of at most four digits: more would be no number of places. */
const placesPattern = /^\d{1,4}$/;

/**
 * The value that a text begins with, and the note behind it: '12 to fra hver skole', or
 * 'tekniker: Navn; rolleadministrator: Navn' with every role that is asked for.
 * null: the text does not answer, so a form should ask.
 */
export function splitAnswer(
  plan: Plan,
  task: Task,
  text: string,
): { value: string | null; note: string } | null {
  switch (task.asks.type) {
    case 'nothing':
      return { value: null, note: text };
    case 'places': {
      const [first = '', ...others] = text.split(' ');
      return placesPattern.test(first) ? { value: first, note: others.join(' ') } : null;
    }
    case 'names': {
      const named = text.split(';').flatMap((part) => roleAndNames(plan, part));
      const answered = new Map(named);
      const value = namesValue(plan, task.asks.roles, (role) => answered.get(role) ?? '');
      return value === null ? null : { value, note: '' };
    }
  }
}

/** What a form asks. */
export function answerFields(view: View, task: Task): Record<string, Field<string>> {
  const { form } = view.texts;
  const asText = (text: string) => text;
  switch (task.asks.type) {
    case 'nothing':
      return {};
    case 'places': {
      const asked = { label: form.places, hint: form.placesHint, required: true };
      const { of, ofHint: hint } = view.texts.attendance.seats;
      const parts = sitesOf(view.rollout, task).map((site, index) => [
        siteInput(index),
        textField('number', { label: of(site), hint }, asText),
      ]);
      return { places: textField('number', asked, asText), ...Object.fromEntries(parts) };
    }
    case 'names':
      return Object.fromEntries(
        task.asks.roles.map((role) => {
          const label = form.names(roleName(view, role));
          const asked = { label, hint: form.namesHint, required: true };
          return [namesInput(role), textField('text', asked, asText)];
        }),
      );
  }
}

/** @throws UserError when what the form was asked is missing or no answer */
export function answerIn(
  plan: Plan,
  task: Task,
  answers: Readonly<Record<string, string>>,
): string | null {
  switch (task.asks.type) {
    case 'nothing':
      return null;
    case 'places': {
      const { places = '' } = answers;
      if (!placesPattern.test(places)) {
        throw new UserError('placesMissing', { key: task.key, input: 'places' });
      }
      return seatsText({ total: Number(places), bySite: divided(plan, task, answers, places) });
    }
    case 'names': {
      const { roles } = task.asks;
      const namesOf = (role: string) => answers[namesInput(role)] ?? '';
      const value = namesValue(plan, roles, namesOf);
      if (value === null) {
        const missing = roles.filter((role) => namesOf(role) === '');
        const names = missing.map((key) => roleNameIn(plan, key)).join(', ');
        const input = namesInput(missing[0] ?? '');
        throw new UserError('namesMissing', { key: task.key, roles: names, input });
      }
      return value;
    }
  }
}

/** By place, as far as it is said. @throws UserError for no number, or more than there are in all */
function divided(
  plan: Plan,
  task: Task,
  answers: Readonly<Record<string, string>>,
  total: string,
): Record<string, number> {
  const parts = sitesOf({ plan }, task).flatMap((site, index): [string, number][] => {
    const input = siteInput(index);
    const typed = answers[input] ?? '';
    if (typed === '') return [];
    if (!placesPattern.test(typed)) throw new UserError('placesMissing', { key: task.key, input });
    return Number(typed) === 0 ? [] : [[site, Number(typed)]];
  });
  const sum = parts.reduce((all, [, n]) => all + n, 0);
  if (sum > Number(total)) {
    throw new UserError('placesOver', { sum: String(sum), total, input: 'places' });
  }
  return Object.fromEntries(parts);
}

function siteInput(index: number): string {
  return `site.${index}`;
}

function namesInput(role: string): string {
  return `names.${role}`;
}

function namesValue(
  plan: Plan,
  roles: readonly string[],
  namesOf: (role: string) => string,
): string | null {
  const parts = roles.map((key) => ({ role: roleNameIn(plan, key), names: namesOf(key) }));
  if (parts.some(({ names }) => names === '')) return null;
  return parts.map(({ role, names }) => `${role}: ${names}`).join('; ');
}

function roleAndNames(plan: Plan, part: string): [string, string][] {
  const colon = part.indexOf(':');
  if (colon < 0) return [];
  try {
    return [[findRole(plan, part.slice(0, colon)).key, part.slice(colon + 1).trim()]];
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
