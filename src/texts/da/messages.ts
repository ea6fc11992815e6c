/** What the bot answers to a change, asks in a form, and puts on buttons. */
import type { Language } from '../../domain/rollout/rollout.ts';
import { allInText, inText } from './words.ts';

export const messages = {
  fault: {
    title: 'Noget i jeres udrulning kan ikke læses',
    text: 'Derfor kan botten ikke sende påmindelser lige nu. Botten prøver igen om en time, og intet går tabt imens.',
    reference: (reference: string) =>
      `Reference: ${reference}. Giv den videre til den, der driver botten, hvis det bliver ved.`,
  },

  outcome: {
    title: (status: string, task: string) => `${task}: ${status}`,
    by: (name: string, at: string) => `${name}, ${at}`,
    performed: 'Husk at fuldføre opgaven i KLIK. Botten kan ikke gøre det for dig.',
    completed: 'Botten stoler på dig: den kan ikke selv se, hvad der står i KLIK.',
    completedLocal: 'Opgaven er lokal, så der er intet at fuldføre i KLIK.',
    notYet: (task: string) => `Ikke udført endnu: ${task}`,
    notYetNow: 'Påmindelserne om den kommer som før.',
    undone: (task: string) => `Fortrudt: ${task}`,
    undoneNow: (status: string) => `Status er igen: ${status}.`,
    undoneRolesToo: 'Rollerne er også, som de var før:',
    undoneInvitations: (event: string) =>
      `Det samme er invitationerne til ${event}: dem, der blev inviteret med svaret, er det ikke mere.`,
    undoneRole: (role: string) => `Fortrudt: ${role}`,
    undoneRoles: 'Fortrudt: rollerne er igen, som de var',
    undoneRoleNow: (names: string) => `Rollen er igen som før: ${names}.`,
    undoneSettings: 'Fortrudt: kanalens opsætning er som før.',
  },

  form: {
    perform: (task: string) => `Udført: ${task}`,
    dismiss: (task: string) => `Ikke relevant: ${task}`,
    reopen: (task: string) => `Genåbn: ${task}`,
    note: 'Note',
    reason: 'Begrundelse',
    places: 'Antal pladser',
    placesHint: 'Et helt tal fra 0 til 9999.',
    names: (role: string) => `Hvem er udpeget som ${inText(role)}?`,
    namesHint: 'Et eller flere navne. Skriv en bindestreg, hvis der ikke er nogen.',
  },

  setup: {
    title: 'Opsætning af kanalen',
    municipality: 'Kommune',
    other: 'Står den ikke på listen, så skriv navnet',
    municipalityHint: 'For eksempel: Eksempel Kommune',
    language: 'Sprog i kanalen',
    languages: { da: 'Dansk', en: 'Engelsk' } satisfies Record<Language, string>,
    hour: 'Klokkeslæt for påmindelser',
    hourOption: (hour: number) => `kl. ${hour}`,
    saved: (plan: string, municipality: string) => `Kanalen følger nu ${plan} i ${municipality}.`,
    reminders: (hour: number) =>
      `Påmindelser kommer kl. ${hour} på arbejdsdage. Er rollerne ubesatte, lander de her i kanalen.`,
    left: (municipality: string) =>
      `${municipality} har ikke længere en kanal, så en påmindelse, som ingen person kan få, når ingen. Skriv /fbs opsætning ${municipality} i den kanal, den skal have.`,
    next: 'Næste skridt: udpeg systemansvarlig og projektleder, så påmindelserne når de rette.',
    notInChannel:
      'Jeg er ikke med i kanalen endnu, så jeg kan ikke skrive påmindelser her. Skriv /invite @fbs i kanalen.',
  },

  welcome: {
    title: 'Hej, jeg er FBS-botten',
    what: 'Jeg holder øje med fristerne i jeres udrulning og minder dem, der har rollerne, om dem i tide. Opgaverne fuldføres stadig i KLIK.',
    bound: (plan: string, municipality: string) => `Denne kanal følger ${plan} i ${municipality}.`,
    try: 'Prøv /fbs status, /fbs roller eller /fbs hjælp.',
    unbound: 'Begynd med at fortælle, hvilken kommune kanalen hører til.',
  },

  help: {
    title: 'Det kan du skrive',
    intro: 'Skriv /fbs og en kommando. Kun du ser svarene, indtil du deler dem.',
    tasks:
      'Find en opgave med dens nummer, KLIK-kode eller ord fra titlen: /fbs udført 2, /fbs opgave workshop.',
  },

  home: {
    noRollout:
      'Jeg kan ikke se, hvilken udrulning du hører til. Skriv /fbs status i dens kanal. Er der ingen endnu, så skriv /fbs opsætning i den kanal, den skal have.',
    stranger:
      'Du har ingen rolle i udrulningen. Projektlederen, den systemansvarlige eller KLIK-administratoren kan udpege dig.',
    myRoles: (roles: string) => `Dine roller: ${allInText(roles)}`,
  },

  button: {
    start: 'I gang',
    perform: 'Udført',
    complete: 'Fuldført i KLIK',
    completeLocal: 'Fuldført',
    dismiss: 'Ikke relevant',
    notYet: 'Ikke endnu',
    reopen: 'Genåbn',
    show: 'Vis opgaven',
    history: 'Se hele historikken',
    undo: 'Fortryd',
    share: 'Del i kanalen',
    roles: 'Se roller',
    assign: 'Udpeg',
    assignTask: 'Tildel',
    retire: 'Lad udgå',
    edit: 'Ret',
    replace: 'Ja, skift',
    setup: 'Sæt kanalen op',
    save: 'Gem',
    send: 'Meld udført',
    status: 'Vis status',
    snooze: 'Udsæt',
    seen: 'Kvittér',
    handover: 'Overdrag',
    due: 'Sæt frist',
    waits: 'Venter på',
    onlyIf: 'Kun hvis',
    approver: 'Vælg godkender',
    settings: 'Ret påmindelser',
    policyMe: 'Ret mine',
    policyMunicipality: 'Ret kommunens',
    policyQuiet: 'Ret fridage',
    policyTask: 'Ret for opgaven',
    lateStart: 'Svar på, hvor langt I er',
  },
};
