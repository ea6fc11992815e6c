/** A group of KLIK tasks becomes the tasks that it is made of. */
export const split = {
  open: 'Del op',
  title: (task: string) => `Del op: ${task}`,
  intro:
    'Skriv opgaverne, som de hedder i KLIK. De overtager gruppens fase, tema, frist og roller; gruppen udgår, og dens historik bliver.',
  label: 'Opgaver',
  hint: 'Én på hver linje, mindst to. En KLIK-kode kan stå foran: MI 15 Titel.',
  send: 'Del op',
  why: 'Delt op i sine opgaver',
  done: (task: string, n: number) => `${task} er delt op i ${n} opgaver`,
  retired: (key: string) => `Gruppen er udgået. /fbs gendan ${key} henter den tilbage.`,
};
