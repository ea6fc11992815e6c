/** What is said when another version of the plan is followed. */
import { count } from './words.ts';

export const planNews = {
  /** Of one that is told of alone. */
  title: {
    new: (name: string) => `Ny i planen: ${name}`,
    moved: (name: string) => `Flyttet: ${name}`,
    renamed: (name: string) => `Nyt navn: ${name}`,
    withdrawn: (name: string) => `Udgået: ${name}`,
  },
  many: (n: Readonly<Record<'new' | 'moved' | 'renamed' | 'withdrawn', number>>) => {
    const parts = [
      n.new > 0 && count(n.new, 'ny', 'nye'),
      n.moved > 0 && count(n.moved, 'flyttet', 'flyttede'),
      n.renamed > 0 && `${n.renamed} med nyt navn`,
      n.withdrawn > 0 && count(n.withdrawn, 'udgået', 'udgåede'),
    ].filter((part) => part !== false);
    return `Planen er opdateret: ${parts.join(', ')}`;
  },
  /** `on`: the day since when the version is followed. */
  state: {
    new: (on: string) => `Den kom med i planen ${on}.`,
    moved: (on: string) => `Den fik en ny dato i planen ${on}.`,
    renamed: (on: string) => `Den fik et nyt navn i planen ${on}.`,
    withdrawn: (on: string) => `Den udgik af planen ${on}. Historikken bliver.`,
  },
  due: (when: string) => `Planens frist: ${when}.`,
  when: (when: string) => `Tid: ${when}.`,
  own: (day: string) => `Jeres egen frist er stadig ${day}.`,
  missed: 'De påmindelser, der skulle være kommet før den dag, kommer derfor ikke.',
  clash: (name: string) => `I og planen siger ikke det samme: ${name}`,
  clashMany: (n: number) => `${n} steder siger I og planen ikke det samme`,
  fields: {
    ...{ title: 'Titel', klikCode: 'KLIK-kode', phase: 'Fase', theme: 'Tema', link: 'Adresse' },
    ...{ published: 'Udgivet i KLIK', due: 'Frist', when: 'Tid', form: 'Mødeform', place: 'Sted' },
    files: 'Filer',
    ...{ accountable: 'Ansvarlig', performer: 'Udfører', audience: 'Deltagere' },
    ...{ description: 'Beskrivelse', dependsOn: 'Venter på', retired: 'Udgået' },
  },
  differs: (field: string, ours: string, plans: string) =>
    `${field}: I siger ${ours}, planen siger nu ${plans}.`,
  withdrawn: (field: string, plans: string) =>
    `I har ladet den udgå. ${field}: planen siger nu ${plans}.`,
  keepOurs: 'Behold vores',
  takePlans: 'Brug planens',
  ours: (name: string) => `Jeres egen oplysning gælder stadig: ${name}`,
  plans: (name: string) => `Planens oplysning gælder nu: ${name}`,
  settled: 'Det er afgjort.',
  undoable: 'Det kan fortrydes i 15 minutter.',
};
