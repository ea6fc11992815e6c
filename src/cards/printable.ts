/** Control characters other than tab and newline, and marks that would turn the line round. */
const unprintable = /[^\P{Cc}\t\n]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text as every host may show it: nothing in it changes how what stands beside it is read. */
export function printable(text: string): string {
  return text.toWellFormed().replaceAll(unprintable, '');
}
