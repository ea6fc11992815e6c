/**
 * Texts of Slack's own surface: a modal's buttons, and what the platform itself says. Everything
 * else that the bot says is in src/texts.
 */
import type { Language } from '../domain/rollout/rollout.ts';

interface Words {
  /** The title of a modal whose card has none. */
  readonly title: string;
  readonly close: string;
  readonly cancel: string;
  /** Said to somebody from another workspace in a shared channel. */
  readonly outsider: string;
  /** Said when something broke on our side after the request was acknowledged. */
  readonly failed: string;
}

const words: Record<Language, Words> = {
  da: {
    title: 'FBS',
    close: 'Luk',
    cancel: 'Annullér',
    outsider:
      'FBS svarer kun personer i det Slack-workspace, hvor den er installeret. Bed en kollega derfra om at gøre det.',
    failed:
      'Der gik noget galt hos FBS. Se efter med `/fbs status`, om det blev gjort, og prøv igen.',
  },
  en: {
    title: 'FBS',
    close: 'Close',
    cancel: 'Cancel',
    outsider:
      'FBS only answers people in the Slack workspace where it is installed. Ask a colleague there to do it.',
    failed:
      'Something went wrong in FBS. Check with `/fbs status` whether it was done, and try again.',
  },
};

export function wordsIn(language: Language): Words {
  return words[language];
}
