/** A colleague is suggested for a role that nobody holds, and is asked. */
import type { NominationEnd } from '../../domain/plan/rules.ts';
import { inText } from './words.ts';

export const nomination = {
  button: 'Foreslå en kollega',
  /** In a list of messages. */
  about: (role: string) => `Forslag til rollen: ${inText(role)}`,
  formTitle: (role: string) => `Hvem foreslår du som ${inText(role)}?`,
  formIntro:
    'Jeg spørger vedkommende i en privat besked, som fortæller, hvad rollen er. Du hører, hvad svaret bliver.',
  label: 'Kollega',
  hint: 'Én person. Vedkommende kan sige nej tak.',
  send: 'Spørg',
  asked: (name: string) => `${name} bliver spurgt`,
  askedText: (name: string, role: string, until: string) =>
    `${name} får en privat besked om rollen som ${inText(role)}. Du hører fra mig, når svaret kommer. Spørgsmålet gælder til og med ${until}.`,
  /** On the card of the role. */
  waiting: (name: string, by: string, until: string) =>
    `${name} er spurgt af ${by} og kan svare til og med ${until}.`,
  title: (role: string) => `Vil du være ${inText(role)}?`,
  text: (by: string, plan: string, municipality: string) =>
    `${by} foreslår dig i ${plan} i ${municipality}. Rollen er ubesat.`,
  until: (day: string) =>
    `Svar senest ${day}. Siger du ja, har du rollen med det samme. Svarer du ikke, bortfalder spørgsmålet.`,
  yes: 'Ja, jeg tager den',
  no: 'Nej tak',
  declined: 'Du har sagt nej tak',
  declinedText: (by: string) => `${by} får besked. Tak for svaret.`,
  /** To whoever was asked, once it is over. */
  over: {
    title: (role: string) => `Du blev spurgt, om du vil være ${inText(role)}`,
    accepted: 'Du sagde ja.',
    declined: 'Du sagde nej tak.',
    expired: 'Spørgsmålet gælder ikke mere.',
    withdrawn: 'Forslaget er trukket tilbage.',
    taken: (who: string, role: string) => `${who} er ${inText(role)} nu, så du behøver ikke svare.`,
  },
  /** To whoever suggested them. */
  end: {
    accepted: (name: string, role: string) => `${name} sagde ja og er nu ${inText(role)}`,
    declined: (name: string, role: string) => `${name} sagde nej tak til at være ${inText(role)}`,
    expired: (name: string, role: string) =>
      `${name} har ikke svaret, om det er i orden at være ${inText(role)}`,
    taken: (name: string, role: string) =>
      `${name} er ikke længere spurgt om at være ${inText(role)}`,
  } satisfies Record<NominationEnd, (name: string, role: string) => string>,
  now: {
    open: 'Svaret er fortrudt, så spørgsmålet gælder igen.',
    vacant: 'Rollen er stadig ubesat. Du kan foreslå en anden eller tage den selv.',
    held: (who: string) => `Rollen har ${who}.`,
  },
};
