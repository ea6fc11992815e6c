import { expect, test } from 'vitest';
import { municipalities, municipalityCalled } from '../../../src/domain/rollout/municipalities.ts';
import { municipalityIn } from '../../../src/domain/rollout/set-up.ts';

test('the 98 municipalities and Sydslesvig can be chosen, each once and by a name that may be set up', () => {
  expect(municipalities).toHaveLength(99);
  expect(new Set(municipalities).size).toBe(99);
  expect(municipalities.map(municipalityIn)).toEqual(municipalities);
  expect(municipalities).toContain('Bornholms Regionskommune');
});

test.each([
  ['odense', 'Odense Kommune'],
  ['ODENSE kommune', 'Odense Kommune'],
  ['københavn', 'Københavns Kommune'],
  ['Bornholm', 'Bornholms Regionskommune'],
  ['århus', 'Aarhus Kommune'],
  ['sydslesvig', 'Sydslesvig'],
  ['Testby Kommune', null],
  ['Oden', null],
])('%s is %s', (typed, name) => {
  expect(municipalityCalled(typed)).toBe(name);
});

test('each is found by its own name and no other', () => {
  expect(municipalities.map(municipalityCalled)).toEqual(municipalities);
});
