/**
 * What a pure function says of something that never changes is worked out once, and kept for as long
 * as that lives. A rollout is read for each task on each of many days.
 */

/** Of one thing. */
export function memoize<Of extends object, Value>(work: (of: Of) => Value): (of: Of) => Value {
  const known = new WeakMap<Of, { readonly value: Value }>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found.value;
    const value = work(of);
    known.set(of, { value });
    return value;
  };
}

/** Of one thing, for each of its parts or each key; kept as long as the thing, not the part. */
export function memoizeEach<Of extends object, Part, Value>(
  work: (of: Of, part: Part) => Value,
): (of: Of, part: Part) => Value {
  const partsOf = memoize((_: Of) => new Map<Part, Value>());
  return (of, part) => {
    const parts = partsOf(of);
    const found = parts.get(part);
    if (found !== undefined || parts.has(part)) return found as Value;
    const value = work(of, part);
    parts.set(part, value);
    return value;
  };
}
