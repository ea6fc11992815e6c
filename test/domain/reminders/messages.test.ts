import { describe, expect, test } from 'vitest';
import { kindOf, merged, type Told } from '../../../src/domain/reminders/messages.ts';
import type { Recipient } from '../../../src/domain/reminders/recipient.ts';
import type { Reminder } from '../../../src/domain/reminders/reminder.ts';
import { unset } from '../../../src/domain/rollout/policy.ts';
import { aRollout } from '../../helpers/a-plan.ts';

const tuesday = '2026-02-10';
const monday = '2026-02-09';
const person: Recipient = {
  type: 'person',
  personId: 'u1',
  via: 'performer',
  role: 'superbruger',
  vacant: [],
  standsInFor: null,
};
const channel: Recipient = { type: 'channel', vacant: [] };

function told(of: Partial<Reminder> = {}, delayed = false): Told {
  const reminder: Reminder = {
    key: 'any',
    subject: { type: 'task', key: '1' },
    rule: { type: 'dueDay' },
    to: { type: 'performer' },
    due: '2026-02-16',
    sendAt: new Date('2026-02-10T08:00:00Z'),
    ...of,
  };
  return { reminder, delayed };
}
const task = (key: string) => ({ type: 'task', key }) as const;
const role = (key: string) => ({ type: 'role', key }) as const;

describe('a message tells', () => {
  const capacities = ['performer', 'accountable', 'projektleder', 'faglig-leder'] as const;

  test.each([capacities, capacities.toReversed()])(
    'of a task once, in the capacity nearest to the work (%s first)',
    (...types) => {
      const all = types.map((type) => told({ to: { type } }));
      expect(merged(all).map(({ reminder }) => reminder.to.type)).toEqual(['performer']);
    },
  );

  test('first what is due first, and last what has no day', () => {
    const all = [
      told({ subject: task('3'), due: null }),
      told({ subject: task('2'), due: '2026-03-09' }),
      told({ subject: task('1'), due: '2026-02-16', to: { type: 'accountable' } }),
    ];
    expect(merged(all).map(({ reminder }) => reminder.subject.key)).toEqual(['1', '2', '3']);
  });

  test('of a vacant role once, by the first deadline that waits for it', () => {
    const vacant = {
      rule: { type: 'vacant', workingDays: 5 },
      to: { type: 'projektleder' },
    } as const;
    const all = ['2026-03-09', '2026-02-16'].map((due) =>
      told({ ...vacant, subject: role('superbruger'), due }),
    );
    expect(merged(all).map(({ reminder }) => reminder.due)).toEqual(['2026-02-16']);
  });

  test('of a task and a role of the same key both', () => {
    expect(merged([told({ subject: task('1') }), told({ subject: role('1') })])).toHaveLength(2);
  });
});

describe('the kind of a message', () => {
  const rollout = aRollout();
  const ofOne = (of: Partial<Reminder>) => kindOf(rollout, [told(of)], person, tuesday);

  test.each([
    ['reminder', {}],
    ['escalation', { to: { type: 'accountable' } }],
    ['escalation', { rule: { type: 'overdue', workingDays: 3 }, to: { type: 'projektleder' } }],
    ['escalation', { subject: { type: 'person', key: 'u9' }, rule: { type: 'unreachable' } }],
    ['published', { rule: { type: 'published' } }],
    ['vacancy', { subject: role('superbruger'), rule: { type: 'vacant', workingDays: 5 } }],
    ['event', { subject: { type: 'event', key: 'kick-off' } }],
    ['golive', { subject: { type: 'event', key: 'go-live' }, to: { type: 'channel' } }],
    ['digest', { rule: { type: 'monday' } }],
    ['digest', { rule: { type: 'friday' }, to: { type: 'channel' } }],
  ] as [string, Partial<Reminder>][])('%s: %j', (kind, of) => {
    expect(ofOne(of)).toBe(kind);
  });

  test('is that of the most urgent in it', () => {
    const event = told({ subject: { type: 'event', key: 'kick-off' } });
    const escalation = told({ subject: task('2'), to: { type: 'accountable' } });
    expect(kindOf(rollout, [event, told()], person, tuesday)).toBe('reminder');
    expect(kindOf(rollout, [event, told(), escalation], person, tuesday)).toBe('escalation');
  });

  test.each([
    ['on a Monday a digest', monday, person, true, 'digest'],
    ['on the first working day of a week a digest', '2026-04-07', person, true, 'digest'],
    ['on another day a reminder', tuesday, person, true, 'reminder'],
    ['to whoever has switched it off a reminder', monday, person, false, 'reminder'],
    ['in the channel a reminder', monday, channel, true, 'reminder'],
  ])('with an ordinary reminder is %s', (_what, on, recipient, wants, kind) => {
    const policy = { ...unset, people: { u1: { monday: wants } } };
    expect(kindOf(aRollout({ policy }), [told()], recipient, on)).toBe(kind);
  });

  test('with a role that is still vacant among other things is a digest on a Monday, alone it is not', () => {
    const still = told({ subject: role('superbruger'), rule: { type: 'riskLeft', level: 'high' } });
    const meeting = told({ subject: { type: 'event', key: 'kick-off' } });
    const kinds = (on: string, all: Told[], of = aRollout()) => kindOf(of, all, person, on);
    expect(kinds(monday, [still])).toBe('vacancy');
    expect(kinds(monday, [still, meeting])).toBe('digest');
    expect(kinds(tuesday, [still, meeting])).toBe('vacancy');
    const without = { ...unset, people: { u1: { monday: false } } };
    expect(kinds(monday, [still, meeting], aRollout({ policy: without }))).toBe('vacancy');
    const risen = told({ subject: role('superbruger'), rule: { type: 'risk', level: 'high' } });
    expect(kinds(monday, [risen, meeting])).toBe('vacancy');
  });

  test('with nothing but a meeting is no digest on a Monday', () => {
    const event = told({ subject: { type: 'event', key: 'kick-off' } });
    expect(kindOf(rollout, [event], person, monday)).toBe('event');
  });

  test('is catching up only when all of it is late', () => {
    const late = [told({}, true), told({ subject: task('2') }, true)];
    expect(kindOf(rollout, late, person, monday)).toBe('catchup');
    expect(kindOf(rollout, [...late, told({ subject: task('3') })], person, tuesday)).toBe(
      'reminder',
    );
  });
});
