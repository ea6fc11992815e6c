/**
 * Texts of Teams' own surface: a dialog's frame, a field's own errors, and what the platform itself
 * says. Everything else that the bot says is in src/texts.
 */
import type { Language } from '../domain/rollout/rollout.ts';
import { languageOfLocale } from '../hosts/render.ts';

interface Words {
  /** The title of a dialog whose card has none. */
  readonly title: string;
  /** Shown in a choice while nothing is chosen. */
  readonly choose: string;
  /** Shown under a required field that was left empty. */
  readonly fill: (label: string) => string;
  readonly wholeNumber: string;
  /** The first line of an answer in the personal chat to what was asked elsewhere. */
  readonly from: (place: string) => string;
  /** What everyone sees instead, where it was asked. */
  readonly answeredPrivately: string;
  /** Said where it was asked when there is no personal chat to answer in. */
  readonly notInstalled: string;
  /** Stands for a place whose name Teams does not tell. */
  readonly somewhere: string;
  /** Opens a form. */
  readonly fillIn: string;
  /** The first line in a team. `name` null: Teams does not tell who added the app. */
  readonly added: (name: string | null) => string;
  /** To somebody who has just installed the app; `lines`: to try. */
  readonly welcome: {
    readonly title: string;
    readonly what: string;
    readonly try: string;
    readonly lines: readonly string[];
    readonly setup: string;
  };
  /** Of a file that the person was asked about. */
  readonly file: {
    readonly saved: string;
    readonly declined: string;
    readonly failed: string;
  };
  /** Said when something broke on our side. */
  readonly failed: string;
}

const words: Record<Language, Words> = {
  da: {
    title: 'FBS',
    choose: 'Vælg …',
    fill: (label) => `Udfyld »${label}«.`,
    wholeNumber: 'Skriv et helt tal.',
    from: (place) => `Svar på det, du skrev i ${place}. Kun du kan se det.`,
    answeredPrivately: 'Svaret er kun til dig, så det ligger i din chat med FBS.',
    notInstalled:
      'Svaret er kun til dig, men FBS kan ikke skrive til dig endnu. Vælg »Apps« i Teams, find FBS, og vælg »Tilføj«. Skriv så igen.',
    somewhere: 'en kanal eller gruppe',
    fillIn: 'Udfyld',
    added: (name) =>
      `FBS er tilføjet${name === null ? '' : ` af ${name}`}. Skriv »@FBS opsætning« og kommunens navn i projektets kanal for at begynde, eller »@FBS hjælp«.`,
    welcome: {
      title: 'Hej, jeg er FBS',
      what: 'Jeg følger jeres udrulning og minder dig om dine opgaver i KLIK, før fristen kommer. Du melder dem udført her; i KLIK fuldfører du dem stadig selv.',
      try: 'Prøv at skrive',
      lines: [
        'status: hvor langt udrulningen er',
        'opgaver mine: hvad der venter på dig',
        'hjælp: alt, hvad jeg kan',
      ],
      setup:
        'Følger jeg ikke jeres kommune endnu? Tilføj mig til projektets team, og skriv »@FBS opsætning« og kommunens navn i kanalen.',
    },
    file: {
      saved: 'Filen er gemt.',
      declined: 'Filen er ikke gemt. Har du fået et link, virker det stadig i sine 15 minutter.',
      failed:
        'Filen kunne ikke gemmes i Teams. Har du fået et link, virker det stadig i sine 15 minutter; ellers skriv »eksporter« igen.',
    },
    failed:
      'Der gik noget galt hos FBS. Skriv »status« for at se, om det blev gjort, og prøv igen.',
  },
  en: {
    title: 'FBS',
    choose: 'Choose …',
    fill: (label) => `Fill in “${label}”.`,
    wholeNumber: 'Write a whole number.',
    from: (place) => `The answer to what you wrote in ${place}. Only you can see it.`,
    answeredPrivately: 'The answer is for you only, so it is in your chat with FBS.',
    notInstalled:
      'The answer is for you only, but FBS cannot write to you yet. Choose “Apps” in Teams, find FBS and choose “Add”. Then write again.',
    somewhere: 'a channel or a group',
    fillIn: 'Fill in',
    added: (name) =>
      `FBS has been added${name === null ? '' : ` by ${name}`}. To begin, write “@FBS setup” and the municipality’s name in the project’s channel, or “@FBS help”.`,
    welcome: {
      title: 'Hello, I am FBS',
      what: 'I follow your rollout and remind you of your tasks in KLIK before their deadlines. You report them performed here; in KLIK you still complete them yourself.',
      try: 'Try writing',
      lines: [
        'status: how far the rollout is',
        'tasks mine: what waits for you',
        'help: everything I can do',
      ],
      setup:
        'Am I not following your municipality yet? Add me to the project’s team, and write “@FBS setup” and the municipality’s name in the channel.',
    },
    file: {
      saved: 'The file has been saved.',
      declined:
        'The file has not been saved. If you were given a link, it still works for its 15 minutes.',
      failed:
        'The file could not be saved in Teams. If you were given a link, it still works for its 15 minutes; otherwise write “export” again.',
    },
    failed:
      'Something went wrong in FBS. Write “status” to see whether it was done, and try again.',
  },
};

/** Danish for whoever speaks neither. */
export function languageIn(locale: string | undefined): Language {
  return languageOfLocale(locale) ?? 'da';
}

export function wordsIn(language: Language): Words {
  return words[language];
}
