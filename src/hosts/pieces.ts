/** A text in several, where a host takes no more of it at once. */

/**
 * Cut between lines where that is possible, else between words, else between characters; what it was
 * cut at is left out.
 * @param fits whether the host takes so much; it takes any shorter one too
 * @returns the text itself where it fits
 */
export function pieces(text: string, fits: (text: string) => boolean): string[] {
  const all: string[] = [];
  let rest = text;
  while (rest !== '' && !fits(rest)) {
    const most = longestThatFits(rest, fits);
    const end = goodEnd(rest, most);
    all.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' && all.length > 0 ? all : [...all, rest];
}

/** As many characters as fit; one at least, or what follows would never end. */
function longestThatFits(text: string, fits: (text: string) => boolean): number {
  return mostThat((characters) => fits(text.slice(0, characters)), text.length);
}

/** @param holds of which number it does; then of each lower one too. @returns 1 to `below` - 1 */
export function mostThat(holds: (number: number) => boolean, below: number): number {
  let [some, tooMany] = [1, below];
  while (tooMany - some > 1) {
    const middle = Math.floor((some + tooMany) / 2);
    if (holds(middle)) some = middle;
    else tooMany = middle;
  }
  return some;
}

/** @param most how much of the text fits */
function goodEnd(text: string, most: number): number {
  const fit = text.slice(0, most + 1);
  const [line, word] = [fit.lastIndexOf('\n'), fit.search(/\s\S*$/)];
  const end = [line, word].find((at) => at > most / 2) ?? most;
  // Not through the two halves of one character.
  return end > 1 && /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end - 1 : end;
}
