import { expect, test } from 'vitest';
import { municipalities } from '../../../src/domain/rollout/municipalities.ts';
import { municipalityIn } from '../../../src/domain/rollout/set-up.ts';

test('the 98 municipalities and Sydslesvig can be chosen, each once and by a name that may be set up', () => {
  expect(municipalities).toHaveLength(99);
  expect(new Set(municipalities).size).toBe(99);
  expect(municipalities.map(municipalityIn)).toEqual(municipalities);
  expect(municipalities).toContain('Bornholms Regionskommune');
});
