/** The persons one may be in the local chat: one for each role of the plan, and a stranger. */
import { words } from './words.ts';

export interface ExamplePerson {
  /** The role's key, or 'gaest'. */
  readonly externalId: string;
  /** The role's name, for nobody here is real. */
  readonly name: string;
}

/** Knows no one and holds nothing: what an outsider gets to see. */
export const guest: ExamplePerson = { externalId: 'gaest', name: words.guest };

export function examplePeople(
  roles: readonly { readonly key: string; readonly name: string }[],
): readonly ExamplePerson[] {
  return roles.map((role) => ({ externalId: role.key, name: role.name }));
}

/**
 * What was typed, as the bot reads it: without a leading '/fbs', and '@key' or '@name' of an
 * example person as '<@key|name>'.
 */
export function commandLine(typed: string, people: readonly ExamplePerson[]): string {
  const line = typed.trim().replace(/^\/fbs(?=\s|$)/i, '');
  return withMentions(line.trim(), people);
}

function withMentions(line: string, people: readonly ExamplePerson[]): string {
  const byLabel = new Map(
    people.flatMap((person) => [
      [person.name.toLowerCase(), person],
      [person.externalId.toLowerCase(), person],
    ]),
  );
  // The longest first, or '@faglig leder' would be read as a person called 'faglig'.
  const labels = [...byLabel.keys()].sort((a, b) => b.length - a.length).map(literally);
  const mention = new RegExp(`(?<![\\p{L}\\d<])@(${labels.join('|')})(?![\\p{L}\\d-])`, 'giu');
  return line.replace(mention, (typed, label: string) => {
    const person = byLabel.get(label.toLowerCase());
    return person === undefined ? typed : `<@${person.externalId}|${person.name}>`;
  });
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
