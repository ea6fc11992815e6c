/** The words of the page around the cards. */

import { toLocalDate } from '../../../domain/time/calendar.ts';
import type { LocalDate } from '../../../domain/time/when.ts';
import { formatDay, formatInstant, nearInstant } from '../../../texts/dates.ts';
import { clockTime } from '../moments.ts';

export const da = {
  language: 'da' as string,
  /** The other language, by its own name. */
  other: { language: 'en' as string, name: 'English' },

  product: 'FBS-bot',
  tagline: 'Følger kommunens udrulning',
  taglineOf: (municipality: string, plan: string) =>
    `Følger udrulningen af ${plan} i ${municipality}`,
  pageTitle: 'FBS-bot · lokal chat',
  skip: 'Gå til skrivefeltet',

  botName: 'FBS-botten',
  installation: 'Lokal chat',
  channel: '# fbs-2-0',
  direct: 'Direkte beskeder',
  conversations: 'Samtaler',
  onlyYou: 'Kun synlig for dig',
  edited: (at: Date) => `opdateret ${clockTime(at)}`,

  line: 'Skriv til botten',
  lineHint: '/fbs status',
  send: 'Send',
  /** Opens the choice of a file with tasks. */
  file: 'Fil …',
  suggestions: 'Forslag',
  /** Typed lines that a newcomer may press instead of typing. */
  suggested: [
    'status',
    'opgaver',
    'roller',
    'rolle rolleadministrator @rolleadministrator',
    'påmindelser',
    'hjælp',
  ],

  settings: 'Person og tid',
  change: 'Skift person eller tid',
  youAre: (name: string) => `Du er ${name}`,
  who: 'Hvem er du?',
  whoHint:
    'Se udrulningen med deres øjne. Navnene er opdigtede; under hvert står den rolle, det er tænkt til.',
  noRole: 'har ingen rolle',
  when: 'Hvad er klokken?',
  whenHint: 'Se, hvad botten skriver hvornår.',
  simulated: 'Prøvetid',
  nextReminder: 'Næste påmindelse',
  noReminder: 'Der er ingen på vej.',
  oneDay: '+1 dag',
  date: 'En bestemt dag (kl. 9)',
  go: 'Gå til',
  begins: (on: LocalDate) => `Planen begynder ${formatDay(on, 'da', 'long')}.`,
  day: (at: Date) => formatDay(toLocalDate(at), 'da'),
  time: clockTime,
  instant: (at: Date, now: Date) => nearInstant(at, now, 'da'),
  moved: (now: Date, sent: number) =>
    `Klokken er nu ${formatInstant(now, 'da')}. ${sentWords(sent)}`,
  nothingToWaitFor: 'Der er ingen påmindelse på vej. Vælg en dato, for eksempel planens første.',

  emptyChannel: 'Velkommen',
  emptyChannelText:
    'Det her er en prøvekanal på din egen maskine. Intet, du gør her, bliver sendt til nogen.',
  steps: [
    { title: 'Se, hvor I står', text: 'Næste frister, faser og roller, der mangler en person.' },
    { title: 'Vælg, hvem du er', text: 'Udpeg til roller, og meld opgaver udført.' },
    { title: 'Spol tiden frem', text: 'Påmindelserne kommer på de dage, de skal.' },
  ],
  begin: { label: 'Vis status', line: 'status' },
  emptyDirect: (name: string) =>
    `Ingen beskeder endnu. Påmindelser, der kun er til ${name}, lander her.`,

  optional: 'valgfri',
  choose: 'Vælg …',
  /** What page.js says by itself. */
  script: {
    required: 'Feltet skal udfyldes.',
    noAnswer: 'Botten svarede ikke. Prøv igen om lidt.',
    noDate: 'Vælg en dato først.',
    arrived: 'Ny direkte besked til',
    unread: 'ulæst',
  },

  fault: {
    foreignPage: 'Kun siden selv må styre den lokale chat. Åbn den på den adresse, serveren skrev.',
    notJson: 'Indholdet skal være JSON. Send det med »Content-Type: application/json«.',
    tooLarge: 'Det er for meget på én gang. Forkort teksten, og prøv igen.',
    badRequest: 'Forespørgslen kunne ikke læses. Genindlæs siden, og prøv igen.',
    unknownPerson: 'Den person findes ikke her. Vælg en anden på listen.',
    fixedClock:
      'Uret står fast: I databasen er der udrulninger fra Slack eller Teams, som lever i rigtig tid. Giv den lokale chat sin egen database (uden DATABASE_URL, eller med en anden DATA_DIR).',
    badMoment:
      'Tidspunktet kunne ikke læses. Skriv det som »2026-02-13T09:00:00+01:00«; uden »+01:00« er det dansk tid.',
    failed: 'Noget gik galt på serveren. Prøv igen; hjælper det ikke, så se i loggen.',
  },
};

function sentWords(sent: number): string {
  if (sent === 0) return 'Ingen nye beskeder.';
  return sent === 1 ? '1 ny besked.' : `${sent} nye beskeder.`;
}
