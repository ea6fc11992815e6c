/** Who may what: setting a channel up, giving roles, standing in for somebody, being one person. */

import type { AskableRight, NamedCapacity, Right } from '../../domain/may/rights-table.ts';
import { inText } from './words.ts';

export const rights = {
  /** In the place of a name, for a reader who is shown none. */
  somebody: 'en kollega',

  setUp: {
    own: (municipality: string) => `${municipality} er sat op`,
    posted: 'Kanalen har fået besked.',
    youAssign:
      'Du kan udpege til rollerne og rette opsætningen, indtil der er en projektleder. Udpeg systemansvarlig og projektleder som det første.',
    nameTitle: (now: string) => `Kanalen følger ${now}`,
    name: (now: string, name: string) =>
      `Skal ${now} hedde ${name} fra nu af? Så følger opgaver, roller og påmindelser med. Eller skal kanalen følge en ny udrulning for ${name}? Så har ${now} ikke længere en kanal.`,
    newTitle: (name: string) => `Begynd en ny udrulning for ${name}?`,
    /** `others`: those that the reader knows of; '': none. */
    new: (others: string) =>
      `FBS følger allerede ${others === '' ? 'en udrulning' : others} her. Hører kanalen til den, så skriv /fbs opsætning og dens navn i stedet.`,
    thereTitle: 'Jeg har spurgt i den nuværende kanal',
    there: (municipality: string) =>
      `${municipality} har allerede en kanal. Siger de ja dér, følger denne kanal ${municipality}. Indtil da er intet ændret.`,
    moveTitle: (municipality: string) => `Skal ${municipality} flytte til en anden kanal?`,
    move: (name: string, municipality: string) =>
      `${name} har skrevet /fbs opsætning ${municipality} i en anden kanal. Siger I ja, kommer opslagene dér, og her kommer ingen flere. Kender I ikke noget til det, så lad være med at svare.`,
    movedTitle: (municipality: string) => `${municipality} har fået en anden kanal`,
    moved: (name: string, municipality: string) =>
      `${name} har flyttet den, så her kommer ingen flere opslag. Skriv /fbs opsætning ${municipality} her for at flytte den tilbage.`,
    moveDone: (municipality: string) => `${municipality} er flyttet`,
  },

  takeOver: {
    title: (municipality: string) => `Du administrerer nu ${municipality}`,
    text: 'Du kan udpege til rollerne og rette opsætningen, til der kommer en ny projektleder. Kanalen har fået det at vide.',
    told: (name: string, municipality: string) => `${name} administrerer nu ${municipality}`,
    why: 'Det kan den, der ejer arbejdsområdet eller teamet, når ingen andre kan udpege. Tal med vedkommende, hvis det ikke var meningen.',
  },

  guest: {
    title: (role: string) => `Giv rollen ${inText(role)} til en gæst?`,
    text: (names: string) =>
      `${names} er gæst her og ikke en af jeres egne. Med rollen følger adgang til opgaver og navne i udrulningen.`,
    assigns: 'Rollen kan også udpege andre.',
    tooMany: (most: number) =>
      `Det er flere, end jeg kan spørge om på én gang. Vælg højst ${most} ad gangen: gem dem, der ikke er gæster, og giv de andre rollen bagefter med /fbs rolle.`,
  },

  leave: {
    title: (role: string) => `Skal ingen være ${inText(role)}?`,
    text: (name: string) =>
      `${name} er den eneste. Uden projektleder går påmindelser, som ingen anden kan få, i kanalen, og ingen får besked, når en opgave skrider.`,
    /** `who`: those who can appoint somebody afterwards; '': nobody. */
    afterwards: (who: string) =>
      who === ''
        ? 'Ingen andre kan udpege en ny. Udpeg helst afløseren først.'
        : `En ny kan udpeges af ${who}.`,
  },

  /** To whoever looked after it until now. */
  handedOver: (names: string) =>
    `Fra nu af er det ${names}, der udpeger. Indtil nu var det dig, fordi du satte udrulningen op.`,

  link: {
    title: (name: string) => `Forbind med ${name}?`,
    /** `place`: the host, and the workspace where it has a name of its own. */
    text: (name: string, place: string) =>
      `Koden er fra ${name}, ${place}. Siger du ja, er I én person for FBS: den konto kan så alt det, du kan.`,
    warning:
      'Er det ikke din egen konto, så sig nej: har en anden givet dig koden, ville vedkommende komme til at handle som dig.',
    told: (name: string, place: string) => `Din konto er nu forbundet med ${name}, ${place}`,
    toldText:
      'I er én person for FBS. Var det ikke dig, så skriv /fbs forbind slut her, og sig det til jeres projektleder.',
    cancelled: 'Intet er forbundet',
    cancelledText: 'Koden er ikke brugt. Den udløber af sig selv.',
  },

  /** Asking to be allowed something once. */
  once: {
    what: {
      assign: (role: string) => `udpege til rollen ${inText(role)}`,
      perform: (task: string) => `melde opgave ${task} i gang, udført eller ikke relevant`,
      complete: (task: string) => `melde opgave ${task} fuldført`,
      reopen: (task: string) => `åbne opgave ${task} igen`,
      dates: (task: string) => `sætte frister for opgave ${task}`,
      plan: (_: string) => 'ændre planen',
      settings: (_: string) => 'ændre, hvordan kommunen bliver påmindet',
    } satisfies Record<AskableRight, (about: string) => string>,
    asked: (names: string) => `Jeg har spurgt ${names}`,
    askedText: (what: string, until: string) =>
      `Du har bedt om at måtte ${what} én gang. Du hører fra mig, når en af dem svarer. Spørgsmålet gælder til og med ${until}.`,
    asks: (name: string, what: string) => `${name} beder om at måtte ${what} én gang`,
    asksText: (until: string) =>
      `Siger du ja, gælder det den ene gang, til og med ${until}. Det bliver skrevet i loggen.`,
    allowed: (name: string, what: string) => `${name} må nu ${what} én gang`,
    refused: (name: string, what: string) => `${name} må ikke ${what}`,
    told: (name: string) => `${name} har fået besked.`,
    youMay: (name: string, what: string) => `${name} siger ja: du må ${what} én gang`,
    youMayText: (until: string) => `Prøv igen senest ${until}.`,
    unanswered: (what: string) => `Ingen har svaret på, om du må ${what}`,
    /** `who`: those who may; '': nobody does. */
    unansweredText: (who: string) =>
      `Der er gået fem arbejdsdage, så spørgsmålet gælder ikke mere. ${who === '' ? 'Der er ingen, der kan give dig lov, lige nu' : `Tag fat i ${who}`}, eller spørg igen næste gang, jeg siger nej.`,
    youMayNot: (name: string, what: string) => `${name} siger nej til, at du må ${what}`,
  },

  /** Who may do what, in words. */
  table: {
    title: 'Rettigheder',
    right: {
      assign: 'Udpege til roller',
      claim: 'Tage en ubesat rolle',
      claimGiver: 'Tage en ubesat rolle, der kan udpege andre',
      nominate: 'Foreslå en kollega til en ubesat rolle',
      answer: 'Svare på et forslag til en rolle',
      leave: 'Fratræde en rolle',
      attend: 'Sige, om man kommer til et møde, eller sende en anden',
      answerFor:
        'Svare for en, der ingen konto har: kommer de til et møde, og har de stadig deres rolle',
      perform: 'Melde en opgave i gang, udført eller ikke relevant',
      complete: 'Melde en opgave fuldført i KLIK',
      approve: 'Godkende en udført opgave',
      reopen: 'Åbne en opgave igen',
      dates: 'Sætte egne frister, og hvad en opgave venter på',
      handOver: 'Overdrage en opgaves rolle',
      see: 'Sige, at en opgave er set',
      putOff: 'Udsætte påmindelser om en opgave',
      plan: 'Tilføje og ændre opgaver, møder og frister i KLIK',
      missingDates: 'Skrive datoer ind, der er udgivet',
      import: 'Importere',
      settings: 'Ændre kommunens påmindelser',
      taskSettings: 'Ændre påmindelser om en opgave',
      ownSettings: 'Ændre egne påmindelser og fravær',
      lists: 'Krydse af og svare på spørgsmål',
      log: 'Læse loggen og tage den med i en fil',
      export: 'Tage alt andet med i en fil',
      read: 'Læse udrulningen',
      setUp: 'Sætte en kanal op til udrulningen',
      link: 'Forbinde en kanal et andet sted med den',
      takeOver: 'Overtage udrulningen, når ingen kan udpege',
    } satisfies Record<Right, string>,
    capacity: {
      performer: 'opgavens udfører',
      accountable: 'opgavens ansvarlige',
      named: 'den, der har opgaven personligt',
      approver: 'den, opgaven er sat til, ellers projektlederen; ingen sit eget arbejde',
      deputy: 'deres stedfortrædere',
      holder: 'den, der har rollen',
      reminded: 'den, der får besked om opgaven',
      'reminded-first': 'den, der får påmindelserne, til og med fristen',
      told: 'den, der får besked om, at den er ubesat',
      asked: 'den, der er foreslået og ikke har svaret',
      invited: 'dem, mødet er for, eller som er udpeget til det',
      acting: 'den, der får besked i stedet for projektlederen',
      part: 'alle med en rolle',
      former: 'dem, der har haft en',
      administrator: (name: string) =>
        name === '' ? '' : `${name}, mens der ingen projektleder er`,
      anybody: 'alle i kanalen, så længe ingen kan udpege',
      member: 'alle i kanalen, undtagen gæster',
      owner: 'den, der ejer arbejdsområdet eller teamet',
    } satisfies Record<NamedCapacity, string | ((name: string) => string)>,
    deny: 'Det, der ikke står her, må ingen, og gæster uden en rolle læser intet. Udrulningen overtages med /fbs overtag, og så får kanalen det at vide.',
    once: 'Må du ikke, kan du bede dem, der må, om lov til det én gang.',
  },

  button: {
    ask: 'Bed om det',
    allow: 'Giv lov én gang',
    refuse: 'Nej',
    rename: 'Omdøb',
    begin: 'Begynd en ny',
    move: 'Ja, flyt den',
    giveToGuest: 'Ja, giv den',
    askGuest: 'Ja, spørg',
    leave: 'Ja, fratræd',
    link: 'Ja, det er min konto',
    cancel: 'Nej',
  },
};
