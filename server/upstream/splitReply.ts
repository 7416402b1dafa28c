import { at } from '../../src/base/elementAt';
import { createPause } from '../pauses';

const codes = {
  quote: 0x22,
  comma: 0x2c,
  backslash: 0x5c,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

/** Read without a pause: about a millisecond. */
const STRETCH_CHARACTERS = 128 * 1024;

/** A reply's text without its records, and the text of each. */
export type SplitReply = { readonly envelope: string; readonly records: readonly string[] };

/**
 * Splits the text of a large reply at its records, the elements of `data`, without parsing it: each is parsed on its
 * own then, with others served in between. The text is JSON exactly if the envelope and each record are. `too-deep` if
 * it nests more than `deepest` levels; `undefined` for a text without exactly one list `data` at its first level.
 */
export async function splitReply(
  text: string,
  deepest: number,
): Promise<SplitReply | 'too-deep' | undefined> {
  const pause = createPause();
  let depth = 0;
  /** Where the last text at the first level began and ended: the name before a list. */
  let nameStart = -1;
  let nameEnd = -1;
  let listStart = -1;
  let listEnd = -1;
  const commas: number[] = [];
  let stretchEnd = STRETCH_CHARACTERS;
  for (let index = 0; index < text.length; index += 1) {
    if (index >= stretchEnd) {
      await pause();
      stretchEnd = index + STRETCH_CHARACTERS;
    }
    const code = text.charCodeAt(index);
    if (code === codes.quote) {
      const start = index;
      index = endOfText(text, index);
      if (depth === 1) [nameStart, nameEnd] = [start, index];
    } else if (code === codes.openBrace || code === codes.openBracket) {
      depth += 1;
      if (depth > deepest) return 'too-deep';
      const isData =
        depth === 2 && code === codes.openBracket && isNamedData(text, nameStart, nameEnd, index);
      if (isData && listStart !== -1) return undefined;
      if (isData) listStart = index;
    } else if (code === codes.closeBrace || code === codes.closeBracket) {
      depth -= 1;
      if (depth === 1 && listStart !== -1 && listEnd === -1) listEnd = index;
    } else if (code === codes.comma && depth === 2 && listStart !== -1 && listEnd === -1) {
      commas.push(index);
    }
  }
  if (listEnd === -1) return undefined;
  return {
    envelope: `${text.slice(0, listStart + 1)}${text.slice(listEnd)}`,
    records: textsBetween(text, listStart, commas, listEnd),
  };
}

/** The index of the closing quotation mark. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === codes.backslash) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}

function isNamedData(text: string, nameStart: number, nameEnd: number, listStart: number): boolean {
  return (
    nameStart !== -1 &&
    text.slice(nameStart, nameEnd + 1) === '"data"' &&
    text.slice(nameEnd + 1, listStart).trim() === ':'
  );
}

function textsBetween(text: string, start: number, commas: readonly number[], end: number): string[] {
  if (commas.length === 0 && text.slice(start + 1, end).trim() === '') return [];
  const bounds = [start, ...commas, end];
  return bounds.slice(1).map((bound, index) => text.slice(at(bounds, index) + 1, bound));
}
