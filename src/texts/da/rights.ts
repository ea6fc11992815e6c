/** Who may what: setting a channel up, giving roles, standing in for somebody, being one person. */

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

  button: {
    rename: 'Omdøb',
    begin: 'Begynd en ny',
    move: 'Ja, flyt den',
    giveToGuest: 'Ja, giv den',
    leave: 'Ja, fratræd',
    link: 'Ja, det er min konto',
    cancel: 'Nej',
  },
};
