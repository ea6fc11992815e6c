/** How and when one is reminded: the settings, their forms, and putting off. */
import { count, days, inText, tasks } from './words.ts';

/** '14, 7 og 1' */
const list = (all: readonly string[]) =>
  [all.slice(0, -1).join(', '), ...all.slice(-1)].filter((part) => part !== '').join(' og ');

const receivers = ['udfører og ansvarlig', 'projektleder', 'faglig leder'];

export const policy = {
  policy: {
    title: 'Sådan bliver I påmindet',
    titleTask: (task: string) => `Påmindelser om ${task}`,
    saved: 'Indstillingerne er ændret',
    undone: 'Fortrudt: indstillingerne er som før',
    row: (setting: string, value: string) => `${setting}: ${value}`,
    before: 'Opgaver, før fristen',
    after: 'Opgaver, efter fristen',
    physical: 'Møder, man skal hen til',
    online: 'Møder på skærm',
    goLive: 'Nedtælling til go-live',
    vacancies: 'Ubesatte roller',
    hour: 'Klokkeslæt',
    region: 'Helligdage',
    christmasEve: '24. og 31. december',
    labourDay: '1. maj',
    constitutionDay: '5. juni',
    ascensionFriday: 'Fredag efter Kristi himmelfart',
    closed: 'Egne lukkedage',
    friday: 'Ugens overblik i kanalen',
    dates: 'Spørg, om manglende datoer er udgivet',
    heartbeat: 'Spørg hvert kvartal, om rollerne stadig passer',
    mine: 'Mine egne',
    monday: 'Mandagens overblik (min uge)',
    absence: 'Fravær',
    from: {
      plan: 'fra planen',
      municipality: 'sat af kommunen',
      task: 'sat på opgaven',
      person: 'din egen',
      standard: 'som standard',
    },
    beforeDue: (p: {
      published: boolean;
      days: readonly number[];
      dueDay: boolean;
      dates: readonly string[];
    }) =>
      list([
        ...(p.published ? ['når den udgives'] : []),
        ...(p.days.length > 0
          ? [`${list(p.days.map(String))} ${p.days.at(-1) === 1 ? 'dag' : 'dage'} før`]
          : []),
        ...(p.dueDay ? ['på dagen'] : []),
        ...p.dates,
      ]) || 'ingen',
    afterDue: (steps: readonly number[], weekly: boolean) =>
      [
        ...steps.map((n, index) => {
          const who = receivers[Math.min(index, 2)];
          return index === 0
            ? `${count(n, 'arbejdsdag', 'arbejdsdage')} efter: ${who}`
            : `${n}: ${who}`;
        }),
        ...(weekly ? [steps.length > 0 ? 'derefter hver uge' : 'hver uge'] : []),
      ].join('; ') || 'ingen',
    vacant: (workingDays: readonly number[]) =>
      workingDays.length === 0
        ? 'ingen'
        : `${list(workingDays.map(String))} ${workingDays.at(-1) === 1 ? 'arbejdsdag' : 'arbejdsdage'} før den første frist, der venter på rollen, og før, når der er flere`,
    regions: { DK: 'Danmarks', 'DE-SH': 'Slesvig-Holstens' },
    dayOff: { open: 'almindelig dag', noon: 'fri fra kl. 12', closed: 'fri' },
    noClosed: 'ingen',
    on: 'ja',
    off: 'nej',
    period: (from: string, to: string) => (from === to ? from : `${from} til ${to}`),
    away: (period: string, deputy: string | null) =>
      deputy === null
        ? `${period}. Imens får andre i samme rolle dine påmindelser; ellers kommer de, før du går, eller når du er tilbage.`
        : `${period}. Imens får ${deputy} dine påmindelser.`,
    notAway: 'intet',
    /** One sentence that tells what was set. */
    absent: (period: string, deputy: string | null) =>
      deputy === null
        ? `Du er væk ${period}; imens får andre i samme rolle dine påmindelser, og ellers kommer de, før du går, eller når du er tilbage.`
        : `Du er væk ${period}; imens får ${deputy} dine påmindelser.`,
    absentFrom: (from: string, to: string) => `fra ${from} til ${to}`,
    present: 'Du er ikke længere væk, så dine påmindelser kommer til dig igen.',
  },

  /** Words behind the `påmindelser` and `fravær` commands; 'mine' is a filter's. */
  policyWord: {
    change: 'ret',
    municipality: 'kommune',
    quiet: 'fridage',
    task: 'opgave',
    end: 'slut',
  },

  policyForm: {
    me: 'Mine påmindelser',
    municipality: 'Kommunens påmindelser',
    quiet: 'Kommunens fridage',
    asMunicipality: (hour: string) => `som kommunen (${hour})`,
    before: 'Dage før fristen',
    beforeHint: (inherited: string) =>
      `Tal med komma imellem; 0 er dagen selv. Arver: ${inherited}`,
    beforeOwnHint: (inherited: string) =>
      `Tal med komma imellem; 0 er dagen selv. Tomt: som kommunen (${inherited})`,
    beforeTaskHint: (inherited: string) =>
      `Tal med komma imellem, 0 er dagen selv; datoer kan også stå her. Tomt: som ellers i kommunen (${inherited})`,
    after: 'Arbejdsdage efter fristen',
    afterHint: (inherited: string) =>
      `Første tal: udfører og ansvarlig. Andet: projektleder. Resten: faglig leder. Tomt: ingen. Arver: ${inherited}`,
    weekly: 'Derefter hver uge, efter seks uger hver måned, til opgaven er løst',
    published: 'Også den dag, opgaven udgives i KLIK',
    physical: 'Dage før møder, man skal hen til',
    online: 'Dage før møder på skærm',
    goLive: 'Dage før go-live',
    eventHint: (inherited: string) => `0 er dagen selv. Tomt: ingen. Planen: ${inherited}`,
    vacancies: 'Arbejdsdage før, når en rolle er ubesat',
    vacanciesHint: (inherited: string) =>
      `Største tal: risikoen er middel; mindste: høj. Flere opgaver giver tidligere besked, og så hver uge. Tomt: ingen. Planen: ${inherited}`,
    none: 'ingen',
    closedHint: 'En linje til hver: uge 7, 9.–13. februar, 24/12 til 1/1.',
    absenceHint: 'For eksempel 9.–13. februar eller uge 7. Tomt: intet fravær.',
    deputy: 'Stedfortræder i fraværet',
    noDeputy: 'ingen',
    yes: 'ja',
    no: 'nej',
  },

  putOff: {
    title: (task: string) => `Udsæt: ${task}`,
    until: 'Hvornår vil du høre om den igen?',
    choice: {
      tomorrow: (day: string) => `næste arbejdsdag: ${day}`,
      monday: (day: string) => `næste uge: ${day}`,
      twoDaysBefore: (day: string) => `to dage før fristen: ${day}`,
      /** The day that was meant is a day off, or one of their absence. */
      back: (day: string) => `når du er tilbage: ${day}`,
      inGoodTime: (day: string) => `i god tid før fristen: ${day}`,
    },
    other: 'en anden dag',
    date: 'Dato',
    dateHint: (example: string, last: string) =>
      `Når du vælger »en anden dag«. For eksempel ${example} eller mandag. Senest ${last}.`,
    done: (task: string, day: string) => `Udsat til ${day}: ${task}`,
    quiet: 'Indtil da minder jeg dig ikke om den. Status er den samme.',
    field: 'Udsat',
    by: (name: string, day: string) => `af ${name} til ${day}`,
    seenTitle: (task: string) => `Set: ${task}`,
    seenBy: (name: string, at: string) => `set af ${name} ${at}, ikke begyndt`,
    seenNow: 'De andre kan nu se, at du har set den. Status er stadig: ikke startet.',
  },

  handOver: {
    title: (task: string) => `Overdrag: ${task}`,
    what: (role: string, n: number) =>
      `Den, du vælger, bliver ${inText(role)} i stedet for dig. Hele rollen følger med: ${tasks(n)}. Ret også i KLIK.`,
    whatOf: (role: string, n: number, holder: string) =>
      `Den, du vælger, bliver ${inText(role)} i stedet for ${holder}. Hele rollen følger med: ${tasks(n)}. Ret også i KLIK.`,
    nobody: 'ingen (ubesat)',
    label: 'Hvem overtager?',
    hint: 'Vælg én person.',
    sure: (role: string, name: string) => `Overdrag rollen ${inText(role)} til ${name}?`,
    last: (name: string) =>
      `${name} er den eneste projektleder. Den, der overtager, får påmindelserne og retten til at udpege andre.`,
    dated: (holder: string, day: string, name: string) =>
      `${holder} har rollen til ${day}. ${name} får den fra nu af og uden slutdato.`,
    packageTitle: (role: string) => `Overdragelse: ${role}`,
    show: 'Se det, der følger med',
    holders: (names: string) => `Har rollen nu: ${names}.`,
    part: {
      tasks: 'Åbne opgaver',
      notes: 'Noter',
      decisions: 'Svar og valg',
      events: 'Møder forude',
      troubles: 'Risici',
      sent: 'Sendt for nylig',
    },
    /** What each part is called in a line. */
    partWord: {
      tasks: 'opgaver',
      notes: 'noter',
      decisions: 'svar',
      events: 'møder',
      troubles: 'risici',
      sent: 'sendt',
    },
    more: (n: number, line: string) => `… og ${n} til: /fbs ${line}`,
    empty: 'Intet følger med endnu: ingen kendte opgaver, noter eller møder.',
    emptyPart: 'Her er ingenting.',
    overdue: 'over fristen',
    to: (name: string) => `til ${name}`,
    toChannel: 'i kanalen',
  },

  lateStart: {
    title: 'Hvor langt er opgaverne?',
    intro:
      'De kan være løst, før botten kom til. Intet kaldes overskredet eller ikke startet, før I har svaret.',
    open: 'Ikke endnu',
    unknown: 'Ved ikke',
    saved: 'Tak. Sådan står de nu',
    waits: (n: number) => `${tasks(n)} har stadig intet svar.`,
    undo: 'Skriv /fbs fortryd for at tage svarene tilbage, et ad gangen.',
    ask: (n: number, untold: number) =>
      [
        ...(n > 0 ? [`${count(n, 'frist', 'frister')} var gået, før botten kom til.`] : []),
        ...(untold > 0 ? [`${tasks(untold)} uden kendt frist kan også være løst.`] : []),
        'Jeg kalder intet overskredet eller ikke startet, før I har svaret.',
      ].join(' '),
  },

  due: {
    title: (task: string) => `Frister: ${task}`,
    date: 'Jeres egen frist',
    inKlik: 'Fristen i KLIK',
    inKlikHint: 'Som den står i KLIK; botten kan ikke læse den der. Tomt: uændret.',
    /** What is typed before the day: 'klik 1. april', 'egen 10. marts'. */
    klikWord: 'klik',
    ownWord: 'egen',
    short: {
      own: (day: string) => `egen frist ${day}`,
      klik: (day: string) => `frist i KLIK ${day}`,
    },
    hint: (klik: string) => `For eksempel 16. februar. Tomt: som i planen (${klik}).`,
    saved: (task: string) => `Ny frist: ${task}`,
    moved: (before: string, after: string) => `Før: ${before}. Nu: ${after}.`,
    movedKlik: (before: string, after: string) => `I KLIK, før: ${before}. Nu: ${after}.`,
    own: (day: string) => `Jeres egen frist er uændret: ${day}.`,
    later: (day: string) =>
      `Jeres egen frist ligger efter fristen i KLIK, ${day}. Den gælder stadig, og botten minder også om den.`,
    klik: (day: string) => `KLIKs egen frist er uændret: ${day}.`,
    local: 'Opgaven er lokal, så der er ingen frist i KLIK.',
    days: (n: number) => (n === 0 ? 'Det er i dag.' : `Det er om ${days(n)}.`),
  },
};
