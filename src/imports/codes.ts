/** KLIK's codes: 'MI 15', alone or before a title. */

// One letter and a number is a key of ours: 'L2'.
const alone = /^\(?([A-ZÆØÅ]{2,4})[ -]?(\d{1,3}[a-z]?)\)?\.?$/i;
const inParentheses = /^\(([A-ZÆØÅ]{1,4})[ -]?(\d{1,3}[a-z]?)\)[\s.:–-]*/;
// Without parentheses 'FBS 2.0' and 'Q1' begin titles too.
const bare = /^([A-ZÆØÅ]{2}) ?(\d{2})(?:[\s.:–-]*[:.–-][\s.:–-]*| +)(?=\p{L})/u;

/** 'MI 15' of 'mi15' and '(MI 15)'; null: no such code. */
export function codeIn(text: string): string | null {
  return written(alone.exec(text.trim()));
}

/** The title apart from the code before it; null: there is none. */
export function splitCode(title: string): { klikCode: string; title: string } | null {
  const found = inParentheses.exec(title) ?? bare.exec(title);
  const klikCode = written(found);
  return klikCode === null ? null : { klikCode, title: title.slice(found?.[0].length).trim() };
}

function written(found: RegExpExecArray | null): string | null {
  return found?.[1] === undefined ? null : `${found[1].toUpperCase()} ${found[2]}`;
}
