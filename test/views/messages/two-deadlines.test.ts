import { describe, expect, it } from 'vitest';
import { unset } from '../../../src/domain/rollout/policy.ts';
import { about, aProgramme, before, one, overdue, text } from '../../helpers/a-message.ts';
import { aPerson, aTaskState } from '../../helpers/a-plan.ts';

/** KLIK's deadline of task 1 is 16 February. */
const withOwn = (dueOn: string, language: 'da' | 'en' = 'da') =>
  aProgramme(
    { 1: aTaskState({ dueOn }) },
    {
      people: { S: aPerson('S', { language }) },
      policy: { ...unset, people: { S: { monday: false } } },
    },
  );

describe('a message of a task with two deadlines', () => {
  it.each([
    [
      ...(['2026-02-09', about('task 1', '2026-02-12', before(3)), '2026-02-12'] as const),
      `3 dage til jeres egen frist: ${one}`,
      'Jeres egen frist torsdag den 12. februar 2026. Frist i KLIK mandag den 16. februar 2026 · om 7 dage. Ikke begyndt.',
      'Du får den 3 dage før jeres egen frist; du er udfører som systemansvarlig.',
    ],
    [
      ...(['2026-02-16', about('task 1', '2026-02-16', { type: 'dueDay' }), '2026-02-12'] as const),
      `Frist i KLIK i dag: ${one}`,
      'Frist i KLIK mandag den 16. februar 2026. Jeres egen frist torsdag den 12. februar 2026 · overskredet med 4 dage. Ikke begyndt.',
      'Du får den på selve dagen; du er udfører som systemansvarlig.',
    ],
    [
      ...(['2026-02-13', about('task 1', '2026-02-12', overdue(1)), '2026-02-12'] as const),
      `Jeres egen frist er overskredet: ${one}`,
      'Jeres egen frist torsdag den 12. februar 2026 · overskredet med 1 dag. Frist i KLIK mandag den 16. februar 2026 · om 3 dage. Ikke begyndt.',
      'Du får den 1 arbejdsdag efter jeres egen frist; du er udfører som systemansvarlig.',
    ],
    [
      ...(['2026-02-17', about('task 1', '2026-02-16', overdue(1)), '2026-03-02'] as const),
      `Fristen i KLIK er overskredet: ${one}`,
      'Frist i KLIK mandag den 16. februar 2026 · overskredet med 1 dag. Jeres egen frist mandag den 2. marts 2026 · om 13 dage. Ikke begyndt.',
      'Du får den 1 arbejdsdag efter fristen i KLIK; du er udfører som systemansvarlig.',
    ],
    [
      ...([
        '2026-02-09',
        about('task 1', '2026-02-12', { type: 'published' }),
        '2026-02-12',
      ] as const),
      `Ny i KLIK: ${one}`,
      'Jeres egen frist torsdag den 12. februar 2026 · om 3 dage. Frist i KLIK mandag den 16. februar 2026 · om 7 dage. Ikke begyndt.',
      'Du får den, fordi KOMBIT har udgivet nyt i KLIK; du er udfører som systemansvarlig.',
    ],
  ])('on %s calls each deadline by its own name', (on, notice, own, title, state, why) => {
    const lines = text(on, [notice], withOwn(own));
    expect(lines.slice(0, 2)).toEqual([title, state]);
    expect(lines[3]).toContain(why);
  });

  it('does it in English too', () => {
    const notice = about('task 1', '2026-02-12', overdue(1));
    const [title, state] = text('2026-02-13', [notice], withOwn('2026-02-12', 'en'));
    expect(title).toBe(`Past your own deadline: ${one}`);
    expect(state).toBe(
      'Your own deadline Thursday 12 February 2026 · overdue by 1 day. Due in KLIK Monday 16 February 2026 · in 3 days. Not begun.',
    );
  });
});
