/** The messages that the bot sends by itself: what they are called, what they say, why they came. */

import type { DueName } from '../../domain/rollout/rollout.ts';
import type { notices as danish } from '../da/notices.ts';
import { approval } from './approval.ts';
import { rule } from './why-came.ts';
import { count, days, tasks } from './words.ts';

const workingDays = (n: number) => count(n, 'working day', 'working days');
const inDays = (n: number) => {
  if (n === 0) return 'Today';
  return n === 1 ? 'Tomorrow' : `In ${days(n)}`;
};
const it = (n: number) => (n === 1 ? 'this' : 'them');

const due: Record<DueName, Record<'name' | 'overdue' | 'the', string>> = {
  only: { name: 'Due', overdue: 'Overdue', the: 'the deadline' },
  own: { name: 'Your own deadline', overdue: 'Past your own deadline', the: 'your own deadline' },
  klik: { name: 'Due in KLIK', overdue: 'Past the deadline in KLIK', the: 'the deadline in KLIK' },
};

export const notices: typeof danish = {
  rule,

  reminder: {
    title: (n, task, of = 'only') => {
      if (n < 0) return `${due[of].overdue}: ${task}`;
      if (n === 0) return `${due[of].name} today: ${task}`;
      return `${days(n)} to ${due[of].the}: ${task}`;
    },
    titleMany: (n) =>
      n === 1 ? 'One task is close to its deadline' : `${tasks(n)} are close to their deadlines`,
    titleManyToday: (n) => `${count(n, 'task is', 'tasks are')} due today`,
    titleManyOverdue: (n, late) =>
      n === late
        ? `${count(n, 'task is', 'tasks are')} overdue`
        : `${tasks(n)}, ${late} of them overdue`,
    titleDone: 'Everything in this reminder is settled',
    titleDoneOne: (status, task) => `${task}: ${status}`,
    due: (day, of) => `${due[of].name} ${day}.`,
    dueIn: (day, left, of) => `${due[of].name} ${day} · ${left}.`,
    left: (n) => {
      if (n < 0) return `overdue by ${days(-n)}`;
      if (n === 0) return 'today';
      return n === 1 ? 'tomorrow' : `in ${days(n)}`;
    },
    notStarted: 'Not begun.',
    inProgress: 'It is marked in progress.',
    seen: (day, name) => `Seen ${day} by ${name}, not begun.`,
    snoozed: (day) => `Put off until ${day}.`,
    movedFrom: (day) => `When this was sent, the deadline was ${day}.`,
    unconfirmed: 'Perhaps it is already completed in KLIK?',
    done: (status, name, at) => (name === '' ? status : `${status} · by ${name}, ${at}`),
    why: {
      performer: (role) => `you are the performer as ${role}`,
      named: 'the task is assigned to you in person',
      accountable: {
        meant: (role) => `you are accountable as ${role}`,
        vacant: (role) => `you are accountable as ${role}, and there is no performer`,
        away: (role) => `you are accountable as ${role}, and the performer is away`,
        unreached: (role) => `you are accountable as ${role}, and the performer cannot be reached`,
      },
      manager: {
        meant: (role) => `you are ${role}`,
        vacant: (role, n) =>
          `you are ${role}, and nobody holds the role that otherwise gets ${it(n)}`,
        away: (role, n) => `you are ${role}, and those who otherwise get ${it(n)} are away`,
        unnamed: (role, n) => `you are ${role}, and the plan does not yet say who does ${it(n)}`,
        unreached: (role, n) =>
          `you are ${role}, and none of those who otherwise get ${it(n)} can be reached`,
      },
      audience: (role) => `you are invited as ${role}`,
      concerns: (role) => `it concerns you as ${role}`,
      person: (role) => `it is about the role of ${role}`,
      forward: (name) => `${name} has no account here, so you pass it on`,
      deputy: (name) => `you stand in for ${name}, who is away`,
      channel: {
        meant: (_) => 'it concerns everyone',
        vacant: (n) => `nobody holds the roles that otherwise get ${it(n)}`,
        away: (n) => `those who otherwise get ${it(n)} are away`,
        unnamed: (n) => `the plan does not yet say who does ${it(n)}`,
        unreached: (n) => `none of those who otherwise get ${it(n)} can be reached`,
      },
    },
    vacant: (roles) => `Vacant: ${roles}.`,
    forward: (name, email) => `Pass on to ${name} (${email}).`,
    forwardTitle: (name, title) => `To ${name}: ${title}`,
    klik: 'Once the task is done, complete it in KLIK too.',
    titleKlik: (n, task) => {
      if (n === null || n > 0) return `Waiting for KLIK: ${task}`;
      return n === 0 ? `Due in KLIK today: ${task}` : `Missing in KLIK: ${task}`;
    },
    onlyKlik: (name, at) =>
      `${name === '' ? 'It has been performed' : `Performed by ${name}, ${at}`}; all that is missing is to complete it in KLIK.`,
  },

  asked: {
    held: (key) => `Is task ${key} done, then?`,
    over: (key) => `Was task ${key} done?`,
    many: (n) => `Are ${tasks(n)} done already?`,
    row: 'Is it done?',
    wasPlanned: (event, when) => `${event} was planned for ${when}.`,
    onceHeld:
      'The bot asks only now. The answer “Not yet” brings reminders as before; otherwise no more will come.',
    onceOver: 'The bot asks only now, and after that no more reminders of it will come.',
  },

  notice: {
    more: (n: number) => `… and ${n} more. Type /fbs tasks, /fbs events or /fbs roles to see them.`,
    reason: (why, who) => `${why}; ${who}`,
    youGet: (n, reason) => `You get ${it(n)} ${reason}.`,
    channelGets: (n, reason) => `The channel gets ${it(n)} ${reason}.`,
    shouldHaveCome: (reason) => `Planned ${reason}.`,
    delayed: 'delayed, as the bot was away',
    repeated: 'Sent again: it is not known whether it arrived the first time.',
    catchup: (n) =>
      n === 1
        ? 'I was away when this should have been sent.'
        : 'I was away when these should have been sent. Here is what is still worth knowing.',

    title: {
      monday: (week) => `Your week ${week}`,
      friday: (week) => `The week in brief, week ${week}`,
      allDone: (title) => `${title}: everything is settled`,
      left: (title, left, of) => `${title}: ${left} of ${of} left`,
      klikMany: (n) => `${tasks(n)} waiting for KLIK`,
      catchup: 'While I was away',
      catchupOne: (name) => `While I was away: ${name}`,
      published: (task) => `New in KLIK: ${task}`,
      publishedMany: (n) => `${count(n, 'new task', 'new tasks')} in KLIK`,
      added: (task) => `New task: ${task}`,
      addedMany: (n) => count(n, 'new task', 'new tasks'),
      overdue: (n, task, of) => `${due[of].overdue} by ${workingDays(n)}: ${task}`,
      notBegun: (n, task, of) =>
        n === 0
          ? `${due[of].name} today, not begun: ${task}`
          : `${days(n)} to ${due[of].the}, not begun: ${task}`,
      escalationMany: (n) => (n === 1 ? '1 task needs you' : `${tasks(n)} need you`),
      event: (n, weekday, event) => {
        if (n < 0) return `Past: ${event}`;
        return `${weekday === null ? inDays(n) : `On ${weekday}`}: ${event}`;
      },
      eventIn: (month, event) => `In ${month}: ${event}`,
      eventsIn: (month) => `In ${month}`,
      eventMany: (n) => `${count(n, 'meeting', 'meetings')} coming up`,
      goLive: (n) => {
        if (n === 0) return 'Go-live today';
        return n < 0 ? `${days(-n)} since go-live` : `${days(n)} to go-live`;
      },
      vacant: (role) => `${role} is vacant`,
      vacantMany: (n) => `${count(n, 'role is', 'roles are')} vacant`,
      unreachable: (who) => `${who} cannot be reached`,
      unreachableChannel: 'The channel cannot be reached',
      unreachableMany: (n) => `${n} cannot be reached`,
      mixed: (n) => `${count(n, 'thing', 'things')} to take care of`,
    },
    section: {
      task: 'Tasks',
      event: 'Meetings',
      role: 'Vacant roles',
      person: 'Cannot be reached',
      yours: 'Your roles',
      invited: 'Are you coming?',
      inKlik: 'Roles in KLIK',
      done: 'Finished',
      approval: approval.section,
      klik: 'Waiting for KLIK',
      overdue: 'Overdue',
      old: 'Overdue for more than six weeks (told of once a month)',
      unconfirmed: 'Are they completed in KLIK?',
      asked: 'Perhaps done already',
      running: 'Right now',
      vacant: 'Vacant roles',
      filled: 'Roles',
      ahead: 'The next two weeks',
      month: 'This month, date not announced',
    },
    performer: (who) => `Performer: ${who}.`,
    responsible: (who) => `Accountable: ${who}.`,
    accountable: (who) => `You are accountable: ${who} has not begun.`,
    accountableBegun: (who) => `You are accountable: ${who} has begun.`,
    accountableVacant: (role) => `You are accountable: ${role} is vacant, so nobody has begun.`,
    begunBy: (name, at) => `Marked in progress by ${name}, ${at}.`,
    tried: (n, sent) => `${n === 1 ? 'Reminder' : 'Reminders'} sent ${sent}.`,
    triedNothing: 'No reminder was sent before this one.',
    triedLately: (sent) => `Reminders sent, most recently ${sent}.`,
    triedTo: (on, who) => `${on} to ${who}`,
    channel: 'the channel',
    and: 'and',
    event: (when, place) => (place === '' ? `When: ${when}.` : `When: ${when}. Where: ${place}.`),
    form: (form) => `How: ${form}.`,
    audience: (roles) => `For ${roles}.`,
    goLive: (day) => `Go-live is ${day}.`,
    neededFor: (events) => `The role is needed for ${events.join(', and ')}.`,
    waiting: (n, day, task) => {
      const first = n === 1 ? '' : ', the first';
      const due = day === null ? '' : `${n === 1 ? ',' : ''} due ${day}`;
      return `${count(n, 'task waits', 'tasks wait')}${first}${due}: ${task}.`;
    },
    waitingToo: (n) => `${n === 1 ? 'One task is' : `${n} tasks are`} waiting for the role.`,
    filled: (names, role) => `Now ${role}: ${names}`,
    filledNow: 'Somebody gets the role’s reminders now.',
    nothingWaits: (role) => `No tasks wait for ${role} any more`,
    stillVacant: 'The role is still vacant.',
    notInstalled: (name) =>
      `FBS is not installed for ${name} in Teams. Ask ${name} to choose “Apps” in Teams, find FBS and choose “Add”, or your Teams administrator to install it for everyone with a role. Until then the next in line gets their reminders.`,
    unreachable: (name) =>
      `The bot cannot write to ${name}, so those reminders now go to the next in line. Talk to ${name}: if the account is closed, give the role to somebody else.`,
    unreachableChannel:
      'The bot cannot write in the channel, so what should be there now goes to you. Add FBS to the channel again (in Slack with /invite @fbs, in Teams by adding the app to the team), or write /fbs setup in a new one.',
    noRole: (name) => `${name} no longer has a role`,
    noRoleNow: 'There are no reminders left to deliver.',
    mondayWhy:
      'The overview comes on the first working day of the week. You can switch it off under Change reminders.',
    fridayWhy:
      'The overview is for everyone and comes on the last working day of the week. It can be switched off under Change reminders.',
  },
};
