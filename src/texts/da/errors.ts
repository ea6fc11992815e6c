/** What went wrong and the next step. The keys are the codes of UserError. */
import type { Status } from '../../domain/rollout.ts';
import type { Params } from '../params.ts';
import { words } from './words.ts';

const statusWord = (p: Params) => `"${words.status[p.status as Status]}"`;

export const error = {
  title: 'Det gik ikke',
  unknownCommand: (p: Params) =>
    `Jeg kender ikke "${p.word}".${p.nearest ? ` Mente du /fbs ${p.nearest}?` : ''} Skriv /fbs hjælp for alle kommandoer.`,
  badArguments: (p: Params) => `Skriv ${p.usage}`,
  lineTooLong: (p: Params) =>
    `Linjen er på ${p.length} tegn; højst ${p.most} er muligt. Skriv den kortere. Intet er ændret.`,
  unknownTask: (p: Params) =>
    `Jeg finder ingen opgave, der hedder "${p.query}". Skriv /fbs opgaver alle for at se numrene.`,
  unknownRole: (p: Params) =>
    `Jeg kender ikke rollen "${p.query}". Rollerne er: ${p.roles}. Skriv for eksempel /fbs rolle projektleder.`,
  unknownPerson: (p: Params) =>
    `Jeg kan ikke se, hvem "${p.query}" er. Skriv @ og vælg personen på listen.`,
  noRollout: () =>
    'Jeg kan ikke se, hvilken udrulning det gælder. Skriv det i dens kanal. Er der ingen endnu, så skriv /fbs opsætning og kommunens navn i den kanal, den skal have.',
  foreignRollout: () =>
    'Knappen hører til en anden udrulning. Intet er ændret. Skriv /fbs opgaver for at se jeres egne.',
  notAllowed: (p: Params) =>
    [
      p.who ? `Det kan du ikke ændre. Det kan: ${p.who}.` : 'Det kan du ikke ændre.',
      p.vacant ? `Ubesat: ${p.vacant}. Udpeg med /fbs rolle.` : '',
    ]
      .join(' ')
      .trim(),
  alreadyThere: (p: Params) =>
    `${p.task} står allerede som ${statusWord(p)}. Intet er ændret. Skriv /fbs opgaver for at se de åbne.`,
  reopenFirst: (p: Params) =>
    `${p.task} står som ${statusWord(p)}. Åbn den først igen: skriv /fbs genåbn ${p.key} og en begrundelse.`,
  alreadyOpen: (p: Params) =>
    `${p.task} står som ${statusWord(p)}, så der er intet at åbne igen. Skriv /fbs udført ${p.key}, når den er løst.`,
  reasonMissing: (p: Params) =>
    `Skriv også hvorfor, så de andre forstår det: opgave ${p.key} og en begrundelse.`,
  placesMissing: (p: Params) =>
    `Opgave ${p.key} spørger om et antal pladser. Skriv et helt tal fra 0 til 9999.`,
  namesMissing: (p: Params) => `Opgave ${p.key} spørger om navne på: ${p.roles}.`,
  nothingToUndo: () =>
    'Der er intet at fortryde: du har ikke ændret noget inden for de sidste 15 minutter. En opgave kan åbnes igen med /fbs genåbn.',
  notLastChange: () =>
    'Du har ændret noget andet siden, eller der er gået mere end 15 minutter. Skriv /fbs opgave og nummeret for at rette det.',
  changedSince: () =>
    'Nogen har ændret det samme siden, så jeg fortryder ikke hen over dem. Intet er ændret. Skriv /fbs status for at se, hvordan det står.',
  holdersUnchanged: (p: Params) =>
    `Det ændrer ikke, hvem der er ${p.role}. Skriv /fbs roller for at se, hvem der har rollerne.`,
  tooMany: (p: Params) => `Højst ${p.most} kan være ${p.role} ad gangen. Vælg færre.`,
  staleButton: () =>
    'Knappen kan ikke bruges længere. Skriv /fbs status for at se, hvordan det står.',
  notInChannel: () =>
    'Skriv det i den kanal, som påmindelserne skal sendes til, ikke i en direkte besked.',
  badMunicipality: () => 'Skriv kommunens navn, højst 100 tegn: /fbs opsætning Eksempel Kommune.',
  unexpected: (p: Params) =>
    `Noget gik galt hos mig. Se efter med /fbs status, om noget blev ændret, og prøv igen om lidt. Reference: ${p.reference}`,
};
