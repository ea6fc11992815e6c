import { describe, expect, it } from 'vitest';
import { cardText } from '../../src/cards/text.ts';
import { da } from '../../src/texts/da.ts';
import { remindersCard } from '../../src/views/reminders-card.ts';
import { aHolding } from '../helpers/a-plan.ts';
import { aView, type Sight } from '../helpers/a-view.ts';

const textFor = (sight: Sight) => cardText(remindersCard(aView(sight)));
const one = '1 Udpeg projektleder/etablér projektorganisation';

describe('the coming reminders', () => {
  it('say when, about what, to whom and why', () => {
    const holdings = [aHolding('systemansvarlig', 'S')];
    const text = textFor({ day: '2026-02-03', rollout: { holdings } });
    expect(text).toContain(
      `• man. 9. februar kl. 09.00 · ${one}\n  til S, Systemansvarlig · 7 dage før fristen`,
    );
    expect(text).toContain(`• fre. 13. februar kl. 09.00 · ${one}`);
  });

  it('go to the channel while the roles are vacant', () => {
    expect(textFor({ day: '2026-02-03' })).toContain(
      'til kanalen (Ubesat: Systemansvarlig, Projektleder)',
    );
  });

  it('reach 14 days ahead', () => {
    const text = textFor({ day: '2026-02-09' });
    expect(text).toContain('man. 23. februar');
    expect(text).not.toContain('2. marts');
  });

  it('name the next one when none is near', () => {
    const text = textFor({ day: '2026-01-14' });
    expect(text).toContain(da.remindersCard.none);
    expect(text).toContain(da.remindersCard.next('mandag den 2. februar 2026 kl. 09.00'));
  });
});
