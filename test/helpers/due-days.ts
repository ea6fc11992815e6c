import type { LocalDate } from '../../src/domain/time/when.ts';

/** Days on which something is due of a municipality that began on the first of them. */
export const dueDays: readonly LocalDate[] = [
  '2026-01-13',
  '2026-02-02',
  '2026-02-06',
  '2026-02-09',
  '2026-02-13',
  '2026-02-16',
  '2026-02-17',
  '2026-02-19',
  '2026-02-20',
  '2026-02-23',
  '2026-02-27',
  '2026-03-02',
  '2026-03-06',
];
