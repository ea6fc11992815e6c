/** What is said of meetings that the municipality adds, dates, moves or cancels. */
import { allInText } from './words.ts';

export const meetings = {
  /** Words of a line, any of them; nothing that is shown. */
  typed: {
    new: 'ny nyt',
    cancel: 'aflyst aflys',
    restore: 'gendan',
    place: 'sted',
  },
  show: 'Vis',
  open: 'Nyt møde',
  change: 'Ret møde',
  cancel: 'Aflys møde',
  restore: 'Sæt på igen',
  newTitle: 'Nyt møde',
  kind: 'Hvad er det?',
  kinds: { meeting: 'Møde', workshop: 'Workshop', course: 'Kursus' },
  date: 'Dag',
  dateHint: 'For eksempel 16. februar. Tomt: endnu ikke kendt.',
  dateNow: (when: string) => `Nu: ${when}.`,
  hours: 'Tidsrum',
  hoursHint: 'For eksempel 9–11.30. Tomt: ikke kendt.',
  place: 'Sted',
  link: 'Link',
  linkHint: 'Adressen på mødet eller tilmeldingen: https://…',
  audience: 'Hvem er det for?',
  audienceHint: 'Roller med semikolon imellem, eller »alle roller«. Tomt: kanalen får det at vide.',
  everyone: 'alle roller',
  which: 'Hvilket møde mener du?',
  added: (title: string) => `Nyt møde: ${title}`,
  cancelled: (title: string) => `Aflyst: ${title}`,
  restored: (title: string) => `På igen: ${title}`,
  cancelledNow:
    'Det er ikke længere på listerne, og der kommer ingen påmindelser om det. I kalendere, der følger botten, står det som aflyst. Historikken bliver.',
  /** Whom it will be told, and by when it can still be undone. */
  told: (who: string) =>
    `${who} får det at vide, når det ikke længere kan fortrydes: om et kvarter, eller næste gang det er arbejdstid.`,
  toldNow: (who: string) => `${who} får det at vide om et øjeblik.`,
  holders: (roles: string) => `De, der er ${allInText(roles)},`,
  channel: 'Kanalen',
  /** Heads a message. */
  news: {
    added: (title: string) => `Nyt møde: ${title}`,
    dated: (title: string) => `Ny dato: ${title}`,
    moved: (title: string) => `Flyttet: ${title}`,
    undated: (title: string) => `Udsat, ny dato følger: ${title}`,
    placed: (title: string) => `Nyt sted: ${title}`,
    cancelled: (title: string) => `Aflyst: ${title}`,
    restored: (title: string) => `Alligevel ikke aflyst: ${title}`,
  },
  was: (when: string) => `Før: ${when}.`,
  wasOn: (when: string) => `Det var ${when}.`,
  why: (why: string) => `Begrundelse: ${why}`,
  at: (url: string) => `Link: ${url}`,
  cancelledOn: (day: string) => `Aflyst ${day}.`,
};
