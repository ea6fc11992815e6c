/** What is asked of a task that somebody adds or corrects. */
export const taskForm = {
  open: 'Ny opgave',
  newTitle: 'Ny opgave',
  title: 'Titel',
  kind: 'Står den i KLIK?',
  dueHint: 'For eksempel 16. februar. Tomt: ikke kendt.',
  phaseByDue: (now: string) => `Den, som fristen ligger i (uden frist: ${now})`,
  description: 'Beskrivelse',
  link: 'Link',
  linkHint: 'Adressen på det, den handler om: https://…',
  files: 'Filer',
  filesHint:
    'Én på hver linje: et navn og adressen, https://… Filen bliver, hvor den er; intet kopieres.',
  editTitle: (task: string) => `Ret ${task}`,
  editIntro: 'Fristen ændrer du med knappen »Frist«. KLIK er uændret: botten kan ikke skrive der.',
  official: 'I planen',
  corrected: 'Rettet',
};
