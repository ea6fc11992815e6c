import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardText } from '../../../src/cards/text.ts';
import { mayApprove } from '../../../src/domain/may/on-task.ts';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import { nextCheckAt, upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import type { Rollout, TaskState } from '../../../src/domain/rollout/rollout.ts';
import { instantOf } from '../../../src/domain/time/calendar.ts';
import { reminderMessage } from '../../../src/views/messages/reminder-message.ts';
import { viewOf } from '../../../src/views/view.ts';
import {
  aHolding,
  aPerson,
  aPlan,
  aRole,
  aRollout,
  aTask,
  aTaskState,
  day,
} from '../../helpers/a-plan.ts';

const roles = { performer: 'superbruger', accountable: 'projektleder', approver: 'tekniker' };
const people = ['u1', 'u2', 'u3'];

function performed(state: Partial<TaskState> = {}, holders: Record<string, string> = {}): Rollout {
  const task = aTask({ ...roles, due: day('2026-12-15') });
  const keys = ['projektleder', 'faglig-leder', 'tekniker', 'superbruger'];
  const held = { superbruger: 'u1', projektleder: 'u2', tekniker: 'u3', ...holders };
  return aRollout({
    plan: {
      ...aPlan({ tasks: [] }),
      tasks: [task],
      events: [],
      roles: keys.map((key) => aRole({ key, name: key })),
    },
    people: Object.fromEntries(people.map((id) => [id, aPerson(id)])),
    holdings: Object.entries(held).flatMap(([role, id]) => (id === '' ? [] : [aHolding(role, id)])),
    tasks: {
      1: aTaskState({
        ...{ status: 'performed', changedBy: 'u1', changedAt: instantOf('2026-12-02', '10:30') },
        ...state,
      }),
    },
    startedAt: instantOf('2026-11-02', '08:00'),
  });
}

function told(rollout: Rollout) {
  return upcomingReminders(rollout, rollout.startedAt, instantOf('2026-12-24', '00:00')).filter(
    ({ rule }) => rule.type !== 'friday',
  );
}

describe('what is performed and is to be approved', () => {
  it('is asked of the approver once, then by the cadence, and of nobody else', () => {
    const all = told(performed()).map(
      ({ rule, to }) => `${ruleName(rule).slice(0, 20)} ${to.type}`,
    );
    expect(all[0]).toBe('approval:2026-12-02T approver');
    expect(all).toEqual(expect.arrayContaining(['dueDay approver', 'everyWeek approver']));
    expect(all.filter((one) => !one.endsWith('approver'))).toEqual([]);
  });

  it('once approved waits for KLIK alone; sent back, it is its performer’s again', () => {
    const at = instantOf('2026-12-03', '10:00');
    const approved = told(performed({ approvedAt: at, approvedBy: 'u3' }));
    expect(new Set(approved.map(({ to }) => to.type))).toEqual(new Set(['performer']));
    const back = told(
      performed({ status: 'inProgress', changedAt: at, changedBy: 'u3', sentBackAt: at }),
    );
    expect(back[0]).toMatchObject({ rule: { type: 'sentBack' }, to: { type: 'performer' } });
  });

  it('says whose work it is, and that the approver cannot where the role is vacant', () => {
    const rollout = performed({ note: 'klar' }, { tekniker: '' });
    const [first] = told(rollout);
    if (first === undefined) throw new Error('nobody is asked');
    const recipient = recipientOf(rollout, first, first.sendAt);
    expect(recipient).toMatchObject({ personId: 'u2', role: 'projektleder', vacant: ['tekniker'] });
    const notices = [{ reminder: first, delayed: false, repeated: false, tried: null }];
    if (recipient === null) throw new Error('it goes to nobody');
    const { card } = reminderMessage(
      rollout,
      notices,
      recipient,
      first.sendAt,
      first.sendAt,
      aPerson('u2'),
    );
    const text = cardText(card);
    expect(text).toContain('Godkend: 1');
    expect(text).toContain('Meldt udført af');
    expect(text).toContain('Godkenderen, tekniker, kan ikke');
    expect(text).toContain('[Godkend] [Send tilbage]');
    expect(viewOf(rollout, first.sendAt, 'da', null).texts.approval.field).toBe('Godkender');
  });

  it('is never approved by who performed it, nor are they asked; and the next look is in time', () => {
    const anyone = fc.constantFrom('', ...people);
    fc.assert(
      fc.property(
        anyone,
        anyone,
        anyone,
        fc.constantFrom(...people),
        (tekniker, projektleder, lead, by) => {
          const holders = { tekniker, projektleder, 'faglig-leder': lead };
          const rollout = performed({ changedBy: by }, holders);
          const [task] = rollout.plan.tasks;
          if (task === undefined) throw new Error('there is no task');
          const now = instantOf('2026-12-03', '10:00');
          expect(mayApprove(rollout, task, { personId: by, now }).may).toBe(false);
          const asked = told(rollout).filter(({ to }) => to.type === 'approver');
          for (const one of asked) {
            const recipient = recipientOf(rollout, one, one.sendAt);
            expect(recipient?.type === 'person' ? recipient.personId : 'channel').not.toBe(by);
          }
          expect(nextCheckAt(rollout, rollout.startedAt)).not.toBeNull();
        },
      ),
    );
  });
});
