/** What people write in a simulated channel, and when: a file with a JSON object a line. */
import { z } from 'zod';
import { parseMoment } from '../domain/time/moment.ts';
import { readJson, TextFile } from './files.ts';

export interface ScriptLine {
  /** File and line: 'spring.jsonl:3'. */
  readonly place: string;
  readonly at: Date;
  /** The key of an example person: a role's, or 'gaest'. */
  readonly as: string;
  /** As it is typed, with or without '/fbs'; '@systemansvarlig' means that person. */
  readonly line: string;
}

export const exampleLine = '{"at":"2026-02-03T10:00","as":"projektleder","line":"udført 2"}';

/**
 * From the path of a file in which `people` write, to its lines by time; those of the same instant
 * stay in the order of the file. Empty lines are left out.
 */
export function scriptFile(people: readonly string[]) {
  const Line = lineOf(people);
  return TextFile.transform(({ path, text }, context): readonly ScriptLine[] =>
    text
      .split('\n')
      .map((json, index) => ({ json, place: `${path}:${index + 1}` }))
      .filter(({ json }) => json.trim() !== '')
      .flatMap((piece) => {
        const line = readJson(Line, piece, context);
        return line === null ? [] : [{ place: piece.place, ...line }];
      })
      .toSorted((a, b) => a.at.getTime() - b.at.getTime()),
  );
}

function lineOf(people: readonly string[]) {
  return z.strictObject(
    {
      at: z.string('a Danish time').transform((text, context) => {
        const at = parseMoment(text);
        if (at === null) context.addIssue('a Danish time, such as 2026-02-03T10:00');
        return at ?? z.NEVER;
      }),
      as: z.enum(people, `one of ${people.join(', ')}`),
      line: z.string('what is written').trim().min(1, 'what is written'),
    },
    `an object such as ${exampleLine}`,
  );
}
