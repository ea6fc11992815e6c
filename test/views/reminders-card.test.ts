import { describe, expect, it } from 'vitest';
import { cardText } from '../../src/cards/text.ts';
import { upcomingReminders } from '../../src/domain/reminders/upcoming.ts';
import { unset } from '../../src/domain/rollout/policy.ts';
import { instantOf } from '../../src/domain/time/calendar.ts';
import { planOf } from '../../src/plans/index.ts';
import { da } from '../../src/texts/da.ts';
import { remindersCard } from '../../src/views/reminders-card.ts';
import { aHolding, aTask, aTaskState, day } from '../helpers/a-plan.ts';
import { aView, type Sight } from '../helpers/a-view.ts';

const textFor = (sight: Sight) => cardText(remindersCard(aView(sight)));
const one = '1 Udpeg projektleder/etablér projektorganisation';

describe('the coming reminders', () => {
  it('say when, about what, to whom and why, and what was moved', () => {
    const holdings = [aHolding('systemansvarlig', 'S'), aHolding('projektleder', 'P')];

    expect(textFor({ day: '2026-02-03', rollout: { holdings } }).split('\n')).toEqual([
      'Påmindelser de næste 14 dage',
      `• fre. 6. februar kl. 09.00 · Ugens overblik: ${one}`,
      '  til kanalen',
      `• man. 9. februar kl. 09.00 · Mandagens overblik: ${one}`,
      '  til S, Systemansvarlig · 7 dage før fristen',
      `• fre. 13. februar kl. 09.00 · ${one}`,
      '  til S, Systemansvarlig · 3 dage før fristen',
      `• fre. 13. februar kl. 09.00 · Ugens overblik: ${one}`,
      '  til kanalen',
      `• man. 16. februar kl. 09.00 · Mandagens overblik: ${one}`,
      '  til S, Systemansvarlig · på selve dagen',
      `• tir. 17. februar kl. 09.00 · ${one}`,
      '  til S, Systemansvarlig · 1 arbejdsdag efter fristen',
      'En påmindelse kommer kun, hvis opgaven stadig er åben den dag.',
      'Venter på andre opgaver',
      ...[2, 3].flatMap((key) => [
        expect.stringMatching(`^• ${key} `),
        '  Venter på 1 Udpeg projektleder/etablér projektorganisation.',
      ]),
      expect.stringMatching(/^• L1 /),
      '  Venter på 1 Udpeg projektleder/etablér projektorganisation.',
      expect.stringMatching(/^• L2 /),
      expect.stringMatching(/^ {2}Venter på 1 .*, 2 /),
      'Så længe de venter, er det kun deres frister, botten minder om.',
      '[Ret påmindelser]',
    ]);
    expect(textFor({ day: '2026-03-30', rollout: { holdings } })).toContain(
      '14 dage før mødet, flyttet fra man. 6. april, som er en fridag',
    );
  });

  it('name nobody who is still asked whether they have their role', () => {
    const asked = { ...aHolding('tekniker', 'T'), askedAt: instantOf('2026-04-07', '09:00') };
    const holdings = [asked, aHolding('projektleder', 'P')];
    const sight = { day: '2026-04-09', rollout: { holdings, plan: planOf('fbs-2.0') } };
    const view = aView(sight);
    const until = instantOf('2026-04-24', '00:00');
    const planned = upcomingReminders(view.rollout, view.now, until).map(({ rule }) => rule.type);

    expect(planned).toContain('silent');
    expect(textFor(sight)).not.toContain('Intet svar');
  });

  it('tell of a move over a closed week, of one over an absence, and of the warning before it', () => {
    const holdings = [aHolding('systemansvarlig', 'S'), aHolding('projektleder', 'P')];
    const week = { from: '2026-02-09', to: '2026-02-16' };
    const closed = { ...unset, quiet: { ...unset.quiet, closed: [week] } };
    const away = { ...unset, people: { S: { absence: { ...week, deputy: null } } } };
    const policyText = (policy: typeof unset) =>
      textFor({ day: '2026-01-28', rollout: { holdings, policy } });

    expect(policyText(closed)).toContain(
      'flyttet fra man. 16. februar, fordi kommunen holder lukket 9.–16. februar',
    );
    expect(policyText(closed)).toContain('i god tid, fordi fristen ligger ved nogle fridage');
    expect(policyText(away)).toContain(
      'flyttet fra man. 16. februar på grund af fravær 9.–16. februar',
    );
    expect(policyText(away)).toContain('i god tid, fordi fristen ligger ved et fravær');
  });

  it('are one row where they are one message', () => {
    const holdings = [aHolding('projektleder', 'P')];

    expect(textFor({ day: '2026-03-03', rollout: { holdings } })).toMatch(
      /fre\. 6\. marts kl\. 09\.00 · 2 Udpeg [^\n]*; 3 Indmeld [^\n]*\n {2}til P, Projektleder · /,
    );
  });

  it('name the deputy of whoever is away, and the day that one was put off to', () => {
    const holdings = [aHolding('systemansvarlig', 'S'), aHolding('projektleder', 'P')];
    const absence = { from: '2026-02-12', to: '2026-02-14', deputy: 'P' };
    const tasks = { '1': aTaskState({ snoozedUntil: '2026-02-11', snoozedBy: 'S' }) };
    const policy = { ...unset, people: { S: { absence } } };

    const text = textFor({ day: '2026-02-10', rollout: { holdings, policy, tasks } });

    expect(text).toContain('til P, stedfortræder for S, Systemansvarlig');
    expect(text).toContain('på den dag, den var udsat til');
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

  it('stop after 25 rows, and say how many more there are', () => {
    const plan = planOf('fbs-2.0');
    const days = Array.from({ length: 14 }, (_, index) => `beforeDue:${index + 1}`);
    const roles = plan.roles.slice(0, 5);
    const tasks = roles.map(({ key }, index) =>
      aTask({ key: String(index + 1), due: day('2026-02-16'), performer: key }),
    );
    const cadences = { ...plan.cadences, tasks: days };
    const holdings = roles.map(({ key }) => aHolding(key, `holder of ${key}`));

    const text = textFor({
      day: '2026-02-01',
      rollout: { plan: { ...plan, tasks, cadences }, holdings },
    });

    expect(text.match(/^•/gm)).toHaveLength(25);
    expect(text).toMatch(/^… og \d+ til\.$/m);
  });

  it('name the next one when none is near', () => {
    const policy = { ...unset, friday: false };
    const text = textFor({ day: '2026-01-14', rollout: { policy } });
    expect(text).toContain(da.remindersCard.none);
    expect(text).toContain(da.remindersCard.next('mandag den 2. februar 2026 kl. 09.00'));
  });
});
