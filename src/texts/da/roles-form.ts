/** All roles on one form, and what it did. */
import { inText } from './words.ts';

export const rolesForm = {
  /** The button that opens it. */
  button: 'Ret alle roller',
  first: 'Udpeg til rollerne',
  title: 'Hvem har hvilken rolle?',
  intro:
    'Ved du det ikke endnu, så lad feltet stå tomt. En person kan have flere roller. De, du tager ud, fratræder.',
  one: 'Højst én ad gangen.',
  saved: 'Rollerne er gemt',
  unchanged: 'Ingen roller er ændret',
  was: (names: string) => `før: ${names}`,
  undecided: 'Indtil der er svaret på det, er rollen uændret.',
  give: (role: string) => `Ja, giv ${inText(role)}`,
};
