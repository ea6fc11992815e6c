/** PostgreSQL's code and message, dug out of whichever layer wraps the error. */

export interface DatabaseFault {
  /** As 'SQLSTATE' knows it: '53100' is a full disk. */
  readonly code: string;
  readonly message: string;
}

/** null: not a database error, or one without a code. */
export function databaseFault(error: unknown): DatabaseFault | null {
  for (let at: unknown = error, depth = 0; at instanceof Object && depth < 8; depth += 1) {
    const found = faultOf(at);
    if (found !== null) return found;
    at = inside(at);
  }
  return null;
}

export function codeOf(error: unknown): string | null {
  return databaseFault(error)?.code ?? null;
}

/** Prisma's adapters keep what they were told in `originalCode`, drivers in `code`. */
function faultOf(at: object): DatabaseFault | null {
  const { originalCode, originalMessage, code, message }: Record<string, unknown> = {
    ...at,
    ...named(at),
  };
  const state = [originalCode, code].find((one) => typeof one === 'string' && sqlState.test(one));
  if (typeof state !== 'string') return null;
  return { code: state, message: String(originalMessage ?? message ?? '') };
}

function named(at: object): object {
  return at instanceof Error ? { message: at.message } : {};
}

function inside(at: object): unknown {
  const { cause, meta, driverAdapterError }: Record<string, unknown> = { ...at };
  return (
    cause ??
    (meta instanceof Object ? meta : undefined) ??
    driverAdapterError ??
    (at instanceof Error ? at.cause : undefined)
  );
}

/** Five of digits and capitals. Prisma's own codes are P and a number; the system's have no digit. */
const sqlState = /^(?=.*\d)(?!P[1-9]\d{3}$)[0-9A-Z]{5}$/;
