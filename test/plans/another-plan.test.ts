import { describe, expect, it } from 'vitest';
import { cardText } from '../../src/cards/text.ts';
import { compare } from '../../src/domain/imports/compare.ts';
import { recipientOf } from '../../src/domain/reminders/recipient.ts';
import { roleNotices } from '../../src/domain/reminders/role-notices.ts';
import { upcomingReminders } from '../../src/domain/reminders/upcoming.ts';
import { readImport } from '../../src/imports/read-import.ts';
import { codeCard } from '../../src/views/link-card.ts';
import { reminderMessage } from '../../src/views/messages/reminder-message.ts';
import { setupCard } from '../../src/views/setup-card.ts';
import { statusCard } from '../../src/views/status-card.ts';
import { viewOf } from '../../src/views/view.ts';
import { aHolding, aPerson, aRollout, stated } from '../helpers/a-plan.ts';
import { aSmallPlan } from './a-small-plan.ts';

const plan = aSmallPlan();
const startedAt = new Date('2027-02-15T08:00:00Z');
const holdings = [aHolding('arkivar', 'Ida')];
const rollout = aRollout({ plan, startedAt, holdings });
const now = new Date('2027-03-02T08:00:00Z');

describe('a programme that is not FBS 2.0', () => {
  it.each(['da', 'en'] as const)('has its own tasks in the status in %s', (language) => {
    const status = cardText(statusCard(viewOf(rollout, now, language, null)));

    expect(status).toContain('Tæl kasserne');
  });

  it('is reminded of by its own cadence', () => {
    const sent = upcomingReminders(rollout, startedAt, new Date('2027-03-22T12:00:00Z'))
      .filter(({ subject, to }) => subject.key === '1' && to.type === 'performer')
      .map(({ rule, sendAt }) => `${sendAt.toISOString().slice(0, 10)} ${rule.type}`);

    expect(sent).toContain('2027-03-01 published');
    expect(sent).toContain('2027-03-17 beforeDue');
    expect(sent).toContain('2027-03-22 dueDay');
  });

  it('is compared with what is read in, its roles by their own names', async () => {
    const text = 'Titel;Frist;Udfører\nTæl kasserne;1. april 2027;Arkivist\nLuk døren;;Tovholder';
    const read = await readImport({ text }, plan, '2027-03-02', { source: stated });
    if (!read.ok) throw new Error('not read');

    const { added, changed } = compare(rollout, read.imported.tasks);

    expect(added).toMatchObject([{ title: 'Luk døren', performer: 'tovholder' }]);
    expect(changed.map(({ task, fields }) => [task.key, fields])).toEqual([['1', ['due']]]);
  });

  it.each(['da', 'en'] as const)('goes by its own short name in %s', (language) => {
    const view = viewOf(rollout, now, language, null);
    const { texts } = view;
    const told = roleNotice('arkivar', language);
    const shown = [
      statusCard(view),
      setupCard(view, true, null),
      codeCard(texts, 'ABCDEFGH', rollout),
      told,
    ].map(cardText);

    for (const text of shown) expect(text).toMatch(/Arkiv (?:i|in) Eksempel Kommune/);
    expect(shown.join()).not.toContain('FBS 2.0');
  });
});

/** What Ida is told who has got the role from Per. */
function roleNotice(role: string, language: 'da' | 'en') {
  const holding = aHolding(role, 'Ida', { from: now, givenBy: 'Per' });
  const people = { Ida: aPerson('Ida', { language }), Per: aPerson('Per', { language }) };
  const given = { ...rollout, holdings: [holding], people };
  const [told] = roleNotices(given).filter(({ rule }) => rule.type === 'assigned');
  const recipient = told && recipientOf(given, told, told.sendAt);
  if (!told || !recipient) throw new Error('nothing is told');
  const notice = { reminder: told, delayed: false, repeated: false, tried: null };
  return reminderMessage(given, [notice], recipient, told.sendAt, now).card;
}
