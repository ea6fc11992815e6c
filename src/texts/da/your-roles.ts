/** What somebody is told at once: a role has come to them or left them, or they stand in. */
import { allInText, inText } from './words.ts';

export const yourRoles = {
  /** Several of these in one message, and among other things. */
  title: 'Dine roller er ændret',
  /** In a list of messages. */
  about: {
    assigned: (role: string) => `Ny i rollen: ${inText(role)}`,
    released: (role: string) => `Ude af rollen: ${inText(role)}`,
    standIn: 'Stedfortræder',
    gone: 'Ude af rollen',
    unanswered: 'Intet svar om lov',
  },
  assigned: (role: string) => `Du er nu ${inText(role)}`,
  /** `by`: who gave the role. */
  assignedBy: (by: string, plan: string, municipality: string) =>
    `${by} har udpeget dig i ${plan} i ${municipality}.`,
  after: (names: string) => `Du tager over efter ${names}.`,
  primary: (name: string) => `${name} er den primære og får påmindelserne, så længe I er flere.`,
  released: (role: string) => `Du er ikke længere ${inText(role)}`,
  releasedBy: (by: string) => `${by} har ændret, hvem der har rollen.`,
  passedTo: (names: string) => `${names} har taget over.`,
  stays: (names: string) => `${names} har stadig rollen.`,
  vacant: 'Rollen er ubesat nu.',
  noMore: 'Du får ikke flere påmindelser for den.',
  still: (roles: string) => `Du er stadig ${allInText(roles)}.`,
  passedOn: 'Det følger med rollen',
  nothingPassedOn: 'Ingen kendte opgaver fulgte med.',
  standIn: (name: string) => `Du er stedfortræder for ${name}`,
  away: (name: string, days: string, roles: string) =>
    `${name} (${allInText(roles)}) er fraværende ${days}. Du får påmindelserne imens, og du kan melde opgaverne i gang og udført.`,
  notStandIn: (name: string) => `Du er ikke længere stedfortræder for ${name}`,
  duties: 'Hvad rollen indebærer',
  tasks: 'Åbne opgaver',
  noTasks: 'Ingen kendte opgaver venter. KOMBIT udgiver flere løbende.',
  event: (event: string) => `Næste møde: ${event}.`,
  noEvent: 'Ingen kendte møder forude.',
  firstTask: (task: string) => `Første skridt: se på opgave ${task}.`,
  firstRead: (link: string) => `Første skridt: læs, hvad der ventes af rollen, i ${link}.`,
  firstLook: 'Første skridt: se, hvor udrulningen står.',
  ask: (who: string) => `Spørg ${who}, hvis du er i tvivl.`,
  person: (name: string, role: string) => `${name} (${inText(role)})`,
  mail: (name: string, address: string) => `${name} på ${address}`,
  /** In the answer to whoever made the change. */
  told: (names: string) => `${names} får besked af botten med det samme.`,
};
