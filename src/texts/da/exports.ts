/** What is taken out of the bot: the answer with the link, and the words in the files. */
export const exports = {
  sheets: {
    tasks: 'Opgaver',
    roles: 'Roller',
    events: 'Møder',
    log: 'Log',
    all: 'Alt',
    plan: 'Plan til andre',
    klik: 'Roller til KLIK',
  },
  /** Behind the command. */
  typed: {
    tasks: 'opgaver',
    roles: 'roller',
    events: 'møder',
    log: 'log',
    all: 'alt',
    plan: 'plan',
    klik: 'klik',
  },
  card: {
    title: (sheets: string, format: string) => `Hent: ${sheets} (${format})`,
    text: 'Linket er til dig alene. Det virker i 15 minutter og kun én gang.',
    state:
      'Filen rummer alt, hvad I har sagt om planen, og hvordan opgaverne står. Den kan læses ind igen.',
    plan: 'Filen er til andre kommuner: de KLIK-opgaver, datoer og møder, som I har lagt ind. Der er ingen navne, noter, statusser, egne frister eller lokale opgaver i den. De læser den ind med /fbs importer og ser først, hvad den ændrer.',
    leftOut: (n: number) =>
      n === 1
        ? 'Én opgave eller ét møde nævner en af jeres folk og er ikke med.'
        : `${n} opgaver og møder nævner en af jeres folk og er ikke med.`,
    get: 'Hent filen',
    /** Said with the file itself. */
    sent: (name: string) => `Fra FBS-bot: ${name}`,
    sending: {
      sent: 'Filen kommer i din egen samtale med botten.',
      noScope:
        'Botten må ikke sende filen selv: rettigheden files:write mangler. Skriv /fbs doktor for at se, hvad der skal til.',
      failed: 'Filen kunne ikke sendes i din egen samtale med botten.',
    },
  },
  kinds: { klik: 'KLIK', klikGroup: 'KLIK, flere opgaver', local: 'lokal' },
  retired: 'udgået',
  said: (name: string) => (name === '' ? 'indtastet her' : `indtastet af ${name}`),
  columns: {
    number: 'Nr.',
    klikCode: 'KLIK-kode',
    title: 'Titel',
    kind: 'Art',
    status: 'Status',
    klikDue: 'Frist i KLIK',
    klikSource: 'Kilde til fristen i KLIK',
    ownDue: 'Egen frist',
    ownSource: 'Kilde til egen frist',
    performer: 'Udfører',
    performers: 'Udføres af',
    accountable: 'Ansvarlig',
    accountables: 'Ansvarlige personer',
    phase: 'Fase',
    theme: 'Tema',
    value: 'Svar',
    note: 'Note',
    changed: 'Ændret',
    description: 'Beskrivelse',
    role: 'Rolle',
    holders: 'Har rollen',
    since: 'Siden',
    tasks: 'Opgaver',
    duties: 'Indhold',
    day: 'Dato',
    from: 'Fra',
    to: 'Til',
    source: 'Kilde til datoen',
    form: 'Deltagelse',
    place: 'Sted',
    audience: 'Målgruppe',
    link: 'Link',
    time: 'Tidspunkt',
    who: 'Hvem',
    what: 'Hvad',
    about: 'Om',
    klikIn: 'Skriv ind',
    klikOut: 'Tag ud',
  },
};

/** Deadlines and meetings in people's own calendars. */
export const calendar = {
  title: (whose: string) => `Kalender: ${whose}`,
  all: 'alt',
  mine: 'det, der er dit',
  how: 'Tilføj adressen i din kalender som et abonnement: »Abonnér fra internettet« i Outlook, »Via webadresse« i Google Kalender.',
  address: 'Adresse',
  secret:
    'Hold den for dig selv: den, der har adressen, kan læse frister og møder, men ingen navne. En tidligere adresse til det samme virker ikke mere. /fbs kalender slut lukker alle dine.',
  slow: 'Kalendere henter nyt, når de selv vil. I Outlook kan der gå nogle timer.',
  ended: 'Dine kalenderadresser er lukket. Slet også abonnementet i din kalender.',
  none: 'Du har ingen kalenderadresser at lukke.',
  add: 'Føj til kalender',
};
