/** Files that the command line names. Every fault has its place, and says what is expected there. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** From a path to what is in the file. */
export const TextFile = z.string('the path of a file').transform((path, context) => {
  try {
    return { path, text: readFileSync(path, 'utf8') };
  } catch {
    context.addIssue({ code: 'custom', path: [path], message: 'a file that can be read' });
    return z.NEVER;
  }
});

/** The value in a piece of JSON. `place`, where it stands, is told with each fault. */
export function readJson<T>(
  schema: z.ZodType<T>,
  { place, json }: { readonly place: string; readonly json: string },
  context: z.RefinementCtx,
): T | null {
  const { data, error } = schema.safeParse(parsed(json));
  for (const { path, message } of error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: [place, ...path], message });
  }
  return data ?? null;
}

/** undefined, which no JSON is, where it is none: then the schema says what is expected. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
