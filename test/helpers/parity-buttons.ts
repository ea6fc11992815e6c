/**
 * Every button and form as data: what each does when it works, on 20 October, in a municipality that
 * begins when three deadlines have passed. test/journeys/parity.test.ts goes through them in this
 * order on all three hosts.
 */
import type { Place, Who } from './parity-host.ts';

export interface ButtonRow {
  readonly action: string;
  /** What it carries after the rollout's id; `value`: all of it. */
  readonly on?: string;
  readonly value?: string;
  /** Adds the host's id of this person to what it carries. */
  readonly names?: Who;
  /** It is what the last answer's button of that action carries. */
  readonly ofLast?: true;
  /** Who presses it; the projektleder when left out. */
  readonly by?: Who;
  /** It is what the last message to the projektleder carries, but for this end of it. */
  readonly ofChat?: string;
  readonly answers: 'card' | 'form';
  /** It sends the form that this action opens, filled in but for `inputs` and `person` as it was. */
  readonly sends?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly person?: Who;
  /** Of the answer: it has worked. */
  readonly says: string;
  /** Of whoever does all of this, it is refused. */
  readonly isRefused?: true;
  /** In the chat with the bot when left out. */
  readonly place?: Place;
}

const card = (action: string, says: string, more: Partial<ButtonRow> = {}): ButtonRow => ({
  ...{ action, says, answers: 'card', ...more },
});

/** A button that opens a form, and the button that sends it. */
function form(
  [opens, sends]: readonly [string, string],
  [asks, says]: readonly [string, string],
  more: Partial<ButtonRow>,
): ButtonRow[] {
  const { inputs, person, ...shared } = more;
  return [
    { action: opens, says: asks, answers: 'form', ...shared },
    { action: sends, sends: opens, says, answers: 'card', ...more },
  ];
}

const saved = 'Indstillingerne er ændret';

/** A file that the bot itself has written elsewhere, pasted. */
function ownFile(kind: 'rollout' | 'plan', facts: object): string {
  const plan = { key: 'fbs-2.0', version: 7 };
  const head = { format: `fbs-bot/${kind}`, version: 1, municipality: 'Fjerde Kommune', plan };
  return JSON.stringify({ ...head, ...facts });
}

export const buttonRows: readonly ButtonRow[] = [
  card('status.show', 'FBS 2.0 i Anden Kommune'),
  card('roles.show', 'Roller'),
  card('log.show', 'Log: Tekniker', { on: '/0/tekniker' }),
  card('roles.hang', 'Rollepanelet hænges op'),
  card('roles.klik', 'Rollerne i KLIK er ajour', { on: '/1792483200000' }),
  card('role.still', 'Tak for svaret'),
  card('task.not-yet', 'Ikke udført endnu: 1', { on: '/1' }),
  ...form(['late.form', 'late.save'], ['Udpeg medarbejdere', 'Sådan står de nu'], {
    inputs: { 'late.2': 'open', 'late.3': 'open', 'late.4': 'complete' },
  }),
  card('task.show', 'Udpeg medarbejdere', { on: '/2' }),
  ...form(['task.due', 'task.due.save'], ['Frister: 2', 'Ny frist'], {
    ...{ on: '/2', inputs: { date: '1. december 2026' } },
  }),
  // What the faglig leder has performed is the projektleder's to approve.
  ...['9', '10'].flatMap((task) => [
    card('typed', 'Ændret:', { on: `/tildel ${task} faglig leder` }),
    card('typed', 'Godkender: Projektleder', { on: `/godkender ${task} projektleder` }),
    card('task.perform', 'skal den godkendes af', { on: `/${task}`, by: 'faglig-leder' }),
  ]),
  card('task.approve', 'Godkendt: 9', { on: '/9' }),
  ...form(['task.send-back', 'task.send-back.save'], ['Hvad mangler der?', 'Sendt tilbage: 10'], {
    ...{ on: '/10', inputs: { note: 'bilaget mangler' } },
  }),
  ...form(['task.waits', 'task.waits.save'], ['Hvad venter den på?', 'Venter på 5 Kontroller'], {
    ...{ on: '/6', inputs: { waits: '5' } },
  }),
  ...form(['task.snooze', 'task.snooze.save'], ['Udsæt', 'Udsat til'], {
    ...{ on: '/2', inputs: { until: 'date', date: '20. november 2026' } },
  }),
  card('task.seen', 'Set:', { on: '/3' }),
  card('task.start', 'i gang', { on: '/3' }),
  card('typed', 'ringer i morgen', { on: '/igang 8 ringer i morgen' }),
  ...form(['task.perform', 'task.perform.save'], ['superbruger', '4 pladser ønsket'], {
    ...{ on: '/3', inputs: { places: '4', 'site.3': '3', note: 'klar' } },
  }),
  card('task.complete', 'fuldført', { on: '/3' }),
  ...form(['task.reopen', 'task.reopen.save'], ['Genåbn', 'Note: igen'], {
    ...{ on: '/3', inputs: { note: 'igen' } },
  }),
  card('task.history', '»igen«', { on: '/3' }),
  ...form(['task.dismiss', 'task.dismiss.save'], ['Begrundelse', 'ikke relevant'], {
    ...{ on: '/7', inputs: { note: 'nej' } },
  }),
  card('undo', 'Fortrudt: 7', { ofLast: true }),
  card('task.history', '»igen«', { on: '/3' }),
  card('typed', 'Kun hvis: Bruger I', { on: '/kun-hvis 7 debitorintegration' }),
  card('condition.answer', 'Ikke relevant nu', { on: '/no/debitorintegration' }),
  card('condition.answer', 'Gælder nu', { on: '/yes/debitorintegration' }),
  card('policy.show', 'Sådan bliver I påmindet'),
  ...form(['policy.me', 'policy.me.save'], ['Mine påmindelser', saved], {
    inputs: { hour: '7', before: '5' },
  }),
  ...form(['policy.municipality', 'policy.municipality.save'], ['Kommunens påmindelser', saved], {
    inputs: { before: '10, 2' },
  }),
  ...form(['policy.quiet', 'policy.quiet.save'], ['Kommunens fridage', saved], {
    inputs: { closed: '3.-4. august 2027' },
  }),
  ...form(['policy.task', 'policy.task.save'], ['Påmindelser om 2', saved], {
    ...{ on: '/2', inputs: { before: '9, 1' } },
  }),
  card('guide.show', 'Links og dokumenter', { on: '/links' }),
  card('checklist.tick', '1 af 7 er færdige', { on: '/netvaerket' }),
  card('checklist.untick', '0 af 7 er færdige', { on: '/netvaerket' }),
  ...form(['questions.form', 'questions.save'], ['Spørgsmål til jer selv', 'Vi øver os'], {
    ...{ on: '/0', inputs: { 'question.erfaringer': 'Vi øver os' } },
  }),
  ...form(['role.nominate', 'role.nominate.save'], ['Hvem foreslår du', 'bliver spurgt'], {
    ...{ on: '/tekniker', person: 'faglig-leder' },
  }),
  card('role.answer', 'Knappen kan ikke bruges', { on: '/nothing/yes', isRefused: true }),
  ...form(['role.form', 'role.assign'], ['Hvem har rollen?', 'Clara'], {
    ...{ on: '/tekniker', person: 'faglig-leder' },
  }),
  card('role.claim', 'er ikke ubesat længere', { on: '/tekniker', isRefused: true }),
  card('role.replace', 'Anne', { on: '/tekniker/', names: 'projektleder' }),
  card('role.primary', 'Clara (primær)', { on: '/tekniker/', names: 'faglig-leder' }),
  card('right.ask', 'Det må du allerede', { on: '/plan/', isRefused: true }),
  card('right.ask', 'Jeg har spurgt Anne', { on: '/plan/', by: 'faglig-leder' }),
  card('right.answer', 'Clara må nu ændre planen én gang', { ofChat: 'yes' }),
  card('right.ask', 'Jeg har spurgt Anne', { on: '/settings/', by: 'faglig-leder' }),
  card('right.answer', 'Clara må ikke ændre', { ofChat: 'no' }),
  card('role.guest', 'Anne er ikke længere tekniker', {
    on: '/tekniker/set/',
    names: 'faglig-leder',
  }),
  ...form(['role.handover', 'role.handover.save'], ['Hvem overtager?', 'Anne er nu tekniker'], {
    ...{ on: '/tekniker', person: 'projektleder' },
  }),
  card('role.handover.yes', 'Det ændrer ikke', {
    ...{ on: '/tekniker/', names: 'projektleder', isRefused: true },
  }),
  card('role.leave', 'Det ændrer ikke', { on: '/tekniker/nobody', isRefused: true }),
  ...form(['setup.form', 'setup.save'], ['Kommune', 'Anden Kommune er sat op'], {
    ...{ value: 'channel', place: 'channel', inputs: { hour: '10' } },
  }),
  card('setup.rename', 'Tredje Kommune er sat op', { value: '//Tredje Kommune', place: 'channel' }),
  card('setup.rename', 'Anden Kommune er sat op', { value: '//Anden Kommune', place: 'channel' }),
  card('setup.move', 'Knappen kan ikke bruges', { on: '/x/x', isRefused: true }),
  card('setup.new', 'Kanalen følger nu', { value: '//Anden Kommune', place: 'channel' }),
  card('event.show', 'Kick-off', { on: '/kick-off' }),
  card('event.attend', 'Du har sagt, at du kommer', { on: '/netvaerksmoede-2026-11/yes' }),
  ...form(['event.send', 'event.send.save'], ['Hvem sender du', 'Du sender Clara'], {
    ...{ on: '/netvaerksmoede-2026-11', person: 'faglig-leder' },
  }),
  ...form(['role.form', 'role.assign'], ['Hvem har rollen?', 'Anne er nu superbruger'], {
    ...{ on: '/superbruger', person: 'projektleder' },
  }),
  ...form(['event.signup', 'event.signup.save'], ['Hvor?', 'Du er tilmeldt: Region Syddanmark'], {
    on: '/superbrugeruddannelse-undervisning',
    inputs: { site: 'Region Syddanmark' },
  }),
  ...form(['event.form', 'event.save'], ['Nyt møde', 'Nyt møde: Øvedag'], {
    inputs: {
      ...{ title: 'Øvedag', date: '3. december 2026', hours: '9-12', place: 'Biblioteket' },
      audience: 'tekniker; superbruger',
    },
  }),
  ...form(['dates.form', 'dates.save'], ['Tomt felt: uændret', '1 dato er skrevet ind'], {
    ...{ on: '/2026-10', inputs: { 'task.6': '4. december 2026' } },
  }),
  card('dates.not-yet', 'Jeg spørger igen i november 2026', { on: '/2026-10' }),
  card('event.calendar', 'Kalender: Kick-off', { on: '/kick-off' }),
  card('link.confirm', 'Den kode kender jeg ikke', { value: 'AAAAAAAA', isRefused: true }),
  card('link.cancel', 'Intet er forbundet', { value: 'AAAAAAAA' }),
  ...form(['task.new', 'task.new.save'], ['Står den i KLIK?', 'Tilføjet: M1 Tæl reoler'], {
    inputs: { title: 'Tæl reoler', kind: 'local', due: '1. december 2026' },
  }),
  ...form(['task.edit', 'task.edit.save'], ['Ret M1', 'Ændret: M1 Tæl alle reoler'], {
    on: '/M1',
    inputs: { title: 'Tæl alle reoler', link: 'https://kombit.dk/' },
  }),
  card('plan.suggestions', 'Forslag til, hvem der udfører'),
  card('plan.suggested', 'har fået en udfører', { ofLast: true }),
  ...form(['task.split', 'task.split.save'], ['Skriv opgaverne', 'er delt op i 2 opgaver'], {
    ...{ on: '/7', inputs: { parts: 'Forbind finans\nForbind debitor' } },
  }),
  card('plan.settle', 'Knappen', { on: '/ours/tasks/2', isRefused: true }),
  ...form(['import.form', 'import.show'], ['Intet ændres', 'Import: 1 ny'], {
    inputs: { rows: 'Tilmeld nye superbrugere til superbrugeruddannelse\nBestil testdata' },
  }),
  card('import.match', 'Import: 1 ny · 1 ændret', { ofLast: true }),
  card('import.take', 'Importeret: 1 ny · 1 ændret', { ofLast: true }),
  card('import.undo', 'Importen er fortrudt', { ofLast: true }),
  ...form(['import.form', 'import.show'], ['Intet ændres', 'Hvad står der i kolonnerne?'], {
    inputs: {
      rows: 'Titel\tFrist\tHvem gør det\nTæl hylder\t1. december 2026\tTekniker\nFlyt data\tsnarest\tTekniker',
    },
  }),
  ...form(['import.columns', 'import.columns.save'], ['Hvem gør det', 'Import: 2 nye'], {
    ...{ ofLast: true, inputs: { 'column.0': 'performer' } },
  }),
  ...form(['import.rows', 'import.rows.save'], ['Flyt data', 'Import: 1 ny'], {
    ...{ ofLast: true, inputs: { leaveOut: '2' } },
  }),
  ...form(['import.form', 'import.show'], ['Intet ændres', 'Længere i filen end her (2)'], {
    inputs: { rows: 'Nummer\tStatus\n7\tFuldført\n8\tFuldført' },
  }),
  card('import.settle', '2 opgaver meldt', { ofLast: true }),
  card('undo', 'Fortrudt: 2 opgaver', { ofLast: true }),
  ...form(['import.form', 'import.show'], ['Intet ændres', 'Hele udrulningen fra Fjerde Kommune'], {
    inputs: { rows: ownFile('rollout', { amendments: {}, tasks: {}, items: {}, roles: {} }) },
  }),
  ...form(['import.form', 'import.show'], ['Intet ændres', 'Import: 1 ny · 0 ændrede'], {
    inputs: {
      rows: ownFile('plan', {
        ...{ on: '2026-11-20', events: [] },
        tasks: [{ key: null, title: 'Bestil kaffe', klikCode: 'MI 77' }],
      }),
    },
  }),
  card('import.sheet', 'kender jeg ikke', { on: '/x/Ark1', isRefused: true }),
  card('import.drop', 'Droppet', { on: '/x' }),
  card('share', 'FBS 2.0 i Anden Kommune', { value: 'status', place: 'channel' }),
  ...form(['roles.form', 'roles.assign'], ['Hvem har hvilken rolle?', 'Rollerne er gemt'], {
    on: '/1900000000000',
  }),
  ...form(['task.perform', 'task.perform.save'], ['Hvem er udpeget som', 'venter på KLIK'], {
    ...{ on: '/2', person: 'faglig-leder' },
  }),
  ...form(['task.handover', 'task.handover.save'], ['Hvem overtager?', 'Clara'], {
    ...{ on: '/2', person: 'faglig-leder' },
  }),
];
