/** The messages that the bot sends by itself: what they are called, what they say, why they came. */

import type { DueName } from '../../domain/rollout/rollout.ts';
import { approval } from './approval.ts';
import { rule } from './why-came.ts';
import { allInText, count, days, inText, tasks } from './words.ts';

const workingDays = (n: number) => count(n, 'arbejdsdag', 'arbejdsdage');
const inDays = (n: number) => {
  if (n === 0) return 'I dag';
  return n === 1 ? 'I morgen' : `Om ${days(n)}`;
};
const it = (n: number) => (n === 1 ? 'den' : 'dem');
/** A subordinate clause has a comma before it. */
const because = (reason: string) => (reason.startsWith('fordi ') ? `, ${reason}` : ` ${reason}`);

/** A task may have two deadlines, each with a name of its own. */
const due: Record<DueName, Record<'name' | 'to' | 'the', string>> = {
  only: { name: 'Frist', to: 'frist', the: 'Fristen' },
  own: { name: 'Jeres egen frist', to: 'jeres egen frist', the: 'Jeres egen frist' },
  klik: { name: 'Frist i KLIK', to: 'fristen i KLIK', the: 'Fristen i KLIK' },
};

export const notices = {
  rule,

  reminder: {
    /** `n` days from the day of the message to the deadline; below 0: overdue. */
    title: (n: number, task: string, of: DueName = 'only') => {
      if (n < 0) return `${due[of].the} er overskredet: ${task}`;
      if (n === 0) return `${due[of].name} i dag: ${task}`;
      return `${days(n)} til ${due[of].to}: ${task}`;
    },
    titleMany: (n: number) => `${tasks(n)} nærmer sig fristen`,
    titleManyToday: (n: number) => `${tasks(n)} har frist i dag`,
    /** `late` of the `n` are overdue, and at least one is. */
    titleManyOverdue: (n: number, late: number) =>
      n === late ? `${tasks(n)} er over fristen` : `${tasks(n)}, hvoraf ${late} er over fristen`,
    titleDone: 'Alt i denne påmindelse er løst',
    titleDoneOne: (status: string, task: string) => `${task}: ${status}`,
    due: (day: string, of: DueName) => `${due[of].name} ${day}.`,
    dueIn: (day: string, left: string, of: DueName) => `${due[of].name} ${day} · ${left}.`,
    /** Days from the day of the message to the deadline; below 0: overdue. */
    left: (n: number) => {
      if (n < 0) return `overskredet med ${days(-n)}`;
      if (n === 0) return 'i dag';
      return n === 1 ? 'i morgen' : `om ${days(n)}`;
    },
    notStarted: 'Ikke begyndt.',
    inProgress: 'Den er meldt i gang.',
    seen: (day: string, name: string) => `Set ${day} af ${name}, ikke begyndt.`,
    snoozed: (day: string) => `Udsat til ${day}.`,
    movedFrom: (day: string) => `Da beskeden blev sendt, var fristen ${day}.`,
    unconfirmed: 'Er den måske allerede fuldført i KLIK?',
    done: (status: string, name: string, at: string) =>
      name === '' ? status : `${status} · ${name}, ${at}`,
    /**
     * Completes 'Du får den 7 dage før fristen; …', of `n`. `Vacant`: nobody holds the role; `Away`:
     * its holder is away; `Instead`: cannot be reached; `Unnamed`: the plan names no role for it.
     */
    why: {
      performer: (role: string) => `du er udfører som ${inText(role)}`,
      named: 'opgaven er tildelt dig personligt',
      /** Meant for them, or why it did not go to whom it was meant for. */
      accountable: {
        meant: (role: string) => `du er ansvarlig som ${inText(role)}`,
        vacant: (role: string) => `du er ansvarlig som ${inText(role)}, og udføreren mangler`,
        away: (role: string) => `du er ansvarlig som ${inText(role)}, og udføreren er fraværende`,
        unreached: (role: string) =>
          `du er ansvarlig som ${inText(role)}, og udføreren kan ikke nås`,
      },
      manager: {
        meant: (role: string) => `du er ${inText(role)}`,
        vacant: (role: string, n: number) =>
          `du er ${inText(role)}, og ingen har den rolle, der ellers får ${it(n)}`,
        away: (role: string, n: number) =>
          `du er ${inText(role)}, og de, der ellers får ${it(n)}, er fraværende`,
        unnamed: (role: string, n: number) =>
          `du er ${inText(role)}, og planen siger endnu ikke, hvem der løser ${it(n)}`,
        unreached: (role: string, n: number) =>
          `du er ${inText(role)}, og ingen af dem, der ellers får ${it(n)}, kan nås`,
      },
      audience: (role: string) => `du er inviteret som ${inText(role)}`,
      concerns: (role: string) => `det gælder dig som ${inText(role)}`,
      person: (role: string) => `det gælder rollen som ${inText(role)}`,
      forward: (name: string) => `${name} har ingen konto her, så du sender videre`,
      deputy: (name: string) => `du er stedfortræder for ${name}, som er fraværende`,
      channel: {
        meant: (_: number) => 'det gælder alle',
        vacant: (n: number) => `ingen har de roller, der ellers får ${it(n)}`,
        away: (n: number) => `de, der ellers får ${it(n)}, er fraværende`,
        unnamed: (n: number) => `planen siger endnu ikke, hvem der løser ${it(n)}`,
        unreached: (n: number) => `ingen af dem, der ellers får ${it(n)}, kan nås`,
      },
    },
    vacant: (roles: string) => `Ubesat: ${roles}.`,
    forward: (name: string, email: string) => `Send videre til ${name} (${email}).`,
    forwardTitle: (name: string, title: string) => `Til ${name}: ${title}`,
    klik: 'Når opgaven er løst: fuldfør den også i KLIK.',
    /** What is performed and waits for KLIK; `n` days to KLIK's deadline, null: it is not known. */
    titleKlik: (n: number | null, task: string) => {
      if (n === null || n > 0) return `Venter på KLIK: ${task}`;
      return n === 0 ? `Frist i KLIK i dag: ${task}` : `Mangler i KLIK: ${task}`;
    },
    onlyKlik: (name: string, at: string) =>
      `${name === '' ? 'Den er udført' : `Udført af ${name}, ${at}`}; nu mangler den kun at blive fuldført i KLIK.`,
  },

  asked: {
    held: (key: string) => `Er opgave ${key} så udført?`,
    over: (key: string) => `Blev opgave ${key} udført?`,
    many: (n: number) => `Er ${tasks(n)} allerede udført?`,
    row: 'Er den udført?',
    /** `when` as the plan has it: nobody has told the bot that it took place. */
    wasPlanned: (event: string, when: string) => `${event} var planlagt til ${when}.`,
    onceHeld:
      'Det spørger botten kun om nu. Svaret »Ikke endnu« giver påmindelser som før; ellers kommer der ikke flere.',
    onceOver: 'Det spørger botten kun om nu, og derefter kommer der ikke flere påmindelser om den.',
  },

  notice: {
    more: (n: number) =>
      `… og ${n} til. Skriv /fbs opgaver, /fbs møder eller /fbs roller for at se dem.`,
    /** `why` is of `rule`, `who` of `reminder.why`. */
    reason: (why: string, who: string) => `${why}; ${who}`,
    youGet: (n: number, reason: string) => `Du får ${it(n)}${because(reason)}.`,
    channelGets: (n: number, reason: string) => `Kanalen får ${it(n)}${because(reason)}.`,
    shouldHaveCome: (reason: string) => `Planlagt${because(reason)}.`,
    delayed: 'forsinket, fordi botten var væk',
    repeated: 'Sendt igen: det vides ikke, om den kom frem første gang.',
    catchup: (n: number): string =>
      n === 1
        ? 'Jeg var væk, da den skulle have været sendt.'
        : 'Jeg var væk, da de skulle have været sendt. Her er det, som stadig er værd at vide.',

    title: {
      monday: (week: number) => `Din uge ${week}`,
      friday: (week: number) => `Ugens overblik, uge ${week}`,
      allDone: (title: string) => `${title}: alt er løst`,
      /** `left` of the `of` things that it asks for are not settled yet. */
      left: (title: string, left: number, of: number) => `${title}: ${left} af ${of} tilbage`,
      klikMany: (n: number) => `${tasks(n)} venter på KLIK`,
      catchup: 'Mens jeg var væk',
      catchupOne: (name: string) => `Mens jeg var væk: ${name}`,
      published: (task: string) => `Ny i KLIK: ${task}`,
      publishedMany: (n: number) => `${count(n, 'ny opgave', 'nye opgaver')} i KLIK`,
      added: (task: string) => `Ny opgave: ${task}`,
      addedMany: (n: number) => count(n, 'ny opgave', 'nye opgaver'),
      overdue: (n: number, task: string, of: DueName) => {
        const what = of === 'only' ? 'Overskredet' : `${due[of].the} er overskredet`;
        return `${what} med ${workingDays(n)}: ${task}`;
      },
      notBegun: (n: number, task: string, of: DueName) =>
        n === 0
          ? `${due[of].name} i dag, ikke begyndt: ${task}`
          : `${days(n)} til ${due[of].to}, ikke begyndt: ${task}`,
      escalationMany: (n: number) => `${tasks(n)} har brug for dig`,
      /** `weekday`: where it says more than the days left. */
      event: (n: number, weekday: string | null, event: string) => {
        if (n < 0) return `Har været: ${event}`;
        return `${weekday === null ? inDays(n) : `På ${weekday}`}: ${event}`;
      },
      eventIn: (month: string, event: string) => `I ${month}: ${event}`,
      eventsIn: (month: string) => `I ${month}`,
      eventMany: (n: number) => `${count(n, 'møde', 'møder')} nærmer sig`,
      goLive: (n: number) => {
        if (n === 0) return 'Go-live i dag';
        return n < 0 ? `${days(-n)} siden go-live` : `${days(n)} til go-live`;
      },
      vacant: (role: string) => `${role} er ubesat`,
      vacantMany: (n: number) => `${count(n, 'rolle', 'roller')} er ubesat${n === 1 ? '' : 'te'}`,
      unreachable: (who: string) => `${who} kan ikke nås`,
      unreachableChannel: 'Kanalen kan ikke nås',
      unreachableMany: (n: number) => `${n} kan ikke nås`,
      mixed: (n: number) => `${n} ting at tage sig af`,
    },
    section: {
      task: 'Opgaver',
      event: 'Møder',
      role: 'Ubesatte roller',
      person: 'Kan ikke nås',
      /** What has come to the receiver or left them. */
      yours: 'Dine roller',
      invited: 'Kommer du?',
      inKlik: 'Roller i KLIK',
      done: 'Færdigt',
      approval: approval.section,
      klik: 'Venter på KLIK',
      overdue: 'Overskredet',
      old: 'Overskredet i mere end seks uger (nævnes en gang om måneden)',
      unconfirmed: 'Er de fuldført i KLIK?',
      asked: 'Måske allerede udført',
      running: 'Lige nu',
      vacant: 'Ubesatte roller',
      /** Those of `role` and `vacant` that have been settled since. */
      filled: 'Roller',
      ahead: 'De næste to uger',
      /** The day is not known, so it may be any. */
      month: 'Denne måned, dato ikke meldt ud',
    },
    performer: (who: string) => `Udfører: ${who}.`,
    responsible: (who: string) => `Ansvarlig: ${who}.`,
    accountable: (who: string) => `Du er ansvarlig: ${inText(who)} er ikke begyndt.`,
    accountableBegun: (who: string) => `Du er ansvarlig: ${inText(who)} er i gang.`,
    accountableVacant: (role: string) =>
      `Du er ansvarlig: ${inText(role)} er ubesat, så ingen er begyndt.`,
    begunBy: (name: string, at: string) => `Meldt i gang af ${name}, ${at}.`,
    tried: (n: number, sent: string) => `${n === 1 ? 'Påmindelse' : 'Påmindelser'} sendt ${sent}.`,
    triedNothing: 'Ingen påmindelse er sendt før denne.',
    triedLately: (sent: string) => `Påmindelser sendt, senest ${sent}.`,
    triedTo: (on: string, who: string) => `${on} til ${who}`,
    channel: 'kanalen',
    and: 'og',
    event: (when: string, place: string) =>
      place === '' ? `Tid: ${when}.` : `Tid: ${when}. Sted: ${place}.`,
    form: (form: string) => `Form: ${form}.`,
    audience: (roles: string) => `For ${allInText(roles)}.`,
    goLive: (day: string) => `Go-live er ${day}.`,
    /** `events`: one or more, each with when it is. */
    neededFor: (events: readonly string[]) => `Der er brug for rollen til ${events.join(', og ')}.`,
    /** `day` null: no deadline is known. */
    waiting: (n: number, day: string | null, task: string) => {
      const first = n === 1 ? '' : ', den første';
      const due = day === null ? '' : ` med frist ${day}`;
      return `${tasks(n)} venter${first}${due}: ${task}.`;
    },
    /** The first of them has a row of its own in the same message. */
    waitingToo: (n: number) => `${tasks(n)} venter på rollen.`,
    filled: (names: string, role: string) => `${names} er nu ${inText(role)}`,
    filledNow: 'Nu er der nogen, der får rollens påmindelser.',
    nothingWaits: (role: string) => `Ingen opgaver venter længere på en ${inText(role)}`,
    stillVacant: 'Rollen er stadig ubesat.',
    notInstalled: (name: string) =>
      `FBS er ikke installeret hos ${name} i Teams. Bed ${name} om at vælge »Apps« i Teams, finde FBS og vælge »Tilføj«, eller jeres Teams-administrator om at installere den for alle med en rolle. Indtil da får den næste i rækken deres påmindelser.`,
    unreachable: (name: string) =>
      `Botten kan ikke skrive til ${name}, så de påmindelser går nu til den næste i rækken. Tal med ${name}: er kontoen lukket, så giv rollen til en anden.`,
    unreachableChannel:
      'Botten kan ikke skrive i kanalen, så det, der skulle stå der, går nu til dig. Føj FBS til kanalen igen (i Slack med /invite @fbs, i Teams ved at tilføje appen til teamet), eller skriv /fbs opsætning i en ny.',
    noRole: (name: string) => `${name} har ikke længere en rolle`,
    noRoleNow: 'Der er ingen påmindelser at levere mere.',
    mondayWhy:
      'Overblikket kommer ugens første arbejdsdag. Du kan slå det fra under Ret påmindelser.',
    fridayWhy:
      'Overblikket er til alle og kommer ugens sidste arbejdsdag. Det kan slås fra under Ret påmindelser.',
  },
};
