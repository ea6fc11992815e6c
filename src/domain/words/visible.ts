/** Seen by nobody: zero-width and soft signs, directions of writing, control characters. */
const invisible =
  /[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[^\P{Cc}\t\n]|\u200D(?!\p{Extended_Pictographic})/gu;

/** Without what nobody sees: a text copied from one of our own cards has such signs too. */
export function visible(text: string): string {
  return text.replaceAll(invisible, '');
}
