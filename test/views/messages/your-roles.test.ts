import { describe, expect, it } from 'vitest';
import { cardText } from '../../../src/cards/text.ts';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import { roleNotices } from '../../../src/domain/reminders/role-notices.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { unset } from '../../../src/domain/rollout/policy.ts';
import type { Holding, Language, Rollout } from '../../../src/domain/rollout/rollout.ts';
import { instantOf } from '../../../src/domain/time/calendar.ts';
import { planOf } from '../../../src/plans/index.ts';
import { reminderMessage } from '../../../src/views/messages/reminder-message.ts';
import { one, three, two } from '../../helpers/a-message.ts';
import { aHolding, aPerson, aRollout, aTaskState } from '../../helpers/a-plan.ts';

const at = instantOf('2026-02-18', '10:00');
const plan = planOf('fbs-2.0');
const people = (language: Language) =>
  Object.fromEntries(['Ida', 'Bo', 'Kim'].map((id) => [id, aPerson(id, { language })]));

/** What somebody is told on 18 February at 10:01; drawn at 12. */
function toldTo(who: string, holdings: readonly Holding[], more: Partial<Rollout> = {}) {
  const { language = 'da' } = more;
  const rollout = aRollout({ plan, holdings, people: people(language), ...more });
  const own = [...roleNotices(rollout)].filter(
    ({ to }) => to.type === 'person' && to.personId === who,
  );
  const [first] = own;
  if (first === undefined) throw new Error('nothing is told');
  const recipient = recipientOf(rollout, first, first.sendAt);
  if (recipient === null) throw new Error('nobody is told');
  const notices = own.map((reminder) => ({
    ...{ reminder, delayed: false, repeated: false, tried: null },
  }));
  const seen = instantOf('2026-02-18', '12:00');
  return cardText(reminderMessage(rollout, notices, recipient, first.sendAt, seen).card);
}

const ida = aHolding('systemansvarlig', 'Ida');
const given = (role: string, who: string, more: Partial<Holding> = {}) =>
  aHolding(role, who, { id: `new-${role}-${who}`, from: at, givenBy: 'Ida', ...more });
const taken = (role: string, who: string, more: Partial<Holding> = {}) =>
  aHolding(role, who, { id: `old-${role}-${who}`, until: at, endedBy: 'Ida', ...more });

describe('whoever gets a role', () => {
  it('reads what it is, what waits, what comes, the first step, and whom to ask', () => {
    const text = toldTo('Bo', [ida, given('projektleder', 'Bo'), aHolding('faglig-leder', 'Kim')]);

    expect(text.split('\n')).toEqual([
      'Du er nu projektleder',
      'Ida har udpeget dig i FBS 2.0 i Eksempel Kommune.',
      'Hvad rollen indebærer',
      '• Leder projektet for både folke- og skolebiblioteker',
      ...Array.from({ length: 6 }, () => expect.stringMatching(/^• /)),
      'Åbne opgaver',
      `• ${two}`,
      '  man. 9. marts · om 19 dage · venter på 1 · Projektleder (Bo)',
      '  [Udført]',
      `• ${three}`,
      '  man. 9. marts · om 19 dage · venter på 1 · Projektleder (Bo)',
      '  [Udført]',
      expect.stringMatching(/^• L2 /),
      expect.stringContaining('Projektleder (Bo)'),
      '  [Udført]',
      expect.stringMatching(/^Næste møde: Kick-off netværksmøde for projektledere, mandag/),
      `Første skridt: se på opgave ${two}.`,
      'Spørg Kim (faglig leder), hvis du er i tvivl.',
      expect.stringMatching(/^\[KOMBIT rollegalleri version 1\.7: https:/),
      '[Vis status] [Se roller] [Se det, der følger med]',
    ]);
  });

  it('reads whom they take over from, and who is the primary', () => {
    const handedOver = [ida, given('projektleder', 'Bo'), taken('projektleder', 'Kim')];
    expect(toldTo('Bo', handedOver)).toContain('Du tager over efter Kim.');
    const second = [ida, given('tekniker', 'Bo'), aHolding('tekniker', 'Kim')];
    expect(toldTo('Bo', second)).toContain('Kim er den primære og får påmindelserne');
  });

  it('is sent to the role gallery and to KOMBIT where there is nothing and nobody else', () => {
    const text = toldTo('Bo', [given('supportberettiget', 'Bo')]);
    expect(text).toContain('Ingen kendte opgaver venter. KOMBIT udgiver flere løbende.');
    expect(text).toContain('Ingen kendte møder forude.');
    expect(text).toContain('Første skridt: læs, hvad der ventes af rollen, i KOMBIT rollegalleri');
    expect(text).toContain('Spørg KOMBIT på bibsys@kombit.dk, hvis du er i tvivl.');
  });

  it('reads of several roles in one message', () => {
    const text = toldTo('Bo', [ida, given('projektleder', 'Bo'), given('tekniker', 'Bo')]);
    expect(text.split('\n')[0]).toBe('Dine roller er ændret');
    expect(text).toContain('Du er nu projektleder');
    expect(text).toContain('Du er nu tekniker/it-medarbejder');
    expect(text).not.toContain('ubesat');
  });

  it('reads it in English', () => {
    const text = toldTo('Bo', [ida, given('projektleder', 'Bo')], { language: 'en' });
    expect(text).toContain('You are now Projektleder');
    expect(text).toContain('Open tasks');
  });

  it('reads later that it is over', () => {
    const rollout = aRollout({
      plan,
      holdings: [ida, given('projektleder', 'Bo')],
      people: people('da'),
    });
    const [reminder] = [...roleNotices(rollout)];
    const until = instantOf('2026-02-18', '11:00');
    const holdings = [ida, given('projektleder', 'Bo', { until, endedBy: 'Ida' })];
    if (reminder === undefined) throw new Error('nothing is told');
    const recipient = recipientOf(rollout, reminder, at) ?? { type: 'channel', vacant: [] };
    const notice = { reminder, delayed: false, repeated: false, tried: null };
    const seen = instantOf('2026-02-18', '12:00');
    const later = reminderMessage({ ...rollout, holdings }, [notice], recipient, at, seen);
    expect(later.card.title).toBe('Du er ikke længere projektleder');
  });
});

describe('whoever loses a role', () => {
  it('gets a receipt of what passed on, and to whom', () => {
    const text = toldTo('Bo', [
      ida,
      taken('projektleder', 'Bo'),
      given('projektleder', 'Kim'),
      aHolding('superbruger', 'Bo'),
    ]);
    expect(text.split('\n')).toEqual([
      'Du er ikke længere projektleder',
      'Ida har ændret, hvem der har rollen. Kim har taget over. Du får ikke flere påmindelser for den. Du er stadig superbruger.',
      'Det følger med rollen',
      `• ${two}`,
      '  man. 9. marts · om 19 dage · venter på 1 · Projektleder (Kim)',
      `• ${three}`,
      '  man. 9. marts · om 19 dage · venter på 1 · Projektleder (Kim)',
      expect.stringMatching(/^• L2 /),
      expect.stringContaining('Projektleder (Kim)'),
    ]);
  });

  it('reads that nobody has it now, or who still has', () => {
    expect(toldTo('Bo', [ida, taken('tekniker', 'Bo')])).toContain('Rollen er ubesat nu.');
    const stays = [ida, taken('tekniker', 'Bo'), aHolding('tekniker', 'Kim')];
    expect(toldTo('Bo', stays)).toContain('Kim har stadig rollen.');
  });
});

describe('whoever stands in', () => {
  const absence = { from: '2026-02-18', to: '2026-02-27', deputy: 'Bo' };
  const policy = { ...unset, people: { Ida: { absence } } };

  it('reads for whom, how long, what waits, and what they may', () => {
    const text = toldTo('Bo', [ida, aHolding('projektleder', 'Kim')], { policy });
    expect(text.split('\n')).toEqual([
      'Du er stedfortræder for Ida',
      'Ida (systemansvarlig) er fraværende 18.–27. februar. Du får påmindelserne imens, og du kan melde opgaverne i gang og udført.',
      'Åbne opgaver',
      `• ${one}`,
      '  man. 16. februar · for 2 dage siden · Systemansvarlig (Ida)',
      '  [Udført]',
      'Ingen kendte møder forude.',
      `Første skridt: se på opgave ${one}.`,
      'Spørg Kim (projektleder), hvis du er i tvivl.',
      expect.stringMatching(/^\[KOMBIT rollegalleri/),
      '[Vis status]',
    ]);
  });

  it('is sent to nobody who is away', () => {
    const away = { ...unset, people: { Kim: { absence } } };
    const holdings = [ida, aHolding('projektleder', 'Kim'), aHolding('faglig-leder', 'Ida')];
    const text = toldTo('Bo', holdings, { policy: away });
    expect(text).toContain('Du er stedfortræder for Kim');
    expect(text).toContain('Spørg Ida (faglig leder), hvis du er i tvivl.');
  });
});

it('is called after the role, though tasks that it has are freed the same minute', () => {
  const bo = given('tekniker', 'Bo');
  const done = { status: 'completed', changedAt: at } as const;
  const tasks = plan.tasks.map((task) =>
    ['5', '6'].includes(task.key) ? { ...task, performer: 'tekniker', dependsOn: ['1'] } : task,
  );
  const rollout = aRollout({
    ...{ plan: { ...plan, tasks }, holdings: [ida, bo], people: people('da') },
    tasks: { '1': aTaskState(done) },
  });
  const told = [
    ...roleNotices(rollout).filter(({ to }) => to.type === 'person' && to.personId === 'Bo'),
    ...upcomingReminders(rollout, at, instantOf('2026-02-18', '12:00')).filter(
      ({ rule, subject }) => rule.type === 'freed' && ['5', '6'].includes(subject.key),
    ),
  ];
  const notices = told.map((reminder) => ({
    ...{ reminder, delayed: false, repeated: false, tried: null },
  }));
  const [first] = told;
  const recipient = first && recipientOf(rollout, first, first.sendAt);
  if (!first || !recipient) throw new Error('nobody is told');
  const { card } = reminderMessage(rollout, notices, recipient, first.sendAt, first.sendAt);
  expect(told.map(({ rule }) => rule.type).filter((type) => type === 'freed')).toHaveLength(2);
  expect(card.title).not.toContain('vejen fri');
  expect(cardText(card)).toContain('tekniker');
});
