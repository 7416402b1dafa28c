/** Room left and right of a label inside its bar. */
const PADDING_CSS_PX = 4;
/** Bars narrower than this are not even measured. */
const NARROWEST_LABELLED_CSS_PX = 22;

/** Measures text once, and keeps the answer: the same few words are drawn thousands of times. */
export class TextMeasure {
  readonly #measure: (text: string) => number;
  readonly #widths = new Map<string, number>();

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
}

/**
 * The text to write into a bar: whole where it fits, cut with an ellipsis where at least three
 * characters remain, `undefined` where nothing sensible fits.
 */
export function labelFor(text: string, barWidthCssPx: number, measure: TextMeasure): string | undefined {
  if (text === '' || barWidthCssPx < NARROWEST_LABELLED_CSS_PX) return undefined;
  const roomCssPx = barWidthCssPx - 2 * PADDING_CSS_PX;
  const widthCssPx = measure.widthCssPx(text);
  if (widthCssPx <= roomCssPx) return text;
  // oxlint-disable-next-line typescript/no-misused-spread -- code points are enough: the cut is never inside one, and a label is decoration
  const characters = [...text];
  // Proportional to the mean width of a character: a guess that the ellipsis' own room covers.
  const kept = Math.floor((roomCssPx / widthCssPx) * characters.length) - 1;
  return kept >= 3 ? `${characters.slice(0, kept).join('').trimEnd()}…` : undefined;
}

export { PADDING_CSS_PX as LABEL_PADDING_CSS_PX };
