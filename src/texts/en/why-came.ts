/** Why a message came. */

import type { rule as danish } from '../da/why-came.ts';
import { whyTold } from './approval.ts';
import { count, days } from './words.ts';

const workingDays = (n: number) => count(n, 'working day', 'working days');
const itIs = (n: number) => (n === 1 ? 'it is' : 'they are');
const ended = (isKlik: boolean) => (isKlik ? 'completed in KLIK' : 'done');

export const rule: typeof danish = {
  anchor: {
    deadline: 'the deadline',
    ownDeadline: 'your own deadline',
    klikDeadline: 'the deadline in KLIK',
    meeting: 'the meeting',
    workshop: 'the workshop',
    course: 'the course',
    goLive: 'go-live',
    other: 'the day',
  },
  published: 'because KOMBIT has published news in KLIK',
  beforeDue: (n, to) => `${days(n)} before ${to}`,
  dueDay: 'on the day itself',
  theDay: 'the day itself',
  notOn: (why) => `today and not ${why}`,
  moved: {
    dayOff: (day, why) => `today, as ${day}, ${why}, is a day off`,
    closed: (day, why, days) =>
      `today and not on ${day}, ${why}, as the municipality is closed ${days}`,
    absence: (day, why, days) => `today and not on ${day}, ${why}, as you are away ${days}`,
  },
  overdue: (n, to = 'the deadline') => `${workingDays(n)} after ${to}`,
  everyWeek: (n, isKlik, isLast) =>
    `every week${isLast ? ', and from now on once a month,' : ''} until ${itIs(n)} ${ended(isKlik)}`,
  everyMonth: (n, isKlik) => `once a month until ${itIs(n)} ${ended(isKlik)}`,
  onDate: (day) => `on a chosen day, ${day}`,
  vacant: (n) => `${workingDays(n)} before the first deadline`,
  beforeBreak: 'in good time, as the deadline falls in or right after days off',
  beforeAbsence: 'in good time, as the deadline falls in or right after an absence',
  beforeOwnAbsence: 'in good time, as you are away around the deadline',
  snoozed: (n) => `on the day ${n === 1 ? 'it was' : 'they were'} put off to`,
  added: (n, day) =>
    `because ${n === 1 ? 'it was' : 'they were'} added ${day === null ? 'today' : `on ${day}`}`,
  asked: (n) => `because ${itIs(n)} perhaps done already`,
  monday: 'in the week’s overview',
  friday: 'in the week’s overview',
  month: 'at the beginning of the month',
  closing: 'a month after go-live',
  assigned: 'because the role is new to you',
  released: 'because the role is no longer yours',
  gone: 'because whoever held the role is gone',
  standIn: 'when the absence begins',
  unanswered: 'because you asked to be allowed something',
  ...whyTold,
  plan: 'because the plan has been updated',
  clash: 'because the plan now says something else than you have said',
  meeting: 'because the meeting has changed',
  undated: 'because some dates are not known yet',
  unreachable: 'because the bot could not write to its receiver',
};
