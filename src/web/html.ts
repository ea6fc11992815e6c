import { printable } from '../cards/printable.ts';

/**
 * A piece of HTML that may be sent as it is. Only `html` makes one, and it escapes every value that
 * is not one already, so that text can never become markup by being forgotten.
 */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** null, undefined and false leave nothing behind; a list is joined without a separator. */
type Piece = Html | string | number | null | undefined | false | readonly Piece[];

/** Tag of a template. Attribute values must stand in quotes. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const text = strings.map((string, index) => string + render(pieces[index])).join('');
  return new Html(text);
}

/** An attribute without a value, or nothing. */
export function flag(name: 'checked' | 'hidden' | 'selected', on: boolean): Html | null {
  return on ? new Html(` ${name}`) : null;
}

function render(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.toString();
  if (typeof piece === 'object') return piece.map(render).join('');
  return escapeText(String(piece));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** A page's Content-Security-Policy: all from this server, nothing inline, and nobody may frame it. */
export function securityPolicy(...more: readonly string[]): string {
  const always = ["default-src 'none'", "style-src 'self'", "img-src 'self'", "base-uri 'none'"];
  return [...always, ...more, "frame-ancestors 'none'"].join('; ');
}
