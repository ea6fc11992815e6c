/**
 * Text for Teams. An Adaptive Card renders Markdown in its texts and facts, and no escape for it
 * works on desktop and phones alike (microsoft/AdaptiveCards#5590). So marks become look-alike
 * characters, and a zero-width space splits sequences that only together are markup.
 */
import { printable } from '../cards/printable.ts';

const lookAlikes: Readonly<Record<string, string>> = {
  '*': '∗',
  _: 'ˍ',
  '~': '∼',
  '`': 'ˋ',
  '\\': '∖',
  '<': '‹',
  '>': '›',
};

const mark = /[*~`\\<>]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** '&amp;', '[text](address)', '[text]: address', '{{DATE(…)}}': the first of the two characters. */
const paired = /&(?=#?\w+;)|\](?=[([:])|\{(?=\{)/g;

/** '- ', '# ', '---', '    ' and the '16. ' of a date begin a list, a heading, a line, code. */
const lineStart = /^(?=[ \t]|[-+=#|]|\d{1,9}[.)])/gm;

const zeroWidthSpace = '\u200B';

/** For what Teams shows verbatim: labels, button titles, choices. Empty becomes a dash. */
export function plain(text: string, most: number): string {
  return clipped(printable(text), most).trim() || '–';
}

/** For what Teams renders as Markdown. @returns text that looks the same and holds no markup */
export function escaped(text: string): string {
  return printable(text)
    .replaceAll(mark, (character) => lookAlikes[character] ?? character)
    .replaceAll(paired, (character) => character + zeroWidthSpace)
    .replaceAll(lineStart, zeroWidthSpace);
}

/** A line break in Markdown takes an empty line. */
export function paragraphs(text: string, most: number): string {
  return clipped(escaped(text.trim()).replaceAll(/\n+/g, '\n\n'), most) || '–';
}

/** @returns at most `most` bytes; '…' ends what was longer */
export function clipped(text: string, most: number): string {
  if (bytesIn(text) <= most) return text;
  let room = most - bytesIn('…');
  let end = 0;
  for (const character of text) {
    room -= bytesIn(character) - quotes;
    if (room < 0) break;
    end += character.length;
  }
  return `${text.slice(0, end)}…`;
}

const quotes = 2;

/** Its size in JSON. */
export function bytesIn(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** Whether Teams carries the id or address whole: a clipped one would be another one. */
export function isCarried(text: string, most: number): boolean {
  return bytesIn(text) <= most && printable(text) === text;
}
