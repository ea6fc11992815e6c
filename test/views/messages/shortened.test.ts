import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card, Part } from '../../../src/cards/card.ts';
import { mostShown } from '../../../src/cards/limits.ts';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import { roleNotices } from '../../../src/domain/reminders/role-notices.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import { addDays, instantOf } from '../../../src/domain/time/calendar.ts';
import { planOf } from '../../../src/plans/index.ts';
import { renderMessage as slackMessage } from '../../../src/slack/cards.ts';
import { renderMessage as teamsMessage } from '../../../src/teams/cards.ts';
import { reminderMessage } from '../../../src/views/messages/reminder-message.ts';
import { shortened } from '../../../src/views/messages/shortened.ts';
import { viewOf } from '../../../src/views/view.ts';
import { planText } from '../../../src/views/wording.ts';
import { aHolding, aPerson, aRollout, aTask, aTaskState, day } from '../../helpers/a-plan.ts';
import { noticeOf } from '../../helpers/role-cards.ts';

const rows = (count: number): Part => ({
  type: 'rows',
  rows: Array.from({ length: count }, (_, n) => ({ text: `${n + 1}` })),
});
const heading = (text: string): Part => ({ type: 'text', style: 'strong', text });
const quiet = (text: string): Part => ({ type: 'text', style: 'quiet', text });
const more = (n: number) => `… og ${n} til`;

describe('a message with more rows than any host shows', () => {
  it('says how many more there are, where its rows end', () => {
    const body = [heading('A'), rows(mostShown.rows - 1), heading('B'), rows(3), quiet('Derfor')];

    expect(shortened({ title: 'T', body }, more)).toEqual({
      title: 'T',
      body: [
        ...[heading('A'), rows(mostShown.rows - 1), heading('B'), rows(1)],
        ...[quiet('… og 2 til'), quiet('Derfor')],
      ],
    });
  });

  it('has no headings of what is left out', () => {
    const body = [heading('A'), rows(mostShown.rows), heading('B'), rows(3), heading('C'), rows(4)];

    expect(shortened({ body }, more)).toEqual({
      body: [heading('A'), rows(mostShown.rows), quiet('… og 7 til')],
    });
  });
});

const plan = planOf('fbs-2.0');
const roles = plan.roles.map(({ key }) => key);
const at = instantOf('2026-02-18', '10:00');
/** As many as have a part in it. */
const viewers = Array.from({ length: 15 }, (_, n) => `29:${String(n).padStart(90, 'x')}`);

/** What a host could not show, and says so. */
function leftOutOf(card: Card, language: 'da' | 'en', isShared = false): string[] {
  const shown = {
    Slack: slackMessage({ card, language }).blocks,
    Teams: teamsMessage({ card, language, viewers: isShared ? viewers : [] }),
  };
  return Object.entries(shown).flatMap(([host, message]) => {
    const told = JSON.stringify(message).match(
      /[^"]*(som (Slack|Teams) ikke har plads til|(Slack|Teams) has no room for)[^"]*/,
    );
    return told ? [`${host}: ${told[0]}`] : [];
  });
}

const language = fc.constantFrom('da' as const, 'en' as const);

it('tells one person of all the roles that they got at once, as far as every host shows it', () => {
  fc.assert(
    fc.property(fc.subarray(roles, { minLength: 1 }), language, (some, of) => {
      const people = { A: aPerson('A', { language: of }), B: aPerson('B', { language: of }) };
      const holdings = some.map((role) =>
        aHolding(role, 'A', { id: `new-${role}`, from: at, givenBy: 'B' }),
      );
      const rollout = aRollout({ plan, holdings, people, language: of });
      const told = [...roleNotices(rollout)].filter(({ rule }) => rule.type === 'assigned');
      const card = drawn(rollout, told, at);
      expect(told).toHaveLength(some.length);
      expect(leftOutOf(card, of)).toEqual([]);
      for (const { name, duties } of plan.roles.filter(({ key }) => some.includes(key))) {
        expect(JSON.stringify(card).toLowerCase()).toContain(name.toLowerCase());
        for (const duty of duties) {
          expect(JSON.stringify(card)).toContain(planText(viewOf(rollout, at, of, null), duty));
        }
      }
    }),
    { numRuns: 25 },
  );
});

const aState = fc.record({
  status: fc.constantFrom('notStarted' as const, 'inProgress' as const, 'performed' as const),
  note: fc.constantFrom(null, 'Aftalt med leverandøren. '.repeat(40)),
});

it('tells of any number of tasks within what every host shows, or how many more there are', () => {
  const any = fc.record({
    ...{ count: fc.integer({ min: 1, max: 90 }), state: aState, language },
    ...{ delayed: fc.boolean(), isHeld: fc.boolean(), days: fc.integer({ min: 1, max: 60 }) },
  });
  fc.assert(
    fc.property(any, ({ count, state, delayed, isHeld, days, language: of }) => {
      const title = 'Indmeld ønskede antal uddannelsespladser for alle biblioteker i kommunen';
      const tasks = Array.from({ length: count }, (_, n) =>
        aTask({
          ...{ key: `${n + 1}`, title: `${title} ${n + 1}`, due: day('2026-03-02') },
          ...{ performer: 'projektleder', accountable: 'systemansvarlig' },
        }),
      );
      const rollout = aRollout({
        plan: { ...plan, tasks },
        language: of,
        holdings: isHeld ? [aHolding('projektleder', 'A')] : [],
        people: { A: aPerson('A', { language: of }) },
        tasks: Object.fromEntries(
          tasks.map(({ key }) => [key, aTaskState({ ...state, changedBy: 'A' })]),
        ),
      });
      const from = instantOf('2026-02-20', '00:00');
      const until = instantOf(addDays('2026-02-20', days), '23:00');
      const told = upcomingReminders(rollout, from, until);
      for (const some of [told, told.filter(({ rule }) => rule.type === 'friday')]) {
        const [first] = some;
        if (first === undefined) continue;
        const card = drawn(rollout, some, until, delayed);
        const isShared = recipientOf(rollout, first, until)?.type !== 'person';
        expect(leftOutOf(card, of, isShared)).toEqual([]);
      }
    }),
    { numRuns: 25 },
  );
});

function drawn(
  rollout: Rollout,
  some: Parameters<typeof noticeOf>[0][],
  at: Date,
  delayed = false,
): Card {
  const [first] = some;
  const recipient = first ? recipientOf(rollout, first, at) : null;
  const to = recipient ?? ({ type: 'channel', vacant: [] } as const);
  const notices = some.map((one) => ({ ...noticeOf(one), delayed }));
  return reminderMessage(rollout, notices, to, at, at).card;
}
