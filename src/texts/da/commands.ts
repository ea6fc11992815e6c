/** What people type: each command's name, what follows it, and what it is for. */
export const command = {
  status: { name: 'status', usage: '', summary: 'hvor udrulningen står lige nu' },
  help: { name: 'hjælp', usage: '', summary: 'alle kommandoer' },
  phases: { name: 'faser', usage: '', summary: 'de fire faser med datoer' },
  next: { name: 'næste', usage: '', summary: 'de næste skridt efter opstartsmødet' },
  questions: {
    name: 'spørgsmål',
    usage: '',
    summary: 'fire spørgsmål til jer selv, og jeres svar',
  },
  support: { name: 'støtte', usage: '', summary: 'Early Life Support i ugerne efter go-live' },
  anchoring: {
    name: 'forankring',
    usage: '',
    summary: 'tjeklisten for fase 4, og hvad der er færdigt',
  },
  links: { name: 'links', usage: '', summary: 'rollegalleri, videoer og dokumenter' },
  contact: { name: 'kontakt', usage: '', summary: 'hvem der kan hjælpe' },
  tasks: {
    name: 'opgaver',
    usage: '[mine|overskredet|alle|fase N|tema …]',
    summary: 'en liste over opgaver',
  },
  task: { name: 'opgave', usage: '<nr eller ord> [historik]', summary: 'alt om én opgave' },
  start: { name: 'igang', usage: '<opgave> [note]', summary: 'meld en opgave i gang' },
  done: { name: 'udført', usage: '<opgave> [svar] [note]', summary: 'meld en opgave udført' },
  completed: {
    name: 'fuldført',
    usage: '<opgave> [note]',
    summary: 'meld, at opgaven er fuldført i KLIK',
  },
  'not-relevant': {
    name: 'ikke-relevant',
    usage: '<opgave> <begrundelse>',
    summary: 'meld, at opgaven ikke gælder hos jer',
  },
  reopen: { name: 'genåbn', usage: '<opgave> <begrundelse>', summary: 'åbn en opgave igen' },
  undo: { name: 'fortryd', usage: '', summary: 'tag din seneste ændring tilbage (15 minutter)' },
  roles: {
    name: 'roller',
    usage: '[historik [rolle]|klik]',
    summary: 'hvem der har og har haft hvilken rolle, og hvad KLIK mangler',
  },
  role: {
    name: 'rolle',
    usage: '<rolle> [primær] [@person …|mig|navn mail] [fra dato] [til dato] [fordi …]',
    summary: 'udpeg til en rolle, læs om den, eller se, hvem der havde den en dag',
  },
  leave: {
    name: 'fratræd',
    usage: '<rolle> [@person] [til dato] [fordi …]',
    summary: 'fratræd en rolle, eller tag en anden ud af den',
  },
  handover: {
    name: 'overdrag',
    usage: '[rolle] [@person|opgaver|noter|svar|møder|risici|sendt]',
    summary: 'giv en rolle videre, eller se alt, der følger med den',
  },
  rights: { name: 'rettigheder', usage: '', summary: 'hvem der må hvad' },
  events: { name: 'møder', usage: '', summary: 'møder, workshops og kurser' },
  reminders: {
    name: 'påmindelser',
    usage: '[ret|mine|kommune|fridage|opgave N]',
    summary: 'hvad der bliver sendt de næste 14 dage, eller ret hvornår',
  },
  snooze: {
    name: 'udsæt',
    usage: '<opgave> [i morgen|mandag|dato]',
    summary: 'hør først om en opgave igen en senere dag',
  },
  acknowledge: {
    name: 'kvittér',
    usage: '<opgave>',
    summary: 'sig, at du har set en opgave, uden at begynde på den',
  },
  due: {
    name: 'frist',
    usage: '<opgave> [egen|klik] [dato]',
    summary: 'sæt jeres egen frist, eller skriv, hvad fristen i KLIK er',
  },
  new: {
    name: 'ny',
    usage: '<titel> [frist dato] [rolle] [KLIK-kode] [hver måned] [til dato]',
    summary: 'tilføj en opgave, som er kommet i KLIK, eller som kun er jeres egen',
  },
  assign: {
    name: 'tildel',
    usage: '<opgave> <rolle> [ansvarlig]|@person|mig',
    summary: 'giv en opgave den rolle, der udfører den eller er ansvarlig, eller en person',
  },
  waits: {
    name: 'venter',
    usage: '<opgave> [ikke] på <opgave>',
    summary: 'skriv, at en opgave må vente på en anden, eller ikke længere gør det',
  },
  'only-if': {
    name: 'kun-hvis',
    usage: '<opgave> <spørgsmål?|altid|ja|nej>',
    summary: 'lad en opgave gælde, hvis I svarer ja til noget, eller svar',
  },
  approver: {
    name: 'godkender',
    usage: '<opgave> <rolle|ingen>',
    summary: 'vælg den rolle, der godkender opgaven, når en anden har udført den',
  },
  approve: {
    name: 'godkend',
    usage: '<opgave> [note | nej begrundelse]',
    summary: 'godkend en udført opgave, eller send den tilbage',
  },
  retire: {
    name: 'udgår',
    usage: '<opgave> [begrundelse]',
    summary: 'tag en opgave ud af planen; dens historik bliver',
  },
  restore: { name: 'gendan', usage: '<opgave>', summary: 'hent en udgået opgave tilbage' },
  event: {
    name: 'møde',
    usage: '[møde|ny] [dag] [kl. 10–12] [sted|link|aflyst|gendan]',
    summary: 'se alt om et møde, ret det, aflys det, eller tilføj et',
  },
  import: {
    name: 'importer',
    usage: '[rækker]',
    summary: 'læs mange opgaver ind fra et regneark, en mail eller KLIK',
  },
  absence: {
    name: 'fravær',
    usage: '[fra-til|slut] [@stedfortræder]',
    summary: 'hvornår du er væk, og hvem der får dine påmindelser imens',
  },
  setup: {
    name: 'opsætning',
    usage: '[kommune]',
    summary: 'knyt kanalen til en kommunes udrulning',
  },
  'take-over': {
    name: 'overtag',
    usage: '[kommune]',
    summary: 'administrér udrulningen, når ingen kan udpege; for den, der ejer arbejdsområdet',
  },
  link: {
    name: 'forbind',
    usage: '[kode|slut]',
    summary: 'vær én person, eller hav én udrulning, i både Slack og Teams',
  },
  export: {
    name: 'eksporter',
    usage: '[opgaver|roller|møder|log|alt|plan|klik] [xlsx|csv|json]',
    summary: 'hent planen, som den står hos jer, som regneark eller fil',
  },
  calendar: {
    name: 'kalender',
    usage: '[rolle|mig|alt|slut]',
    summary: 'få frister og møder i din egen kalender',
  },
  search: {
    name: 'søg',
    usage: '<ord>',
    summary: 'find ord i opgaver, møder, roller, noter og ordbogen',
  },
  glossary: { name: 'ordbog', usage: '[ord]', summary: 'hvad fagets ord betyder' },
  log: {
    name: 'log',
    usage: '[om hvad]',
    summary: 'hvem der gjorde hvad',
  },
  doctor: {
    name: 'doktor',
    usage: '',
    summary: 'om botten har det godt, og hvad der ellers skal til',
  },
};
