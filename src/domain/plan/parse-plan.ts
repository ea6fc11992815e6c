/** Makes a Plan of what a file says, or says everything that is wrong with it at once. */
import type { z } from 'zod';
import type { Plan } from './plan.ts';
import { CheckedPlan } from './plan-checks.ts';

/** A plan that cannot be used. The message has one line a fault: file, path, found, expected. */
export class PlanError extends Error {
  readonly file: string;
  readonly faults: readonly PlanFault[];

  constructor(file: string, faults: readonly PlanFault[]) {
    super(
      faults
        .map(
          ({ path, found, expected }) => `${file}: ${path}: found ${found}, expected ${expected}`,
        )
        .join('\n'),
    );
    this.name = 'PlanError';
    this.file = file;
    this.faults = faults;
  }
}

/** `path` reads 'tasks[3].performer', or 'the plan' for the whole; `found` is JSON, clipped. */
export interface PlanFault {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/**
 * Throws a PlanError. Cross-references are looked at once every field is well formed, so mending
 * the faults of the first kind may uncover some of the second. `file` is for the message only.
 */
export function parsePlan(json: unknown, file: string): Plan {
  const parsed = CheckedPlan.safeParse(json, { error: expectation });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap(misplaced).map(({ path, message }) => ({
    path: pathText(path),
    found: shown(valueAt(json, path)),
    expected: message,
  }));
  throw new PlanError(file, faults);
}

/** zod names the object that has fields too many; a reader looks for the fields. */
function misplaced(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ path: [...issue.path, key], message: issue.message }));
}

/** What should stand there, as a noun phrase, where the schema has no words of its own. */
function expectation(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ');
    case 'invalid_union':
      return `one of the known kinds of ${issue.discriminator ?? 'value'}`;
    case 'unrecognized_keys':
      return 'no such field';
    case 'too_small':
      return `${issue.origin} of at least ${issue.minimum}`;
    case 'invalid_format':
      return `a valid ${issue.format}`;
    default:
      return undefined;
  }
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => Object(value)[step], json);
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('');
  return text === '' ? 'the plan' : text.replace(/^\./, '');
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
