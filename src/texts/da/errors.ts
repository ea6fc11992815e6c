/** What went wrong and the next step. The keys are the codes of UserError. */
import type { Status } from '../../domain/rollout/rollout.ts';
import { formatDay } from '../dates.ts';
import type { Params } from '../params.ts';
import { imports } from './imports.ts';
import { orWhoMay, toAssign } from './next-step.ts';
import { inText, words } from './words.ts';

const statusWord = (p: Params) => `»${words.status[p.status as Status]}«`;

const daysOf = ({ from = '', to = '' }: Params) =>
  `fra ${formatDay(from, 'da')}${to === '' ? ', uden slutdato' : ` til ${formatDay(to, 'da')}`}`;

export const error = {
  title: 'Det gik ikke',
  unknownCommand: (p: Params) =>
    `Jeg kender ikke »${p.word}«.${p.nearest ? ` Mente du /fbs ${p.nearest}?` : ''} Skriv /fbs hjælp for alle kommandoer.`,
  badArguments: (p: Params) => `Skriv ${p.usage}`,
  extraWords: (p: Params) =>
    `Jeg ved ikke, hvad »${p.words}« skal betyde her, så intet er ændret. Skriv kun ${p.usage}`,
  severalCommands: (p: Params) =>
    `Jeg læser ${p.count} kommandoer og har ikke udført nogen af dem. Skriv dem én ad gangen, hver i sin besked.`,
  lineTooLong: (p: Params) =>
    `Linjen er på ${p.length} tegn; højst ${p.most} er muligt. Skriv den kortere. Intet er ændret.`,
  unknownTask: (p: Params) =>
    `Jeg finder ingen opgave, der hedder »${p.query}«. Skriv /fbs opgaver alle for at se numrene.`,
  nothingFound: (p: Params) =>
    `Jeg finder ikke »${p.query}« nogen steder. Prøv med et kortere ord, eller skriv /fbs opgaver alle.`,
  unknownTerm: (p: Params) =>
    `»${p.query}« står ikke i ordbogen. Skriv /fbs ordbog for at se, hvad der står i den.`,
  unknownRole: (p: Params) =>
    `Jeg kender ikke rollen »${p.query}«. Rollerne er: ${p.roles}. Skriv for eksempel /fbs rolle projektleder.`,
  unknownPerson: (p: Params) =>
    `Jeg kan ikke se, hvem »${p.query}« er. Skriv @ og vælg personen på listen; en gruppe kan ikke vælges, kun hver person for sig.`,
  noRollout: (p: Params) =>
    `Jeg kan ikke se, hvilken udrulning det gælder. Skriv det i dens kanal.${p.maySetUp ? ' Er der ingen endnu, så skriv /fbs opsætning og kommunens navn i den kanal, den skal have.' : ''}`,
  foreignRollout: () =>
    'Knappen hører til en anden udrulning. Intet er ændret. Skriv /fbs opgaver for at se jeres egne.',
  alreadyThere: (p: Params) =>
    `${p.task} står allerede som ${statusWord(p)}. Intet er ændret. Skriv /fbs opgaver for at se de åbne.`,
  reopenFirst: (p: Params) =>
    `${p.task} står som ${statusWord(p)}.${orWhoMay(p, `Åbn den først igen: skriv /fbs genåbn ${p.key} og en begrundelse.`, 'Den skal først åbnes igen. Det kan:')}`,
  alreadyOpen: (p: Params) =>
    `${p.task} står som ${statusWord(p)}, så der er intet at åbne igen.${orWhoMay(p, `Skriv /fbs udført ${p.key}, når den er løst.`, 'Den meldes udført af:')}`,
  taskKnown: (p: Params) =>
    `Den har I allerede: ${p.task}. Intet er ændret. Skriv /fbs opgave ${p.key} for at se den.`,
  personWithoutRole: (p: Params) =>
    `${p.name} har ingen rolle i udrulningen. ${p.mayAssign ? 'Giv en med /fbs rolle først, eller tildel opgaven en rolle.' : `Tildel opgaven en rolle i stedet.${p.assigners ? ` ${p.assigners} kan udpege.` : ''}`}`,
  partsUnread: (p: Params) =>
    `Skriv mindst to og højst ${p.most} forskellige opgaver, én på hver linje.`,
  editedSince: (p: Params) =>
    `Nogen har rettet ${p.task} imens, så jeg skriver ikke hen over det. Intet er ændret. Skriv /fbs opgave ${p.key} og ret den igen.`,
  titleMissing: () => 'Giv opgaven en titel.',
  kindMissing: () => 'Vælg, om opgaven står i KLIK: det afgør, hvor den bliver fuldført.',
  codeOfLocal: () =>
    'Kun en opgave, der står i KLIK, har en KLIK-kode. Lad feltet være tomt, eller vælg »I KLIK«.',
  textTooLong: (p: Params) => `Det er for langt: højst ${p.most} tegn. Gør det kortere.`,
  tooManyFiles: (p: Params) => `Højst ${p.most} filer er muligt.`,
  linkUnread: (p: Params) =>
    `»${p.text}« er ikke en adresse, jeg kan vise. Skriv én, der begynder med https://, uden mellemrum.`,
  planUnchanged: (p: Params) =>
    `Sådan står ${p.task} allerede. Intet er ændret. Skriv /fbs opgave ${p.key} for at se det hele.`,
  waitsInCircle: (p: Params) =>
    `Så ville opgaver vente på hinanden i ring: ${p.path}. Intet er ændret.${p.key ? ` Skriv /fbs venter ${p.key} ikke på ${p.on}, hvis det er den anden vej rundt.` : ''}`,
  ruledOut: (p: Params) =>
    `${p.task} gælder ikke hos jer: I har svaret nej til det, den afhænger af. Skriv /fbs opgave ${p.key} for at se spørgsmålet og ændre svaret.`,
  nextIsOpen: (p: Params) =>
    `${p.task} er forbi: den næste i rækken er åben. Intet er ændret. Skriv /fbs opgaver for at se den.`,
  unknownQuestion: (p: Params) =>
    `Jeg kender ikke spørgsmålet »${p.query}«. De, der er: ${p.questions} Et nyt slutter med et spørgsmålstegn: /fbs kun-hvis 7 Har I en bogbus?`,
  onlyLocalRepeats: () =>
    'Kun en lokal opgave kan gentages: det, der står i KLIK, kommer derfra. Skriv den som lokal.',
  ownWork: (p: Params) =>
    `Du har selv meldt ${p.task} udført, så en anden skal godkende den.${p.who ? ` Det kan: ${p.who}.` : ` Ingen har en rolle, der kan.${toAssign(p)}`}`,
  approveFirst: (p: Params) =>
    `${p.task} skal godkendes, før den er fuldført.${orWhoMay(p, `Meld den udført med /fbs udført ${p.key}, så bliver godkenderen spurgt.`, p.status === 'performed' ? 'Det gør:' : 'Den skal først meldes udført. Det kan:')}`,
  approverPerforms: (p: Params) =>
    `Den, der udfører ${p.task}, kan ikke også godkende den. Vælg en anden rolle.`,
  notRetired: (p: Params) =>
    `»${p.query}« er ikke udgået, så der er intet at hente tilbage. Skriv /fbs opgaver alle for at se numrene.`,
  unknownEvent: (p: Params) =>
    `Jeg finder intet møde, der hedder »${p.query}«. Skriv /fbs møder for at se dem.`,
  eventKnown: (p: Params) =>
    `Det møde har I allerede: ${p.title}. Intet er tilføjet. Skriv /fbs møde »${p.title}« for at se det.`,
  eventUnchanged: (p: Params) =>
    `Sådan står ${p.title} allerede. Intet er ændret. Skriv /fbs møder for at se møderne.`,
  eventStays: (p: Params) =>
    `${p.title} er ikke et møde og kan ikke aflyses. Er dagen flyttet, så skriv /fbs møde ${p.key} og den nye.`,
  noDates: () => 'Der er ingen datoer i formularen. Intet er ændret. Skriv dem, I kender.',
  datesQuiet: () => 'Det er allerede sagt. Jeg spørger igen næste måned.',
  notCancelled: (p: Params) =>
    `${p.title} er ikke aflyst, så der er intet at sætte på igen. Skriv /fbs møder for at se møderne.`,
  hoursUnread: (p: Params) =>
    `Jeg kan ikke læse »${p.text}« som et tidsrum. Skriv for eksempel 9–11.30.`,
  dayMissing: () => 'Skriv også dagen, når du skriver klokkeslæt.',
  importRefused: (p: Params) => imports.refusals[p.code as keyof typeof imports.refusals](p),
  importRowUnknown: (p: Params) =>
    `Jeg læste ingen opgave i »${p.rows}«. Skriv rækkernes numre, som de står i listen: 2, 5, 7–9.`,
  fileNotHad: () =>
    'Jeg kunne ikke hente filen. Prøv igen, eller kopiér rækkerne og indsæt dem med /fbs importer.',
  fileElsewhere: () =>
    'Filen hører til i en anden organisation, så jeg må ikke hente den. Kopiér rækkerne, og indsæt dem med /fbs importer.',
  fileSeveral: () => 'Jeg læser én fil ad gangen. Send dem hver for sig.',
  importStale: () =>
    'Planen er ændret, siden du så, hvad filen ville gøre. Intet er overtaget. Importér den igen for at se det, som det er nu.',
  importEmpty: () => 'Der er intet nyt at overtage: planen siger det samme allerede.',
  importGone: () =>
    'Den import kender jeg ikke længere: den er overtaget, droppet eller ældre end et døgn. Skriv /fbs importer for en ny.',
  importWorkedOn: (p: Params) =>
    `Nogen er begyndt på det, importen lagde ind: ${p.tasks}. Intet er ændret. Skriv /fbs udgår og nummeret for at tage en enkelt opgave ud.`,
  importKeysTaken: (p: Params) =>
    `${p.keys} er noget andet her end i filen, så de to kan ikke lægges sammen. Læs filen ind, hvor I ikke selv har lagt noget ind.`,
  reasonMissing: (p: Params) =>
    `Skriv også hvorfor, så de andre forstår det: opgave ${p.key} og en begrundelse.`,
  placesMissing: (p: Params) =>
    `Opgave ${p.key} spørger om et antal pladser. Skriv et helt tal fra 0 til 9999.`,
  namesMissing: (p: Params) => `Opgave ${p.key} spørger om navne på: ${p.roles}.`,
  nothingToUndo: () =>
    'Der er intet at fortryde: du har ikke ændret noget inden for de sidste 15 minutter. Skriv /fbs opgave og nummeret for at se, hvad du ellers kan.',
  splitStands: (p: Params) =>
    `Det er mere end 15 minutter siden, eller du har ændret andet siden, så delingen bliver stående. Vil du have gruppen igen, så skriv /fbs gendan ${p.key}, og tag delene ud én ad gangen med /fbs udgår: ${p.parts}.`,
  repeatsMissing: () => 'Vælg også, hvor tit opgaven gentages: en slutdato alene siger intet.',
  notLastChange: () =>
    'Du har ændret noget andet siden, eller der er gået mere end 15 minutter. Skriv /fbs opgave og nummeret for at rette det.',
  changedSince: () =>
    'Nogen har ændret det samme siden, så jeg fortryder ikke hen over dem. Intet er ændret. Skriv /fbs status for at se, hvordan det står.',
  logUnread: (p: Params) =>
    `Jeg fandt ingen opgave, rolle, person eller dag, der passer til »${p.query}«. Skriv for eksempel /fbs log 2, /fbs log tekniker eller /fbs log 2. februar.`,
  tickedAlready: () => 'Punktet står sådan allerede. Skriv /fbs forankring for at se listen.',
  answersUnchanged: () =>
    'Svarene er de samme som før, så intet er ændret. Skriv /fbs spørgsmål for at se dem.',
  answeredSince: (p: Params) =>
    `${p.name} har svaret på det samme imens, så jeg skriver ikke hen over det. Intet er ændret. Skriv /fbs spørgsmål for at se svarene.`,
  answerTooLong: (p: Params) => `Svaret er for langt: højst ${p.most} tegn. Gør det kortere.`,
  holdersUnchanged: (p: Params) =>
    `Det ændrer ikke, hvem der er ${inText(p.role ?? '')}. Skriv /fbs roller for at se, hvem der har rollerne.`,
  rolesUnchanged: () =>
    'Det ændrer ikke, hvem der har rollerne. Skriv /fbs roller for at se, hvem der har dem.',
  holdersSince: (p: Params) =>
    `${p.name} har ændret, hvem der er ${inText(p.role ?? '')}, mens formularen stod åben. Intet er gemt. Skriv /fbs roller for at se, hvem der har rollerne nu.`,
  termBackwards: () =>
    'Den sidste dag ligger før den første, så intet er ændret. Skriv for eksempel fra 1. januar til 31. marts.',
  termTwice: (p: Params) =>
    `${p.name} er allerede ${inText(p.role ?? '')} ${daysOf(p)}, og det overlapper. Intet er ændret. Vælg dage uden for det, eller sæt en slutdato først: /fbs rolle, rollen, @personen og til.`,
  termTaken: (p: Params) =>
    `${p.name} er ${inText(p.role ?? '')} ${daysOf(p)}, og kun én kan være det ad gangen. Intet er ændret. Vælg dage uden for det, eller sæt en slutdato først: /fbs rolle, rollen, @personen og til.`,
  primaryAlready: (p: Params) =>
    `${p.name} er allerede den primære ${inText(p.role ?? '')}. Intet er ændret.`,
  noPrimary: (p: Params) =>
    `${p.role} har ingen primær: alle, der har rollen, er lige. Intet er ændret.`,
  emailUnread: (p: Params) =>
    `»${p.text}« er ikke en mailadresse, jeg kan læse. Skriv den som navn@kommune.dk.`,
  nameMissing: (p: Params) =>
    `Hvem er ${p.text}? Skriv navnet før adressen: /fbs rolle tekniker Bo Hansen ${p.text}.`,
  tooMany: (p: Params) => `Højst ${p.most} kan være ${inText(p.role ?? '')} ad gangen. Vælg færre.`,
  daysUnread: (p: Params) =>
    `Jeg kan ikke læse »${p.text}«. Skriv tal med komma imellem, for eksempel 14, 7, 1.`,
  tooManyRules: (p: Params) => `Det er flere påmindelser end ${p.most}. Skriv færre dage.`,
  noReminderLeft: () =>
    'Skriv mindst én dag før fristen, eller 0 for dagen selv. En opgave skal påmindes, før det er for sent.',
  periodUnread: (p: Params) =>
    `Jeg kan ikke læse »${p.text}« som dage. Skriv for eksempel 9.–13. februar, uge 7 eller 24/12 til 1/1; højst 60 dage.`,
  periodPast: (p: Params) => `»${p.text}« er forbi. Skriv dage, der ikke er gået.`,
  tooManyPeriods: (p: Params) => `Højst ${p.most} perioder er muligt. Slet dem, der er forbi.`,
  deputyWithoutRole: (p: Params) =>
    `${p.name} kan ikke være din stedfortræder. Vælg en anden end dig selv, som har en rolle nu. Skriv /fbs roller for at se dem.`,
  settingsUnchanged: () => 'Det ændrer intet: sådan er indstillingerne allerede.',
  dayUnread: (p: Params) =>
    `Jeg kan ikke læse »${p.text}« som en dag. Skriv for eksempel 16. februar, 16/2 eller mandag.`,
  weekNoDay: (p: Params) =>
    `»${p.text}« er en hel uge. Skriv en dag i den, for eksempel ${formatDay(p.from ?? '', 'da')}.`,
  dayFarOff: (p: Params) =>
    `»${p.text}« kommer først i ${p.year}. Skriv året med, hvis det er den dag, du mener.`,
  putOffTooFar: (p: Params) =>
    p.last
      ? `Vælg en dag efter i dag og senest ${formatDay(p.last, 'da')}; fristen er ${formatDay(p.due ?? p.last, 'da')}.`
      : `Fristen er så tæt på, at ${p.task} ikke kan udsættes.${orWhoMay(p, `Skriv /fbs igang ${p.key}, når den er begyndt.`, 'Den sættes i gang af:')}`,
  notPutOff: (p: Params) =>
    `${p.task} har ingen frist forude, så der er intet at udsætte. Skriv /fbs opgave ${p.key} for at se den.`,
  notYourReminders: (p: Params) =>
    p.who
      ? `Påmindelserne om ${p.task} går til ${p.who}, så dem kan du ikke udsætte.`
      : `Påmindelserne om ${p.task} går til kanalen, så dem kan ingen udsætte.${toAssign(p)}`,
  alreadySeen: (p: Params) => `Du har allerede kvitteret for ${p.task}.`,
  onePerson: () => 'Vælg præcis én person, der skal overtage.',
  noRoleToHandOver: (p: Params) =>
    `Det er ikke meldt ud, hvilken rolle der har ${p.task}, så der er intet at overdrage.`,
  duePast: (p: Params) =>
    `${formatDay(p.day ?? '', 'da')} er forbi. Skriv en dag, der ikke er gået.`,
  notInKlik: (p: Params) =>
    `${p.task} er lokal, så den har ingen frist i KLIK. Skriv /fbs frist ${p.key} og en dag for at sætte jeres egen.`,
  dueUnchanged: (p: Params) => `${p.task} har allerede den frist. Intet er ændret.`,
  busy: () => 'Det er der for travlt til lige nu. Intet er ændret. Prøv igen om et øjeblik.',
  staleButton: () =>
    'Knappen kan ikke bruges længere. Skriv /fbs status for at se, hvordan det står.',
  notInChannel: () =>
    'Skriv det i den kanal, som påmindelserne skal sendes til, ikke i en direkte besked.',
  badMunicipality: () => 'Skriv kommunens navn med højst 100 tegn, for eksempel Eksempel Kommune.',
  linkUnknown: () =>
    'Den kode kender jeg ikke: den er forkert, brugt eller ældre end 15 minutter. Skriv /fbs forbind dér, hvor du fik den, for at få en ny.',
  linkBarred: () =>
    'Du har skrevet fem forkerte koder, så jeg læser ingen lige nu. Vent 15 minutter, og få så en ny med /fbs forbind.',
  linkHere: () =>
    'Koden er fra dette sted. Skriv den i det andet: i Teams, hvis du fik den i Slack, og omvendt. Koden kan stadig bruges.',
  linkForChannel: () =>
    'Den kode er til en kanal. Skriv den i kanalen, ikke i en direkte besked. Koden kan stadig bruges.',
  linkForPerson: () =>
    'Den kode er til en persons konto. Skriv den til mig i en direkte besked, ikke i en kanal. Koden kan stadig bruges.',
  linkedAlready: () =>
    'De er allerede forbundet. Intet er ændret. Skriv /fbs status for at se, hvordan det står.',
  notLinked: () =>
    'Din konto er ikke forbundet med andre. Skriv /fbs forbind for at få en kode til det.',
  unlinkInDirect: () =>
    'Skriv det til mig i en direkte besked. Skal kanalen følge noget andet, så bed en, der kan udpege til rollerne, om at skrive /fbs opsætning og kommunens navn.',
  unexpected: (p: Params) =>
    `Noget gik galt hos mig. Se efter med /fbs status, om noget blev ændret, og prøv igen om lidt. Reference: ${p.reference}`,
};
