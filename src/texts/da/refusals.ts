/** Refusals of what is not the reader's to do, or too much of it. More codes of UserError. */
import type { Params } from '../params.ts';
import { toAssign } from './next-step.ts';

export const refusals = {
  notAllowed: (p: Params) =>
    [
      p.isReading ? 'Det kan du ikke læse.' : 'Det kan du ikke ændre.',
      p.who ? `Det kan: ${p.who}.` : '',
      p.vacant ? `Ubesat: ${p.vacant}.${toAssign(p)}` : '',
    ]
      .filter(Boolean)
      .join(' '),
  noPages: () =>
    'Jeg kan ikke give dig et link: serveren, jeg kører på, kan ikke nås udefra. Bed den, der driver botten, om at sætte PUBLIC_URL.',
  guestMayNot: () =>
    'Det kan du ikke som gæst her. Bed en af dem, der har inviteret dig, om at gøre det.',
  /** `who`: those who can let them in. */
  guestReadsNothing: (p: Params) =>
    `Som gæst kan du ikke læse udrulningen her. ${p.who ? `Spørg ${p.who}` : 'Spørg en af dem, der har inviteret dig'}: har du en rolle i den, kan du læse det hele.`,
  whoUnknown: () =>
    'Jeg kan ikke lige nu få at vide, om du hører til her, så jeg har hverken vist eller ændret noget. Prøv igen om et par minutter.',
  tooManySetUps: (p: Params) =>
    `Du har sat op ${p.most} gange det sidste døgn, og flere er der ikke. Intet er ændret. Prøv igen i morgen.`,
  tooManyForsaken: (p: Params) =>
    `Der er allerede ${p.most} udrulninger her, som hverken har en kanal eller nogen i en rolle. Den, der satte en af dem op, kan skrive /fbs opsætning og dens navn i stedet.`,
  nameTaken: (p: Params) =>
    `Der er allerede en udrulning, der hedder ${p.name}. Skriv et andet navn, eller bed en, der kan udpege til rollerne i den, om at skrive /fbs opsætning ${p.name} i kanalen.`,
  cannotAskThere: (p: Params) =>
    `${p.name} har allerede en kanal, som jeg ikke kan skrive i. Bed en, der kan udpege til rollerne, om at skrive /fbs opsætning ${p.name} her.`,
  notThereAnyMore: () =>
    'Kanalen, den skulle flyttes til, følger noget andet nu. Intet er ændret. Bed den, der spurgte, om at spørge igen.',
  tooManyChanges: (p: Params) =>
    `Du har ændret ${p.most} ting det sidste døgn, og flere tager jeg ikke. Intet er ændret. Prøv igen i morgen.`,
  holderIsBot: (p: Params) => `${p.name} er en bot og kan ikke have en rolle. Vælg en person.`,
  holderDeactivated: (p: Params) =>
    `${p.name}s konto er lukket, så påmindelser ville ikke nå frem. Vælg en anden.`,
  askedAlready: () =>
    'Det har du spurgt om, og ingen har svaret endnu. Du hører fra mig, når nogen gør.',
  mayAlready: () => 'Det må du allerede, så du behøver ikke spørge. Gør det bare.',
  nobodyToAsk: () =>
    'Der er ingen, der kan give dig lov. Skriv /fbs roller for at se, hvad der er ubesat.',
  answeredAlready: (p: Params) => `${p.name || 'En anden'} har svaret allerede. Intet er ændret.`,
  askedTooLongAgo: () =>
    'Det er mere end fem arbejdsdage siden, så spørgsmålet gælder ikke mere. Bed vedkommende om at spørge igen.',
  settingsWithoutRole: () =>
    'Du har ingen rolle i udrulningen, så du får ingen påmindelser at rette. Skriv /fbs roller for at se, hvem der har.',
  notOwner: () =>
    'Kun den, der ejer arbejdsområdet (i Slack) eller teamet (i Teams), kan overtage en udrulning. Bed vedkommende om at skrive /fbs overtag.',
  roleTaken: (p: Params) => `${p.role} er ikke ubesat længere: rollen har ${p.who}.`,
  attendanceOver: () => 'Det har været holdt, så der er intet at svare på.',
  attendanceSaid: () => 'Det har du allerede svaret. Intet er ændret.',
  placesOver: (p: Params) =>
    `Fordelt på steder er det ${p.sum} pladser, men i alt kun ${p.total}. Ret det ene af tallene.`,
  sendsSelf: () => 'Det er dig selv. Kommer du, så svar, at du deltager.',
  invitedAlready: (p: Params) => `${p.name} er allerede inviteret. Vælg en anden.`,
  attendeeIsGuest: (p: Params) =>
    `${p.name} er gæst her og læser ikke udrulningen. Vælg en kollega, der ikke er gæst.`,
  nominatedSelf: () => 'Det er dig selv. Vil du have rollen, så tryk Jeg tager rollen.',
  nominatedAlready: (p: Params) =>
    `${p.name} er allerede spurgt${p.who ? ` af ${p.who}` : ''} og har ikke svaret endnu. Intet er ændret.`,
  nominationExpired: () =>
    'Det er mere end fem arbejdsdage siden, så spørgsmålet gælder ikke mere. Skriv /fbs roller for at se, om rollen stadig er ubesat.',
  nominationOver: () =>
    'Spørgsmålet gælder ikke mere. Skriv /fbs roller for at se, hvem der har rollen.',
  takenAlready: () => 'Du kan allerede udpege til rollerne. Intet er ændret.',
  linkApart: () =>
    'En af kontiene har også en del i en udrulning, som ikke er begge steder, og den anden konto ville få den med. Dens kanaler skal også forbindes først: bed en, der kan udpege til rollerne, om at skrive /fbs forbind i kanalen. Koden kan stadig bruges.',
  linkElsewhere: () =>
    'De to steder har ingen udrulning til fælles, så kontiene kan ikke forbindes. Kanalerne skal forbindes først: bed en, der kan udpege til rollerne, om at skrive /fbs forbind i kanalen. Koden kan stadig bruges.',
};
