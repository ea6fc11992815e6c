/** What people look up: status, phases, tasks, roles and events. */
import type { Leaving } from '../../domain/rollout/leaving.ts';
import { allInText, count, days, inText, tasks } from './words.ts';

export const cards = {
  statusCard: {
    title: (plan: string, municipality: string) => `${plan} i ${municipality}`,
    countdown: (n: number, day: string) => {
      if (n > 0) return `${days(n)} til go-live, ${day}`;
      return n === 0 ? `Go-live i dag, ${day}` : `${days(-n)} siden go-live, ${day}`;
    },
    phase: (number: number, of: number, name: string) => `Fase ${number} af ${of}: ${name}`,
    expected: (next: { number: number; starts: string } | null) =>
      next === null ? '(forventet)' : `(forventet; fase ${next.number} begynder: ${next.starts})`,
    overdue: 'Overskredet',
    unconfirmed: 'Fristen udløb, før botten kom til. Er de fuldført i KLIK?',
    untold: (n: number) =>
      `Ingen har oplyst, hvordan ${tasks(n)} uden kendt frist står. ${n === 1 ? 'Den' : 'De'} kan være løst, før botten kom til.`,
    klik: 'Venter på KLIK',
    asked: 'Er de udført?',
    mine: 'Mine opgaver',
    next: 'Næste frister',
    noDeadlines: 'Ingen kendte frister forude. KOMBIT udgiver flere KLIK-opgaver løbende.',
    vacant: 'Ubesatte roller, der er brug for',
    noVacant: (days: number) =>
      `Alle roller, som kendte opgaver og de næste ${days} dages møder har brug for, er besat.`,
    nextEvent: 'Næste møde',
    noEvent: 'Ingen kendte møder forude.',
  },

  phasesCard: {
    title: 'De fire faser',
    now: 'vi er her',
    nowExpected: 'vi er her (forventet)',
    open: 'Løbende, ingen slutdato',
    starts: 'Begynder',
    ends: 'Slutter',
    months: 'Måned for måned',
    emptyMonth: 'ingen aktivitet angivet',
  },

  tasksCard: {
    title: (filter: string) => `Opgaver: ${filter}`,
    open: 'åbne',
    none: 'Ingen opgaver her.',
    more: (n: number) => `… og ${n} til. Skriv /fbs opgaver fase N eller tema … for at se færre.`,
    local: 'lokal, ikke i KLIK',
    group: 'bliver til flere KLIK-opgaver',
    choose: 'Flere opgaver passer. Hvilken mener du?',
  },

  taskCard: {
    status: 'Status',
    due: 'Frist',
    dueOwn: 'Jeres egen frist',
    dueKlik: 'Frist i KLIK',
    published: 'Udgivet i KLIK',
    phase: 'Fase',
    theme: 'Tema',
    noTheme: 'ikke angivet',
    klikCode: 'KLIK-kode',
    performer: 'Udfører',
    accountable: 'Ansvarlig',
    notStated: 'ikke meldt ud',
    suggested: (role: string) => `ikke meldt ud (forslag: ${inText(role)})`,
    dependsOn: 'Venter på',
    value: 'Svar',
    note: 'Note',
    source: 'Kilde',
    history: 'Historik',
    said: (step: string, note: string) => `${step}: »${note}«`,
    earlier: (n: number) => `… og ${n} til.`,
    /** Behind `opgave 1`: all of its history. */
    historyWord: 'historik',
    noHistory: 'Ingen har rørt den endnu.',
    localTask: 'Lokal opgave: den findes ikke i KLIK.',
    group: 'KOMBIT siger, at den kommer som flere KLIK-opgaver.',
    klikReminder: 'Det er stadig i KLIK, at opgaven skal fuldføres.',
  },

  role: {
    vacant: 'ubesat',
    title: (role: string) => `Rolle: ${role}`,
    listTitle: 'Roller',
    holders: 'Har rollen',
    primary: 'primær',
    /** Typed between the role and a person. */
    primaryWord: 'primær',
    makePrimary: 'Gør primær',
    primaryTitle: (role: string) => `Skift den primære ${inText(role)}?`,
    primaryAsk: (now: string, next: string) =>
      `${now} er den primære og får påmindelserne. Skal det fra nu af være ${next}?`,
    outside: 'uden konto',
    forwarded: (names: string) =>
      `${names} har ingen konto her. Jeg skriver til projektlederen, som sender det videre.`,
    areasVacant: (areas: string) => `Ingen har ${areas}.`,
    until: (on: string) => `til ${on}`,
    comes: (from: string, name: string) => `Fra ${from}: ${name}.`,
    since: (on: string) => `siden ${on}`,
    givenBy: (name: string) => `udpeget af ${name}`,
    endedBy: (name: string) => `stoppet af ${name}`,
    why: (text: string) => `»${text}«`,
    still: 'nu',
    goneTitle: (name: string, role: string) => `${name} er ikke længere ${inText(role)}`,
    /** Why the bot itself ended it. */
    gone: {
      deactivated: 'Kontoen er lukket.',
      removed: 'Vedkommende er ikke længere med i teamet.',
    } satisfies Record<Leaving, string>,
    onTitle: (role: string, day: string) => `${role} ${day}`,
    nobodyThen: 'Ingen havde rollen den dag.',
    /** `role` null: all of them. */
    historyTitle: (role: string | null) =>
      role === null ? 'Rollernes historik' : `Historik: ${role}`,
    noHistory: 'Ingen har haft rollen endnu.',
    older: (n: number) => `… og ${n} til.`,
    olderPage: 'Ældre',
    newerPage: 'Nyere',
    most: (n: number) => `Højst ${count(n, 'person', 'personer')} ad gangen`,
    duties: 'Hvad rollen indebærer',
    noDuties: 'KOMBITs præsentation nævner rollen uden at beskrive den.',
    tasks: 'Opgaver',
    noTasks: 'Ingen kendte opgaver.',
    events: 'Møder',
    assigned: (names: string, role: string) => `${names} er nu ${inText(role)}.`,
    left: (names: string, role: string) => `${names} er ikke længere ${inText(role)}.`,
    nowVacant: (role: string) => `${role} er nu ubesat.`,
    klik: 'Ret også rollen i KLIK. Det kan KLIK-administratoren.',
    openToAll: (roles: string) =>
      `Ingen havde en af de roller, der må udpege (${allInText(roles)}), så alle måtte. Når en af dem er besat, er det kun dem.`,
    replaceTitle: (role: string) => `Skift ${inText(role)}?`,
    /** `from`: on which day; null: now. */
    replace: (role: string, now: string, next: string, from: string | null) =>
      `Kun én person kan være ${inText(role)}, og det er ${now} nu. Skal ${next} overtage${from === null ? '' : ` fra ${from}`}?`,
    elsewhere: (names: string) =>
      `Har også rollen, men kan ikke vælges her, hvor de ingen konto har: ${names}.`,
    formTitle: (role: string) => `Udpeg ${inText(role)}`,
    formLabel: 'Hvem har rollen?',
    formHint: 'De, du vælger, har rollen fra nu af. De andre fratræder.',
    formField: {
      from: 'Fra og med',
      dayHint: 'Fx 1. marts. Tomt: fra nu af.',
      to: 'Til og med',
      toHint: 'Fx 31. august. Tomt: indtil videre.',
      why: 'Hvorfor?',
      area: 'Hvilken del?',
      allAreas: 'Hele rollen',
      primary: 'Skal den nye være den primære?',
      name: 'Navn på en uden konto her',
      nameHint: 'Projektlederen får det, der er til vedkommende, og sender det videre.',
      email: 'Vedkommendes arbejdsmail',
      emailHint: 'Fx bo@kommune.dk',
    },
  },

  eventsCard: {
    title: 'Møder, workshops og kurser',
    dated: 'Med dato',
    months: 'Måned kendt, dato ikke meldt ud',
    unknown: 'Tidspunkt ikke meldt ud',
    past: (n: number) => `${count(n, 'tidligere punkt', 'tidligere punkter')} er ikke vist.`,
    form: {
      physical: 'fysisk',
      online: 'online',
      mixed: 'fysisk og selvstudie',
      local: 'hos jer selv',
      unknown: 'form ikke meldt ud',
    },
    audience: (roles: string) => `for ${allInText(roles)}`,
  },
};
