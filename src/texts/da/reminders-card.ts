/** `/fbs påmindelser`: what comes in the next two weeks. */
export const remindersCard = {
  title: 'Påmindelser de næste 14 dage',
  /** Above the messages of the next 30 days, right after a set-up. */
  month: 'Sådan ser jeres første måned ud',
  none: 'Ingen. Der er ingen åbne opgaver med en kendt frist, der er tæt nok på.',
  to: (who: string) => `til ${who}`,
  channel: 'kanalen',
  deputy: (name: string, away: string) => `${name}, stedfortræder for ${away}`,
  moved: {
    dayOff: (day: string) => `flyttet fra ${day}, som er en fridag`,
    closed: (day: string, days: string) =>
      `flyttet fra ${day}, fordi kommunen holder lukket ${days}`,
    absence: (day: string, days: string) => `flyttet fra ${day} på grund af fravær ${days}`,
  },
  monday: (names: string) => `Mandagens overblik: ${names}`,
  friday: (names: string) => `Ugens overblik: ${names}`,
  next: (at: string) => `Den næste kommer ${at}.`,
  more: (n: number) => `… og ${n} til.`,
  moreInMonth: (n: number) => `… og ${n} til. Skriv /fbs påmindelser for at se de næste 14 dage.`,
  onlyIfOpen: 'En påmindelse kommer kun, hvis opgaven stadig er åben den dag.',
};
