/** Words and phrases that many cards share: statuses, filters, times, how far the work is. */
import type { words as danish } from '../da/words.ts';

export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
export const tasks = (n: number) => count(n, 'task', 'tasks');
export const days = (n: number) => count(n, 'day', 'days');

export const words: typeof danish = {
  status: {
    notStarted: 'not started',
    inProgress: 'in progress',
    performed: 'done, awaiting KLIK',
    completed: 'completed',
    notRelevant: 'not relevant',
  },

  /** Words of the `tasks` command's filters. */
  me: 'me',
  filter: {
    mine: 'mine',
    overdue: 'overdue',
    all: 'all',
    phase: 'phase',
    theme: 'theme',
  },

  when: {
    unknown: 'date not announced',
    month: (month) => `${month} (date not announced)`,
    period: (from, to) => (to === null ? `from ${from}` : `${from} – ${to}`),
    offset: (on) => `about ${on} (calculated)`,
    offsetSpan: (from, to) => `about ${from} – ${to} (calculated)`,
    derived: 'inferred',
    local: 'your own date',
    said: (name) => `according to ${name}`,
    setBy: (name) => `set by ${name}`,
    inDays: (n) => {
      if (n === 0) return 'today';
      if (n === 1) return 'tomorrow';
      if (n === -1) return 'yesterday';
      return n > 0 ? `in ${days(n)}` : `${days(-n)} ago`;
    },
  },

  named: (name, role) =>
    role === '' ? `${name} (in person)` : `${name} (in person instead of ${role})`,

  notSaid: 'not said',

  needs: (taskCount, meetings) =>
    [
      ...(taskCount > 0 ? [tasks(taskCount)] : []),
      ...(meetings > 0 ? [count(meetings, 'meeting', 'meetings')] : []),
    ].join(' and '),

  origin: {
    startUpMeeting: (month) => `KOMBIT’s start-up meeting, ${month}`,
    age: (origin) =>
      `Tasks, deadlines and meetings are according to ${origin}. Names in Danish are KOMBIT’s own.`,
  },

  progress: (p) =>
    `${p.performed + p.completed} of ${p.known} known tasks done · ${p.completed} completed in KLIK${p.untold > 0 ? ` · ${p.untold} not said` : ''}. KOMBIT expects about ${p.from}–${p.to} in all.`,

  history: {
    'task.start': 'marked it in progress',
    'task.perform': 'marked it done',
    'task.complete': 'marked it completed',
    'task.dismiss': 'marked it not relevant',
    'task.reopen': 'reopened it',
    'task.settle': 'reported it together with others',
    'task.snooze': 'put off their reminders of it',
    'task.seen': 'acknowledged having seen it',
    'task.due': 'changed your own deadline',
    'plan.due': 'said what the deadline in KLIK is',
    'task.dues': 'changed your own deadline, and what the one in KLIK is',
    'task.confirm-open': 'answered that it is not done yet',
    'task.not-yet': 'answered that it is not done yet',
    'plan.add': 'added it',
    'plan.import': 'took it over with an import',
    'plan.change': 'changed what it says',
    'plan.only-if': 'wrote what it applies only if',
    'plan.answer': 'answered what tasks depend on',
    'task.approve': 'approved it',
    'task.send-back': 'sent it back',
    'plan.approver': 'changed who approves it',
    'plan.waits': 'changed what it waits for',
    'plan.assign': 'assigned it to somebody in person',
    'plan.suggested': 'used the plan’s suggestions of a performer',
    'plan.split': 'split it into its tasks',
    'plan.ours': 'decided that what you say stands',
    'plan.plans': 'decided that what the plan says stands',
    'plan.update': 'followed a new version of the plan',
    'plan.retire': 'withdrew it',
    'plan.restore': 'brought it back',
    'plan.dates': 'entered dates that have been published',
    'event.add': 'added it',
    'event.change': 'changed it',
    'event.cancel': 'cancelled it',
    'event.restore': 'put it back on',
    'attendance.yes': 'said they are coming',
    'attendance.no': 'said they are not coming',
    'attendance.send': 'sent somebody else instead',
    'policy.set': 'changed its reminders',
    'roles.set': 'changed who holds the roles',
    'role.set': 'changed who holds the role',
    'role.claim': 'took the role',
    'role.nominate': 'suggested a colleague for the role',
    'role.accept': 'said yes to the role',
    'role.decline': 'declined the role',
    'role.primary': 'chose who is the primary',
    'role.term': 'changed when somebody holds the role',
    'role.gone': 'ended the role of somebody who is gone',
    'role.still': 'said that they still have their roles',
    'roles.klik': 'said that the roles in KLIK are up to date',
    'roles.hang': 'put up the role panel',
    'checklist.tick': 'ticked the list',
    'checklist.untick': 'took a tick off the list',
    'questions.answer': 'answered your questions',
    'rollout.setup': 'set the rollout up',
    'rollout.link': 'linked one more channel',
    'rollout.leave': 'let the channel follow something else',
    'rollout.ask-move': 'asked whether the rollout should move to another channel',
    'rollout.take-over': 'took the rollout over',
    'person.unlink': 'separated their accounts',
    'rollout.refuse': 'was refused: has no access',
    'person.link': 'linked their accounts',
    undo: 'undid a change',
    bot: 'The bot',
  },
};
