/** Who comes to a meeting, and the seats of a course. */ import {
  count,
  inText,
} from './words.ts';

export const attendance = {
  yes: 'Deltager',
  no: 'Deltager ikke',
  send: 'Sender en anden',
  signUp: 'Tilmeld mig',
  elsewhere: 'Vælg et andet sted',
  section: 'Hvem kommer?',
  coming: (n: number) => `Kommer (${n})`,
  at: (site: string, n: number) => `${site} (${n})`,
  away: (n: number) => `Kommer ikke (${n})`,
  open: (n: number) => `Har ikke svaret (${n})`,
  sending: (name: string, other: string) => `${name} (sender ${other})`,
  count: (coming: number, away: number, open: number) =>
    [
      `${coming} kommer`,
      ...(away > 0 ? [`${away} kommer ikke`] : []),
      ...(open > 0 ? [`${open} har ikke svaret`] : ['alle har svaret']),
    ].join(', '),
  soFar: (count: string) => `Indtil nu: ${count}.`,
  own: {
    yes: 'Du har sagt, at du kommer.',
    no: 'Du har sagt, at du ikke kommer.',
    at: (site: string) => `Du er tilmeldt: ${site}.`,
    send: (name: string) => `Du sender ${name}.`,
    none: 'Du har ikke svaret endnu.',
  },
  /** Of somebody else, for whom the reader answers. */
  theirs: (name: string) => ({
    yes: `${name} kommer.`,
    no: `${name} kommer ikke.`,
    at: (site: string) => `${name} er tilmeldt: ${site}.`,
    send: (other: string) => `${name} sender ${other}.`,
    none: `${name} har ikke svaret endnu.`,
  }),
  answerFor: (name: string) => `Svar for ${name}, som ingen konto har`,
  logged: {
    yes: 'kommer',
    no: 'kommer ikke',
    none: 'har ikke svaret',
    asked: 'udpeget',
    send: (name: string) => `sender ${name}`,
  },
  seats: {
    divide:
      'Skal pladserne fordeles på regioner? Tryk Fortryd, og tryk så Udført på opgaven: formularen spørger om hver region.',
    field: 'Pladser',
    /** Of the places a course is held in: how many there. */
    at: (site: string, wished: number, signedUp: number) =>
      `${site}: ${count(wished, 'plads', 'pladser')} ønsket, ${signedUp} tilmeldt`,
    compared: (wished: number, known: number, role: string, plural: string | null) =>
      `${count(wished, 'plads', 'pladser')} ønsket, ${known} ${inText(known === 1 || plural === null ? role : plural)} kendt.`,
    unnamed: (n: number) => `${count(n, 'plads', 'pladser')} er endnu uden navn.`,
    short: (n: number) => `${n} af dem får ingen plads.`,
    signedUp: (n: number) => `${n} har tilmeldt sig.`,
    of: (site: string) => `Heraf i ${site}`,
    ofHint: 'Tomt: ikke fordelt.',
  },
  undone: (title: string) => `Fortrudt: ${title}`,
  hears: (name: string) =>
    `${name} får en privat besked og bliver spurgt. Du hører, hvis svaret er nej.`,
  signUpTitle: (title: string) => `Tilmelding: ${title}`,
  site: 'Hvor?',
  sendTitle: (title: string) => `Hvem sender du til ${title}?`,
  sendIntro: 'Jeg spørger vedkommende i en privat besked, som fortæller, hvad mødet er.',
  colleague: 'Kollega',
  colleagueHint: 'Én person. Vedkommende kan sige nej.',
  ask: 'Spørg',
  chosen: 'De valgte får rollerne og får besked.',
  chosenFor: (title: string) =>
    `De valgte får rollerne og bliver spurgt, om de kommer til ${title}. Har en af dem ingen konto her, så giv først rollen fra rollens eget kort.`,
  askedTo: (title: string) =>
    `De udpegede får en privat besked og bliver spurgt, om de kommer til ${title}.`,
  /** In a list of messages. */
  about: (title: string) => `Deltagelse: ${title}`,
  invitedMany: 'Kommer du til møderne?',
  invitedTitle: (title: string) => `Kommer du til ${title}?`,
  invited: (by: string) => `${by || 'En kollega'} har udpeget dig til at være med.`,
  recalled: 'Du behøver ikke svare: en anden tager det.',
  unsent: (name: string) => `${name}, som du ville sende, kan ikke komme.`,
  unsentNow: 'Send en anden, eller tag selv med.',
  over: 'Det har været holdt.',
};
