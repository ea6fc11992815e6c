/** What is said of a whole rollout that is taken in again from a file of our own. */
export const restoring = {
  title: (municipality: string) => `Hele udrulningen fra ${municipality}`,
  tasks: 'Opgaver',
  statuses: 'Status og egne frister',
  events: 'Møder',
  roles: 'Roller',
  unset: 'Kan ikke sættes',
  why: {
    unknown: (name: string) => `${name}: jeg kender ingen her, der hedder det`,
    several: (name: string) => `${name}: flere her hedder det`,
    tooMany: (name: string) => `${name}: rollen har ikke plads til flere`,
  },
  added: 'ny',
  withdrawn: 'udgår',
  restored: 'hentes tilbage',
  asPlan: 'som i planen',
  vacant: 'ubesat',
  ownDue: (change: string) => `egen frist: ${change}`,
  value: 'andet svar',
  note: 'anden note',
  items: (n: number) =>
    n === 1
      ? 'Et flueben eller svar på planens lister bliver et andet.'
      : `${n} flueben og svar på planens lister bliver andre.`,
  version: (file: number, here: number) =>
    `Filen er fra version ${file} af planen; her følges version ${here}.`,
  stays:
    'Navn, sprog og påmindelser bliver, som de er her. Det, I selv har lagt ind, og som filen ikke har, udgår og kan hentes tilbage.',
  take: 'Overtag det hele',
  taken: 'Udrulningen er taget ind fra filen',
  takenNow:
    'Det bliver ikke meldt som nyt. Den, der får en rolle, får besked. KLIK er uændret: botten kan ikke skrive der.',
};
