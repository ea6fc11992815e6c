/**
 * What people type, as PostgreSQL can keep it: it refuses null bytes in any text, and halves of a
 * surrogate pair (an emoji that was cut) in JSON.
 */
export function storable<T>(value: T): T;
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed();
  if (Array.isArray(value)) return value.map((item) => storable(item));
  if (isPlainObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, storable(item)]));
  }
  return value;
}

// Dates, bytes and Prisma's own values stay what they are.
function isPlainObject(value: unknown): value is object {
  return (
    value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
  );
}
