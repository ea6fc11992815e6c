/** Whether somebody still has their roles: the question, the answer, and that none came. */
import { allInText, inText } from './words.ts';

export const heartbeat = {
  /** In a list of messages. */
  about: 'Er rollen stadig din?',
  silentAbout: (role: string) => `Intet svar fra ${inText(role)}`,
  title: (roles: string) => `Er du stadig ${allInText(roles)}?`,
  ask: 'Et tryk er nok. Så ved I, at ingen opgaver venter på en, der er væk.',
  yes: 'Ja, det er jeg',
  yesOutside: 'Ja',
  other: 'Nej, det er …',
  noMore: 'Ikke længere',
  thanks: 'Tak for svaret',
  stays: (roles: string) => `Du er stadig ${allInText(roles)}.`,
  gone: 'Du har ingen roller her nu, så der er ikke mere at svare på.',
  undone: 'Fortrudt: der er ikke svaret endnu',
  undoneNow: 'Du kan stadig svare i den besked, du fik.',
  silentTitle: (name: string, role: string) => `Er ${name} stadig ${inText(role)}?`,
  silent: (name: string, asked: string, seen: string | null) =>
    seen === null
      ? `${name} blev spurgt ${asked} og har ikke svaret.`
      : `${name} blev spurgt ${asked} og har ikke svaret; sidst set ${seen}.`,
  others: (names: string) => `${names} har også rollen.`,
  alive: (name: string, role: string) => `${name} er stadig ${inText(role)}`,
  aliveNow: 'Der er kommet livstegn siden.',
  moved: (role: string) => `${role} er på andre hænder`,
  /** Beside a holder's name. */
  unanswered: (asked: string) => `ikke svaret siden ${asked}`,
  seen: (day: string) => `sidst set ${day}`,
};
