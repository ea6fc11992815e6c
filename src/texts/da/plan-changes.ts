/** What is said when somebody changes the plan of their own rollout. */
export const planChanges = {
  askKind: (title: string) => `Står »${title}« i KLIK?`,
  whyKind:
    'En KLIK-opgave skal også fuldføres i KLIK. En lokal opgave er kun jeres egen og bliver fuldført her.',
  inKlik: 'I KLIK',
  onlyHere: 'Kun hos os',
  klikWord: 'klik',
  localWord: 'lokal',
  added: (task: string) => `Tilføjet: ${task}`,
  changed: (task: string) => `Ændret: ${task}`,
  assignedToYou: (by: string, task: string) => `${by} har tildelt dig en opgave: ${task}`,
  assignedNow:
    'Den er din personligt: påmindelserne om den kommer til dig. Forlader du din rolle, går den tilbage til rollen.',
  retired: (task: string) => `Udgået: ${task}`,
  retiredNow:
    'Den er ikke længere på listerne, og der kommer ingen påmindelser om den. Historikken bliver.',
  restored: (task: string) => `Hentet tilbage: ${task}`,
  undone: 'Fortrudt: planen er, som den var før.',
  klikStays: 'KLIK er uændret: botten kan ikke skrive der.',
};
