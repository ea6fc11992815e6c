/** Files with tasks that are imported in a simulated channel, and when: FILE or FILE@DAY. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { instantOf } from '../domain/time/calendar.ts';
import { parseMoment } from '../domain/time/moment.ts';
import { LocalDate } from '../domain/time/when.ts';

export interface SimulatedImport {
  /** The file's path. */
  readonly place: string;
  /** null: on the first day. */
  readonly at: Date | null;
  readonly bytes: Uint8Array;
}

/** When on its day, where no time is said: after that day's reminders. */
export const importTime = '10:00';

export const ImportFiles = z.array(z.string('the path of a file')).transform((all, context) =>
  all.flatMap((named): SimulatedImport[] => {
    const { path, at } = readName(named);
    try {
      return [{ place: path, at, bytes: readFileSync(path) }];
    } catch {
      context.addIssue({ code: 'custom', path: [path], message: 'a file that can be read' });
      return [];
    }
  }),
);

/** An @ may be a part of the file's name: it is one unless a day or a moment follows. */
function readName(named: string): { readonly path: string; readonly at: Date | null } {
  const split = named.lastIndexOf('@');
  const [path, when] = [named.slice(0, split), named.slice(split + 1)];
  if (split < 1) return { path: named, at: null };
  const day = LocalDate.safeParse(when);
  const at = day.success ? instantOf(day.data, importTime) : parseMoment(when);
  return at === null ? { path: named, at } : { path, at };
}
