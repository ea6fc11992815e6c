import { describe, expect, it } from 'vitest';
import { plans } from '../../src/plans/index.ts';

/** Fields of a plan that hold words of our own; whatever else it says are names or facts. */
const ourFields = ['purpose', 'subtitle', 'description', 'duties', 'text', 'about', 'activities'];

function textsIn(value: unknown, isOurs = false): string[] {
  if (typeof value === 'string') return isOurs ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, isOurs));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'source' ? [] : textsIn(item, ourFields.includes(key)),
  );
}

describe.each([...plans.values()])('the English of $key', ({ english = {}, ...plan }) => {
  const ours = new Set(textsIn(plan));
  const names = new Set([
    ...[...plan.events, ...plan.tasks].map(({ title }) => title),
    // As KOMBIT's schedule and agenda have them.
    ...['go-live', 'Go-live', 'Netværksmøde for projektledere (kick-off, fysisk møde)'],
    ...['Kommunen uddanner egne slutbrugere frem til go-live', 'Faglig Hotline x 2'],
  ]);

  it('covers every text that is no name', () => {
    const missing = [...ours].filter((text) => !(text in english) && !names.has(text));
    expect(missing).toEqual([]);
  });

  it('translates nothing that the plan does not say', () => {
    expect(Object.keys(english).filter((text) => !ours.has(text))).toEqual([]);
  });

  it('keeps every number of the Danish', () => {
    const numbers = (text: string) => (text.match(/\d+/g) ?? []).toSorted();
    for (const [danish, translated] of Object.entries(english)) {
      expect(numbers(translated), danish).toEqual(numbers(danish));
    }
  });
});
