/** Messages of the bot's own, drawn as they read, in the real plan without questions, with S and P in its first roles. */
import { cardText } from '../../src/cards/text.ts';
import type { Rule } from '../../src/domain/plan/rules.ts';
import type { Addressee } from '../../src/domain/reminders/addressee.ts';
import { type Recipient, recipientOf } from '../../src/domain/reminders/recipient.ts';
import type { Reminder } from '../../src/domain/reminders/reminder.ts';
import { unset } from '../../src/domain/rollout/policy.ts';
import type { Rollout, TaskState } from '../../src/domain/rollout/rollout.ts';
import { addDays, instantOf } from '../../src/domain/time/calendar.ts';
import type { LocalDate } from '../../src/domain/time/when.ts';
import { addWorkingDays, calendarOf } from '../../src/domain/time/working-days.ts';
import type { Notice } from '../../src/views/messages/notice.ts';
import { reminderMessage } from '../../src/views/messages/reminder-message.ts';
import { aHolding, aRollout, aTaskState } from './a-plan.ts';
import { planWithoutQuestions } from './plan-without-questions.ts';

export const one = '1 Udpeg projektleder/etablér projektorganisation';
export const two = '2 Udpeg medarbejdere til at deltage i teknisk workshop';
export const three = '3 Indmeld ønskede antal superbrugeruddannelsespladser';
const performer: Addressee = { type: 'performer' };
export const manager: Addressee = { type: 'projektleder' };
export const channel: Addressee = { type: 'channel' };

type About = `${Reminder['subject']['type']} ${string}`;

/** By default to the performer, on the day that its rule means, and where it does not matter what was tried. */
export function about(
  name: About,
  due: LocalDate | null,
  rule: Rule,
  more: Partial<Notice> & { to?: Addressee } = {},
): Notice {
  const [type, key] = name.split(' ') as [Reminder['subject']['type'], string];
  const { to = performer, ...others } = more;
  const sendAt = instantOf(due === null ? '2026-02-13' : dayOf(rule, due), '09:00');
  const reminder = { key: `${name}|${due}`, subject: { type, key }, rule, to, due, sendAt };
  return { reminder, delayed: false, repeated: false, tried: null, ...others };
}

function dayOf(rule: Rule, due: LocalDate): LocalDate {
  if (rule.type === 'beforeDue') return addDays(due, -rule.days);
  return rule.type === 'vacant'
    ? addWorkingDays(due, -rule.workingDays, calendarOf(unset.quiet))
    : due;
}

export const before = (days: number): Rule => ({ type: 'beforeDue', days });
export const overdue = (workingDays: number): Rule => ({ type: 'overdue', workingDays });

export function aProgramme(
  tasks: Record<string, TaskState> = {},
  more: Partial<Rollout> = {},
): Rollout {
  const holdings = [aHolding('systemansvarlig', 'S'), aHolding('projektleder', 'P')];
  return aRollout({ plan: planWithoutQuestions, holdings, tasks, ...more });
}

/** Where that is the task's only deadline. */
export function dueOn(task: string, on: LocalDate): Rollout {
  const due = { precision: 'day', on, source: { basis: 'stated', ref: 'L1' } } as const;
  const tasks = planWithoutQuestions.tasks.map((one) => (one.key === task ? { ...one, due } : one));
  return aProgramme({}, { plan: { ...planWithoutQuestions, tasks } });
}

/** Whoever the first is for gets it at 9 that day; drawn at 12 on `seenOn`. */
export function sent(
  on: LocalDate,
  notices: readonly Notice[],
  rollout = aProgramme(),
  seenOn: LocalDate = on,
) {
  const at = instantOf(on, '09:00');
  const [first] = notices;
  const recipient: Recipient = (first && recipientOf(rollout, first.reminder, at)) ?? {
    type: 'channel',
    vacant: [],
  };
  return reminderMessage(rollout, notices, recipient, at, instantOf(seenOn, '12:00')).card;
}

export const text = (...of: Parameters<typeof sent>) => cardText(sent(...of)).split('\n');

export const doneBy = (status: TaskState['status'], on: LocalDate) =>
  aTaskState({ status, changedAt: instantOf(on, '10:00'), changedBy: 'S' });

export const soon = about('task 1', '2026-02-16', before(3));
