/** Words and phrases that many cards share: statuses, filters, times, how far the work is. */
import type { Status } from '../../domain/rollout/rollout.ts';

export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
export const tasks = (n: number) => count(n, 'opgave', 'opgaver');
export const days = (n: number) => count(n, 'dag', 'dage');
/** A role's name inside a sentence: 'projektleder', but 'KLIK-administrator'. */
export const inText = (role: string) =>
  /^\p{Lu}{2}/u.test(role) ? role : role.charAt(0).toLowerCase() + role.slice(1);
/** The same of several with commas between. */
export const allInText = (roles: string) => roles.split(', ').map(inText).join(', ');

const status: Record<Status, string> = {
  notStarted: 'ikke startet',
  inProgress: 'i gang',
  performed: 'udført, venter på KLIK',
  completed: 'fuldført',
  notRelevant: 'ikke relevant',
};

export const words = {
  status,

  /** Words of the `opgaver` command's filters. */
  /** Whoever writes, among people: 'rolle tekniker mig'. */
  me: 'mig',
  filter: {
    mine: 'mine',
    /** Whoever writes, among people: 'rolle tekniker mig'. */
    overdue: 'overskredet',
    all: 'alle',
    phase: 'fase',
    theme: 'tema',
  },

  when: {
    unknown: 'dato ikke meldt ud',
    month: (month: string) => `${month} (dato ikke meldt ud)`,
    period: (from: string, to: string | null) => (to === null ? `fra ${from}` : `${from} – ${to}`),
    offset: (on: string) => `ca. ${on} (beregnet)`,
    offsetSpan: (from: string, to: string) => `ca. ${from} – ${to} (beregnet)`,
    derived: 'udledt',
    local: 'jeres egen dato',
    said: (name: string) => `ifølge ${name}`,
    setBy: (name: string) => `sat af ${name}`,
    inDays: (n: number) => {
      if (n === 0) return 'i dag';
      if (n === 1) return 'i morgen';
      if (n === -1) return 'i går';
      return n > 0 ? `om ${days(n)}` : `for ${days(-n)} siden`;
    },
  },

  /** Of somebody who is to do a task in person; `role` with its holders, '' for none. */
  named: (name: string, role: string) =>
    role === '' ? `${name} (personligt)` : `${name} (personligt i stedet for ${inText(role)})`,

  /** Instead of a status that nobody has told. */
  notSaid: 'ikke oplyst',

  /** What waits for somebody in a role. A course is a meeting here. */
  needs: (taskCount: number, meetings: number) =>
    [
      ...(taskCount > 0 ? [tasks(taskCount)] : []),
      ...(meetings > 0 ? [count(meetings, 'møde', 'møder')] : []),
    ].join(' og '),

  /** What the plan was made from. */
  origin: {
    startUpMeeting: (month: string) => `KOMBITs opstartsmøde, ${month}`,
    age: (origin: string) => `Opgaver, frister og møder er ifølge ${origin}.`,
  },

  progress: (p: {
    completed: number;
    performed: number;
    known: number;
    untold: number;
    from: number;
    to: number;
  }) =>
    `${p.performed + p.completed} af ${p.known} kendte opgaver udført · ${p.completed} fuldført i KLIK${p.untold > 0 ? ` · ${p.untold} ikke oplyst` : ''}. KOMBIT forventer ca. ${p.from}–${p.to} i alt.`,

  /** A step in the audit trail, told in the past. */
  history: {
    'task.start': 'meldte den i gang',
    'task.perform': 'meldte den udført',
    'task.complete': 'meldte den fuldført',
    'task.dismiss': 'meldte den ikke relevant',
    'task.reopen': 'åbnede den igen',
    'task.settle': 'meldte den sammen med andre',
    'task.snooze': 'udsatte sine påmindelser om den',
    'task.seen': 'kvitterede for at have set den',
    'task.due': 'ændrede jeres egen frist',
    'plan.due': 'skrev, hvad fristen i KLIK er',
    'task.dues': 'ændrede jeres egen frist, og hvad fristen i KLIK er',
    'task.confirm-open': 'svarede, at den ikke er løst endnu',
    'task.not-yet': 'svarede, at den ikke er udført endnu',
    'plan.add': 'tilføjede den',
    'plan.import': 'overtog den med en import',
    'plan.change': 'ændrede, hvad der står om den',
    'plan.only-if': 'skrev, hvad den kun gælder hvis',
    'plan.answer': 'svarede på, hvad opgaver afhænger af',
    'task.approve': 'godkendte den',
    'task.send-back': 'sendte den tilbage',
    'plan.approver': 'ændrede, hvem der godkender den',
    'plan.waits': 'ændrede, hvad den venter på',
    'plan.assign': 'tildelte en person den',
    'plan.suggested': 'brugte planens forslag til udfører',
    'plan.split': 'delte den op i sine opgaver',
    'plan.ours': 'afgjorde, at jeres egen oplysning gælder',
    'plan.plans': 'afgjorde, at planens oplysning gælder',
    'plan.update': 'fulgte en ny udgave af planen',
    'plan.retire': 'lod den udgå',
    'plan.restore': 'hentede den tilbage',
    'plan.dates': 'skrev datoer ind, der er udgivet',
    'event.add': 'tilføjede det',
    'event.change': 'ændrede det',
    'event.cancel': 'aflyste det',
    'event.restore': 'satte det på igen',
    'attendance.yes': 'sagde ja til at komme',
    'attendance.no': 'sagde nej til at komme',
    'attendance.send': 'sendte en anden i sit sted',
    'policy.set': 'ændrede dens påmindelser',
    'roles.set': 'ændrede, hvem der har rollerne',
    'role.set': 'ændrede, hvem der har rollen',
    'role.claim': 'tog rollen',
    'role.nominate': 'foreslog en kollega til rollen',
    'role.accept': 'sagde ja til rollen',
    'role.decline': 'sagde nej tak til rollen',
    'role.primary': 'valgte, hvem der er primær',
    'role.term': 'ændrede, hvornår nogen har rollen',
    'role.gone': 'afsluttede rollen for en, der er væk',
    'role.still': 'sagde, at rollerne stadig er deres',
    'roles.klik': 'sagde, at rollerne i KLIK er ajour',
    'roles.hang': 'hængte rollepanelet op',
    'checklist.tick': 'satte flueben på listen',
    'checklist.untick': 'fjernede et flueben på listen',
    'questions.answer': 'besvarede jeres spørgsmål',
    'rollout.setup': 'satte udrulningen op',
    'rollout.link': 'forbandt en kanal mere',
    'rollout.leave': 'lod kanalen følge noget andet',
    'rollout.ask-move': 'spurgte, om udrulningen skal flytte kanal',
    'rollout.take-over': 'overtog udrulningen',
    'person.unlink': 'skilte sine konti ad',
    'rollout.refuse': 'blev afvist: har ikke adgang',
    'person.link': 'forbandt sine konti',
    undo: 'fortrød',
    bot: 'Botten',
  },
};
