/**
 * What Slack, Teams and the local chat have in common, as data: every command and every kind of
 * message; the buttons are in parity-buttons.ts. test/journeys/parity.test.ts drives each on all
 * three, and OPERATING.md shows the table.
 */
import type { MessageKind } from '../../src/domain/reminders/messages.ts';
import type { CommandKey } from '../../src/views/help-card.ts';
import { buttonRows } from './parity-buttons.ts';
import type { Place, Trio } from './parity-host.ts';

export interface CommandRow {
  readonly line: string;
  /** Of the answer: it has worked. */
  readonly says: string;
  /** In the chat with the bot when left out. */
  readonly place?: Place;
  /** Of whoever does all of this, it is refused. */
  readonly isRefused?: true;
  /** The local chat has no host whose token and rights could be looked at. */
  readonly differsInLocalChat?: true;
}

/** Stands for a mention of the projektleder, as the host makes it. */
export const mentioned = '@projektleder';

/** Written by the projektleder on 13 January, in this order. */
export const commandRows: Readonly<Record<CommandKey, CommandRow>> = {
  status: { line: 'status', says: 'FBS 2.0 i Eksempel Kommune' },
  tasks: { line: 'opgaver alle', says: 'Opgaver: alle' },
  task: { line: 'opgave 1', says: 'Status: ikke startet' },
  start: { line: 'igang 1', says: ': i gang' },
  done: { line: 'udført 1 note', says: 'venter på KLIK' },
  completed: { line: 'fuldført 1', says: ': fuldført' },
  reopen: { line: 'genåbn 1 igen', says: 'Note: igen' },
  'not-relevant': { line: 'ikke-relevant 4 findes ikke her', says: ': ikke relevant' },
  undo: { line: 'fortryd', says: 'Fortrudt: 4' },
  snooze: { line: 'udsæt 1 2. februar 2026', says: 'Udsat til mandag den 2. februar' },
  acknowledge: { line: 'kvittér 2', says: 'Set: 2' },
  due: { line: 'frist 5 1. juni 2026', says: 'Ny frist: 5' },
  new: {
    line: 'ny "Hold møde med skolerne" frist 1. december 2026 tekniker lokal',
    says: 'Tilføjet: M1 Hold møde med skolerne',
  },
  assign: { line: 'tildel 7 økonomimedarbejder', says: 'Ændret: 7' },
  waits: { line: 'venter 7 på 6', says: 'Venter på 6 Tildel' },
  'only-if': { line: 'kun-hvis 7 debitorintegration', says: 'Bruger I debitorintegration?' },
  approver: { line: 'godkender 3 systemansvarlig', says: 'Godkender: Systemansvarlig' },
  approve: { line: 'godkend 3', says: 'står allerede', isRefused: true },
  retire: { line: 'udgår 8 ikke hos os', says: 'Udgået: 8' },
  restore: { line: 'gendan 8', says: 'Hentet tilbage: 8' },
  event: { line: 'møde systemadministratoruddannelse 3. december 2026 kl. 9-15', says: 'Ændret:' },
  import: { line: 'importer Bestil testdata; 1. december 2026', says: 'Import: 1 ny' },
  roles: { line: 'roller', says: 'Systemansvarlig: ubesat' },
  role: { line: `rolle tekniker ${mentioned}`, says: 'er nu tekniker' },
  rights: { line: 'rettigheder', says: 'Udpege til roller' },
  leave: { line: 'fratræd tekniker', says: 'er ikke længere tekniker' },
  handover: { line: 'overdrag tekniker', says: 'Overdragelse: Tekniker' },
  events: { line: 'møder', says: 'Teknisk workshop' },
  phases: { line: 'faser', says: 'De fire faser' },
  next: { line: 'næste', says: 'Find en projektleder' },
  questions: { line: 'spørgsmål', says: 'Ikke besvaret.' },
  support: { line: 'støtte', says: 'Faglig Hotline x 2' },
  anchoring: { line: 'forankring', says: '0 af 7 er færdige' },
  links: { line: 'links', says: 'KOMBIT rollegalleri version 1.7' },
  contact: { line: 'kontakt', says: 'bibsys@kombit.dk' },
  reminders: { line: 'påmindelser', says: 'Påmindelser de næste 14 dage' },
  absence: { line: 'fravær 3.-4. august 2026', says: 'Du er væk fra mandag' },
  setup: { line: 'opsætning Eksempel Kommune', says: 'Kanalen følger nu', place: 'channel' },
  'take-over': { line: 'overtag', says: 'Du kan allerede udpege', isRefused: true },
  link: { line: 'forbind', says: 'Forbind dine konti' },
  export: { line: 'eksporter', says: 'Linket er til dig alene', differsInLocalChat: true },
  calendar: { line: 'kalender tekniker', says: 'Kalender: Tekniker' },
  search: { line: 'søg serviceaftale', says: 'Fundet: »serviceaftale«' },
  glossary: { line: 'ordbog sanity check', says: 'Et eftersyn af konfigurationen' },
  log: { line: 'log tekniker', says: 'Log: Tekniker/it-medarbejder' },
  doctor: { line: 'doktor', says: 'Helbredstjek', differsInLocalChat: true },
  help: { line: 'hjælp', says: 'Det kan du skrive' },
};

/** What a command does besides, in this order, after all of those. */
export const moreRows: readonly CommandRow[] = [
  { line: 'frist 5 klik 4. maj 2026', says: 'I KLIK, før: dato ikke meldt ud' },
  { line: 'opgave 5', says: 'Jeres egen frist: mandag den 1. juni' },
  { line: 'møde systemadministratoruddannelse aflyst Sygdom', says: 'Aflyst:' },
  { line: 'møde systemadministratoruddannelse gendan', says: 'På igen:' },
  { line: 'kun-hvis debitorintegration nej', says: 'Ikke relevant nu: opgave 7' },
  { line: 'only-if 7 yes', says: 'Gælder nu: opgave 7' },
  { line: 'ny "Er rollerne ajour?" hver måned', says: 'Gentages: hver måned' },
  { line: 'due 5 own 10. april 2026', says: 'Nu: fredag den 10. april 2026' },
];

export interface KindRow {
  /** In OPERATING.md. */
  readonly name: string;
  /** The hour and minute, when it is not 10. */
  readonly at?: string;
  /** A day to live to first: what was missed until then would not fit into one message. */
  readonly since?: string;
  /** A day on which somebody or the channel is sent one, when no day before it is lived through. */
  readonly on: string;
  readonly says: string;
}

/** In the order of their days. */
export const kindRows: Readonly<Record<MessageKind, KindRow>> = {
  role: { name: 'role', on: '2026-01-13', at: '08:05', says: 'Du er nu faglig leder' },
  published: { name: 'published', on: '2026-01-13', says: 'den blev lagt ind i dag' },
  vacancy: { name: 'vacancy', on: '2026-02-02', says: 'Systemansvarlig er ubesat' },
  digest: { name: 'digest', on: '2026-02-23', says: 'Din uge 9' },
  catchup: { name: 'catch-up', on: '2026-03-05', says: 'Mens jeg var væk' },
  reminder: { name: 'reminder', on: '2026-03-10', says: 'over' },
  escalation: { name: 'escalation', on: '2026-03-16', says: 'arbejdsdage efter fristen' },
  dates: { name: 'dates', on: '2026-04-01', says: 'Er nogen udgivet?' },
  event: { name: 'event', on: '2026-04-15', says: 'Teknisk workshop' },
  golive: {
    ...{ name: 'go-live', since: '2026-10-19', on: '2026-10-20', says: '100 dage til go-live' },
  },
};

/** How each thing is there; null: it is not. */
interface Surface extends Trio<string | null> {
  readonly what: string;
}

const surfaces: readonly Surface[] = [
  {
    what: `the ${Object.keys(commandRows).length} commands`,
    ...{ slack: '✓', teams: '✓', local: '✓ ¹' },
  },
  {
    what: `the ${new Set(buttonRows.map(({ action }) => action)).size} buttons and forms`,
    ...{ slack: '✓ modals', teams: '✓ dialogs', local: '✓' },
  },
  {
    what: Object.values(kindRows)
      .map(({ name }) => name)
      .join(', '),
    ...{ slack: '✓', teams: '✓', local: '✓' },
  },
  {
    what: 'an answer for one person in a channel',
    slack: 'in place, hidden from others',
    teams: 'in their chat, with a line in both ²',
    local: 'in place',
  },
  {
    what: 'buttons on a post in the channel',
    ...{ slack: "everyone's", teams: 'those of whoever looks', local: "everyone's" },
  },
  {
    what: 'the role panel, edited with each change',
    ...{ slack: 'pinned, with `pins:write`', teams: '✓ unpinned', local: '✓ unpinned' },
  },
  {
    what: "a channel's second post of a day",
    ...{ slack: 'in the first', teams: 'below the first', local: 'in the first' },
  },
  {
    what: 'a file that `eksporter` makes',
    slack: 'in the direct conversation, and by a link ³',
    teams: 'in the personal chat when one says yes, and by a link ³',
    local: 'by a link',
  },
  {
    what: 'a file with tasks ³',
    slack: 'in the form, in the chat with the bot, or with its mention',
    teams: 'in the personal chat',
    local: 'by the line, or dropped on the page',
  },
  {
    what: '*Læs som KLIK-opgaver*, *Gør til FBS-opgave* on a message',
    slack: '✓',
    teams: '✓',
    local: null,
  },
  { what: 'Home tab', slack: '✓', teams: null, local: null },
  {
    what: 'search from the message box, links that become cards',
    ...{ slack: null, teams: '✓', local: null },
  },
];

/** As it stands in OPERATING.md, in Markdown. */
export const parityTable: string = [
  '| | Slack | Teams | local chat |',
  '|---|---|---|---|',
  ...surfaces.map(({ what, ...hosts }) => {
    const how = [hosts.slack, hosts.teams, hosts.local].map((one) => one ?? '–');
    return `| ${[what, ...how].join(' | ')} |`;
  }),
].join('\n');
