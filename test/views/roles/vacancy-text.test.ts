import { describe, expect, it } from 'vitest';
import { vacancies } from '../../../src/domain/rollout/vacancy-risk.ts';
import { planOf } from '../../../src/plans/index.ts';
import { filledByText } from '../../../src/views/roles/vacancy-text.ts';
import { aView } from '../../helpers/a-view.ts';

const plan = planOf('fbs-2.0');

function saidOn(day: string, language: 'da' | 'en' = 'da'): string | null {
  const view = aView({ day, language, rollout: { plan } });
  const vacancy = vacancies(view.rollout, view.now).find(({ role }) => role.key === 'tekniker');
  if (vacancy === undefined) throw new Error('the role is held');
  return filledByText(view, vacancy);
}

describe('by when a role is to be filled', () => {
  it('is said as something to come until that day, and as missed after it', () => {
    expect(saidOn('2026-03-09')).toBe('Bør være besat senest mandag den 9. marts 2026.');
    expect(saidOn('2026-03-10')).toBe('Skulle have været besat senest mandag den 9. marts 2026.');
    expect(saidOn('2026-03-10', 'en')).toBe('Should have been filled by Monday 9 March 2026.');
  });
});
