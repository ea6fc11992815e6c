/** The text of a file, whatever wrote it: Windows programs still write Windows-1252 and UTF-16. */

/** What is in no text: it is a picture, a program or something else. */
const binary = /[^\P{Cc}\s\u0080-\u009F]/u;
const letters = 4096;

/** null: it is no text. */
export function decode(bytes: Uint8Array): string | null {
  const text = decodeAs(encodingOf(bytes), bytes) ?? decodeAs('windows-1252', bytes) ?? '';
  return binary.test(text.slice(0, letters)) ? null : text;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: each second byte of such a text is 0, as far as it is in our letters.
  const start = bytes.subarray(0, 200);
  const zeros = (rest: number) =>
    start.filter((byte, index) => index % 2 === rest && byte === 0).length;
  if (start.length > 3 && zeros(1) > start.length / 4 && zeros(0) === 0) return 'utf-16le';
  if (start.length > 3 && zeros(0) > start.length / 4 && zeros(1) === 0) return 'utf-16be';
  return 'utf-8';
}

/** A byte order mark is left out. null: it is not in that encoding. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
