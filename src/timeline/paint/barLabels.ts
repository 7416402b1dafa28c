/** Room left and right of a label inside its bar. */
export const LABEL_PADDING_CSS_PX = 4;
/** Bars narrower than this are not even measured. */
const NARROWEST_LABELLED_CSS_PX = 22;

/** A cut label of fewer characters would say nothing. */
const LEAST_KEPT_CHARACTERS = 3;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Measures text once, and keeps the result: the same few words are drawn thousands of times. */
export class TextMeasure {
  readonly #measure: (text: string) => number;
  readonly #widths = new Map<string, number>();
  readonly #characters = new Map<string, readonly string[]>();

  constructor(measure: (text: string) => number) {
    this.#measure = measure;
  }

  widthCssPx(text: string): number {
    let width = this.#widths.get(text);
    if (width === undefined) {
      width = this.#measure(text);
      this.#widths.set(text, width);
    }
    return width;
  }

  /** A text's characters as people see them: an emoji or an accented letter is one, however it is coded. */
  charactersOf(text: string): readonly string[] {
    let characters = this.#characters.get(text);
    if (characters === undefined) {
      characters = Array.from(graphemes.segment(text), ({ segment }) => segment);
      this.#characters.set(text, characters);
    }
    return characters;
  }
}

/**
 * Whether a bar is written into: only what fits as a whole. Bars are short and many, and a row full of “On…” says less
 * than their patterns do.
 */
export function fitsIntoBar(text: string, barWidthCssPx: number, measure: TextMeasure): boolean {
  if (text === '' || barWidthCssPx < NARROWEST_LABELLED_CSS_PX) return false;
  return measure.widthCssPx(text) <= barWidthCssPx - 2 * LABEL_PADDING_CSS_PX;
}

/**
 * A name as it is written beside bars, on paper and in pictures: whole where it fits, cut with an ellipsis where at
 * least three characters remain, `undefined` where nothing sensible fits.
 */
export function labelFor(text: string, widthCssPx: number, measure: TextMeasure): string | undefined {
  if (text === '' || widthCssPx < NARROWEST_LABELLED_CSS_PX) return undefined;
  const roomCssPx = widthCssPx - 2 * LABEL_PADDING_CSS_PX;
  const textCssPx = measure.widthCssPx(text);
  if (textCssPx <= roomCssPx) return text;
  const characters = measure.charactersOf(text);
  // Proportional to the mean width of a character: a guess, which text that begins wide does not keep.
  let kept = Math.floor((roomCssPx / textCssPx) * characters.length) - 1;
  for (; kept >= LEAST_KEPT_CHARACTERS; kept -= 1) {
    const label = `${characters.slice(0, kept).join('').trimEnd()}…`;
    if (measure.widthCssPx(label) <= roomCssPx) return label;
  }
  return undefined;
}

/**
 * A name and what is written behind it, such as an id, on paper and in pictures. The note is left out where the name
 * would have to be cut for it.
 */
export function nameAndNote(
  { name, note }: { readonly name: string; readonly note: string },
  room: { readonly widthCssPx: number; readonly longestNoteCssPx: number },
  measure: TextMeasure,
): { readonly name: string; readonly note: string } {
  const noteCssPx = Math.min(room.longestNoteCssPx, measure.widthCssPx(note) + 2 * LABEL_PADDING_CSS_PX);
  if (note !== '' && labelFor(name, room.widthCssPx - noteCssPx, measure) === name) {
    return { name, note: labelFor(note, noteCssPx + 2 * LABEL_PADDING_CSS_PX, measure) ?? '' };
  }
  return { name: labelFor(name, room.widthCssPx, measure) ?? '', note: '' };
}
