/** A second pair of eyes: what is asked of whoever approves, and what is said of their answer. */
import { inText, tasks } from './words.ts';

/** Why a message came, beside those of `rule`. */
export const whyTold = {
  holders: 'fordi rollerne er ændret',
  klikRoles: 'fordi roller er ændret, siden KLIK var ajour',
  still: 'fordi der spørges hvert kvartal og før go-live',
  silent: 'fordi ti arbejdsdage er gået uden svar',
  panel: 'fordi rollepanelet er hængt op',
  freed: 'fordi intet er i vejen længere',
  approval: 'fordi den er udført og skal godkendes',
  sentBack: 'fordi den er sendt tilbage',
  nominated: 'fordi en kollega foreslår dig til rollen',
  nominationOver: 'fordi du foreslog en kollega til rollen',
  invited: 'fordi du er udpeget til at være med',
  unsent: 'fordi den, du ville sende, ikke kan',
};

export const approval = {
  field: 'Godkender',
  approved: 'Godkendt af',
  /** Instead of a status. */
  waits: 'udført, venter på godkendelse',
  done: 'udført og godkendt, venter på KLIK',
  section: 'Venter på godkendelse',
  title: (task: string) => `Godkend: ${task}`,
  many: (n: number) => `${tasks(n)} skal godkendes`,
  performed: (name: string, at: string) =>
    name === '' ? 'Den er meldt udført.' : `Meldt udført af ${name}, ${at}.`,
  value: (value: string) => `Svar: ${value}.`,
  note: (note: string) => `Note: »${note}«.`,
  approvedTitle: (task: string) => `Godkendt: ${task}`,
  approvedBy: (name: string, at: string) =>
    name === '' ? 'Godkendt.' : `Godkendt af ${name}, ${at}.`,
  sentBackTitle: (task: string) => `Sendt tilbage: ${task}`,
  sentBackBy: (name: string, at: string) =>
    name === '' ? 'Den er sendt tilbage.' : `Sendt tilbage af ${name}, ${at}.`,
  over: 'Der er ikke længere noget at godkende.',
  /** Behind a task's outcome; `who`: who is asked, '': nobody. */
  asks: (who: string) =>
    who === ''
      ? 'Den skal godkendes, men ingen har en rolle, der kan: nogen skal udpeges først.'
      : `Nu skal den godkendes af ${who}.`,
  instead: (role: string) =>
    `Godkenderen, ${inText(role)}, kan ikke: rollen er ubesat eller har selv udført den.`,
  stillKlik: 'Den mangler stadig at blive fuldført i KLIK.',
  none: 'Ingen skal godkende den.',
  formTitle: (task: string) => `Send tilbage: ${task}`,
  formNote: 'Hvad mangler der?',
  /** Instead of a role. */
  noneWord: 'ingen',
  /** Behind a task: it is not approved. */
  noWord: 'nej',
  /** Completes 'Du får den …; ' for whoever is to approve. */
  why: {
    meant: (role: string) => `du godkender som ${inText(role)}`,
    instead: (role: string) => `du er ${inText(role)}, og godkenderen kan ikke`,
  },
  button: { approve: 'Godkend', sendBack: 'Send tilbage' },
};
