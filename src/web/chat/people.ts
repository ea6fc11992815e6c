/** The people one can be in the local chat: one for each role of the plan, and a guest. */

export interface ExamplePerson {
  /** The key of the role that is theirs in the example municipality, or 'gaest'. */
  readonly externalId: string;
  /** Invented: nobody here is real. */
  readonly name: string;
  /** The role's name; null: the stranger has none. */
  readonly role: string | null;
}

/** Holds no role: sees what an outsider sees. */
export const guest: ExamplePerson = { externalId: 'gaest', name: 'Gæst', role: null };

/** In the order of the plan's roles, each with an initial of its own. */
const names = ['Anne', 'Bo', 'Clara', 'David', 'Eva', 'Frederik', 'Gitte', 'Henrik', 'Ida', 'Jens'];

/** A plan with more roles than there are names calls the last ones after their role. */
export function examplePeople(
  roles: readonly { readonly key: string; readonly name: string }[],
): readonly ExamplePerson[] {
  return roles.map(({ key, name }, index) => ({
    externalId: key,
    name: names[index] ?? name,
    role: name,
  }));
}

/**
 * What was typed, as the bot reads it: '@key', '@name' or '@role' of an example person as
 * '<@key|name>'.
 */
export function commandLine(typed: string, people: readonly ExamplePerson[]): string {
  return withMentions(typed.trim(), people);
}

function withMentions(line: string, people: readonly ExamplePerson[]): string {
  const byLabel = new Map(
    people.flatMap((person) =>
      [person.name, person.role ?? person.name, person.externalId].map((label) => [
        label.toLowerCase(),
        person,
      ]),
    ) as [string, ExamplePerson][],
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
