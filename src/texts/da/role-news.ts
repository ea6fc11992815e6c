/** What the channel is told of who holds the roles, and the panel that hangs there. */
import { inText } from './words.ts';

export const roleNews = {
  /** Several roles in one post. */
  title: 'Nyt om rollerne',
  /** In a list of messages. */
  about: (role: string) => `Nyt om rollen: ${inText(role)}`,
  came: (role: string, names: string) => `${names} er nu ${inText(role)}`,
  left: (role: string, names: string) => `${names} er ikke længere ${inText(role)}`,
  after: (names: string) => `Tager over efter ${names}.`,
  besides: (names: string) => `Sammen med ${names}.`,
  by: (names: string) => `Ændret af ${names}.`,
  takenBack: 'Ændringen er taget tilbage.',
  panel: 'Rollepanelet',
  panelNote: 'Hvem der har hvilken rolle. Kortet følger med, hver gang noget ændres.',
  movedOn: 'Rollepanelet er hængt op igen længere nede.',
  takenDown: 'Rollepanelet er taget ned.',
  standIn: (deputy: string, name: string) => `${deputy} er stedfortræder for ${name}`,
  hang: 'Hæng rollepanelet op',
  hung: 'Rollepanelet hænges op',
  hungText:
    'Det kommer i kanalen om lidt og bliver fastgjort, hvor det kan lade sig gøre. Hænger der et i forvejen, afløser det nye det.',
};
