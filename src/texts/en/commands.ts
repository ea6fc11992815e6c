/** What people type: each command's name, what follows it, and what it is for. */
import type { command as danish } from '../da/commands.ts';

export const command: typeof danish = {
  status: { name: 'status', usage: '', summary: 'where the rollout stands right now' },
  help: { name: 'help', usage: '', summary: 'all commands' },
  phases: { name: 'phases', usage: '', summary: 'the four phases with their dates' },
  next: { name: 'next', usage: '', summary: 'the next steps after the start-up meeting' },
  questions: {
    name: 'questions',
    usage: '',
    summary: 'four questions to ask yourselves, and your answers',
  },
  support: { name: 'support', usage: '', summary: 'Early Life Support in the weeks after go-live' },
  anchoring: {
    name: 'anchoring',
    usage: '',
    summary: 'the checklist of phase 4, and what is done of it',
  },
  links: { name: 'links', usage: '', summary: 'role gallery, videos and documents' },
  contact: { name: 'contact', usage: '', summary: 'who can help' },
  tasks: {
    name: 'tasks',
    usage: '[mine|overdue|all|phase N|theme …]',
    summary: 'a list of tasks',
  },
  task: {
    name: 'task',
    usage: '<number or words> [history]',
    summary: 'everything about one task',
  },
  start: { name: 'start', usage: '<task> [note]', summary: 'mark a task in progress' },
  done: { name: 'done', usage: '<task> [answer] [note]', summary: 'mark a task done' },
  completed: {
    name: 'completed',
    usage: '<task> [note]',
    summary: 'say that the task is completed in KLIK',
  },
  'not-relevant': {
    name: 'not-relevant',
    usage: '<task> <reason>',
    summary: 'say that the task does not apply to you',
  },
  reopen: { name: 'reopen', usage: '<task> <reason>', summary: 'open a task again' },
  undo: { name: 'undo', usage: '', summary: 'take back your latest change (15 minutes)' },
  roles: {
    name: 'roles',
    usage: '[history [role]|klik]',
    summary: 'who has which role, who has had them, and what is to be changed in KLIK',
  },
  role: {
    name: 'role',
    usage: '<role> [primary] [@person …|me|name mail] [from date] [until date] [because …]',
    summary: 'give somebody a role, read about it, or see who had it on a day',
  },
  leave: {
    name: 'leave',
    usage: '<role> [@person] [until date] [because …]',
    summary: 'leave a role, or take somebody out of it',
  },
  handover: {
    name: 'handover',
    usage: '[role] [@person|tasks|notes|answers|meetings|risks|sent]',
    summary: 'pass a role on, or see all that goes with it',
  },
  rights: { name: 'rights', usage: '', summary: 'who may do what' },
  events: { name: 'events', usage: '', summary: 'meetings, workshops and courses' },
  reminders: {
    name: 'reminders',
    usage: '[change|mine|municipality|days-off|task N]',
    summary: 'what will be sent in the next 14 days, or change when',
  },
  snooze: {
    name: 'snooze',
    usage: '<task> [tomorrow|monday|date]',
    summary: 'hear of a task again on a later day',
  },
  acknowledge: {
    name: 'acknowledge',
    usage: '<task>',
    summary: 'say that you have seen a task without beginning it',
  },
  due: {
    name: 'due',
    usage: '<task> [own|klik] [date]',
    summary: 'set your own deadline, or say what the one in KLIK is',
  },
  new: {
    name: 'new',
    usage: '<title> [due date] [role] [KLIK code] [every month] [until date]',
    summary: 'add a task that has come in KLIK, or is your own alone',
  },
  assign: {
    name: 'assign',
    usage: '<task> <role> [accountable]|@person|me',
    summary: 'give a task the role that performs it or is accountable for it, or a person',
  },
  waits: {
    name: 'waits',
    usage: '<task> [not] for <task>',
    summary: 'say that a task has to wait for another, or no longer does',
  },
  'only-if': {
    name: 'only-if',
    usage: '<task> <question?|always|yes|no>',
    summary: 'say that a task applies only if you answer yes to a question, or answer it',
  },
  approver: {
    name: 'approver',
    usage: '<task> <role|nobody>',
    summary: 'choose the role that approves the task once somebody else has done it',
  },
  approve: {
    name: 'approve',
    usage: '<task> [note | no reason]',
    summary: 'approve a task that is done, or send it back',
  },
  retire: {
    name: 'withdraw',
    usage: '<task> [reason]',
    summary: 'take a task that was withdrawn out of the plan; its history stays',
  },
  restore: { name: 'restore', usage: '<task>', summary: 'bring a withdrawn task back' },
  event: {
    name: 'event',
    usage: '[meeting|new] [day] [10–12] [place|link|cancelled|restore]',
    summary: 'say when and where a meeting is; add one, cancel one, or see all about one',
  },
  import: {
    name: 'import',
    usage: '[rows]',
    summary: 'read many tasks in at once: paste them from a spreadsheet, a mail or KLIK',
  },
  absence: {
    name: 'absence',
    usage: '[from-to|end] [@deputy]',
    summary: 'when you are away, and who gets your reminders meanwhile',
  },
  setup: {
    name: 'setup',
    usage: '[municipality]',
    summary: 'connect the channel to a municipality’s rollout',
  },
  'take-over': {
    name: 'take-over',
    usage: '[municipality]',
    summary: 'look after the rollout when nobody can give roles; for whoever owns the workspace',
  },
  link: {
    name: 'link',
    usage: '[code|end]',
    summary: 'be one person, or have one rollout, in both Slack and Teams',
  },
  export: {
    name: 'export',
    usage: '[tasks|roles|events|log|all|plan|klik] [xlsx|csv|json]',
    summary: 'download the plan as it stands with you, as a workbook or a file',
  },
  calendar: {
    name: 'calendar',
    usage: '[role|me|all|end]',
    summary: 'have deadlines and meetings in your own calendar',
  },
  search: {
    name: 'search',
    usage: '<words>',
    summary: 'find words in tasks, meetings, roles, notes and the glossary',
  },
  glossary: { name: 'glossary', usage: '[words]', summary: 'what the words of the trade mean' },
  log: {
    name: 'log',
    usage: '[of what]',
    summary: 'who did what',
  },
  doctor: { name: 'doctor', usage: '', summary: 'whether the bot is well, and what to do if not' },
};
