/**
 * What Slack, Teams and the local chat have in common, as data: every command, every button, every
 * kind of message. test/journeys/parity.test.ts drives each on all three, and the README shows it.
 */
import type { Kind } from '../../src/domain/messages.ts';
import type { CommandKey } from '../../src/views/help-card.ts';

/** A line that asks for it, written by the projektleder on 13 January. */
export const commandLines: Readonly<Record<CommandKey, string>> = {
  status: 'status',
  tasks: 'opgaver alle',
  task: 'opgave 1',
  start: 'igang 1',
  done: 'udført 1 note',
  completed: 'fuldført 1',
  reopen: 'genåbn 1 igen',
  'not-relevant': 'ikke-relevant 4 findes ikke her',
  undo: 'fortryd',
  snooze: 'udsæt 1 2. februar 2026',
  acknowledge: 'kvittér 2',
  due: 'frist 5 1. juni 2026',
  roles: 'roller',
  role: 'rolle tekniker',
  leave: 'fratræd tekniker',
  events: 'møder',
  phases: 'faser',
  reminders: 'påmindelser',
  absence: 'fravær 3.-4. august 2026',
  setup: 'opsætning',
  link: 'forbind slut',
  doctor: 'doktor',
  help: 'hjælp',
};

/**
 * What a button carries after the rollout's id, and what was filled in.
 */
export const presses: Readonly<
  Record<string, { readonly parts: string; readonly inputs?: Readonly<Record<string, string>> }>
> = {
  'roles.show': { parts: '' },
  'role.form': { parts: '/tekniker' },
  'role.assign': { parts: '/tekniker' },
  'role.replace': { parts: '/projektleder/nobody' },
  'setup.form': { parts: 'channel' },
  'setup.save': { parts: 'channel', inputs: { municipality: '!', language: 'da', hour: '9' } },
  'task.show': { parts: '/6' },
  'task.start': { parts: '/6' },
  'task.seen': { parts: '/6' },
  'task.snooze': { parts: '/6' },
  'task.snooze.save': { parts: '/6', inputs: { choice: 'date', day: 'i går' } },
  'task.handover': { parts: '/1' },
  'task.handover.save': { parts: '/1' },
  'task.due': { parts: '/1' },
  'task.due.save': { parts: '/1', inputs: { day: 'xyz' } },
  'task.perform': { parts: '/6' },
  'task.perform.save': { parts: '/6', inputs: { note: 'klar' } },
  'task.complete': { parts: '/6' },
  'task.dismiss': { parts: '/7' },
  'task.dismiss.save': { parts: '/7', inputs: { note: 'nej' } },
  'task.reopen': { parts: '/6' },
  'task.reopen.save': { parts: '/6', inputs: { note: 'igen' } },
  'status.show': { parts: '' },
  'late.form': { parts: '' },
  'late.save': { parts: '' },
  'policy.show': { parts: '' },
  'policy.me': { parts: '' },
  'policy.me.save': { parts: '', inputs: { hour: '7', before: '5', monday: 'yes' } },
  'policy.municipality': { parts: '' },
  'policy.municipality.save': { parts: '', inputs: { before: 'xyz' } },
  'policy.quiet': { parts: '' },
  'policy.quiet.save': { parts: '', inputs: { closed: 'xyz' } },
  'policy.task': { parts: '/1' },
  'policy.task.save': { parts: '/1', inputs: { before: 'xyz' } },
  undo: { parts: '/0' },
};

/** A day, in order, on which somebody or the channel is sent a message of that kind. */
export const messageDays: Readonly<Record<Kind, { readonly on: string; readonly says: string }>> = {
  published: { on: '2026-01-13', says: 'Ny i KLIK' },
  vacancy: { on: '2026-02-02', says: 'Systemansvarlig er ubesat' },
  digest: { on: '2026-02-23', says: 'Din uge 9' },
  catchup: { on: '2026-03-05', says: 'Mens jeg var væk' },
  reminder: { on: '2026-03-10', says: 'over' },
  escalation: { on: '2026-03-16', says: 'har brug for dig' },
  event: { on: '2026-04-15', says: 'Teknisk workshop' },
  golive: { on: '2026-10-20', says: '100 dage til go-live' },
};

/** The local chat has no host whose token and rights could be looked at. */
export const differsInLocalChat: readonly CommandKey[] = ['doctor'];

/** What one host has and the others have not, and why. */
export const ownOf = {
  slack: { home: 'the Home tab: Slack has a place for it' },
  teams: {
    search: 'search from the message box, and links that become cards: Teams has places for them',
    view: 'each reader’s own view of a post: Slack shows all the same card',
  },
  local: { clock: 'a clock that can be moved' },
} as const;
