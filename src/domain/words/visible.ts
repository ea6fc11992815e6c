/** Invisible characters: zero-width ones, soft hyphens, marks of direction, control characters. */
const invisible =
  /[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[^\P{Cc}\t\n]|\u200D(?!\p{Extended_Pictographic})/gu;

/** The text without invisible characters; text copied from our own cards has some too. */
export function visible(text: string): string {
  return text.replaceAll(invisible, '');
}
