import type { PageWords } from '../../words/en/page';

const MAX_QUOTED_CHARACTERS = 60;

/**
 * A value from outside, fit to stand in a sentence: in quotes, at most 60 characters, and without
 * control, bidirectional or line-breaking characters that could rearrange the words around it.
 */
export function quoteValue(value: string, { quoted }: Pick<PageWords, 'quoted'>): string {
  // No character has more than two UTF-16 units, so a longer slice is never needed.
  const characters = Array.from(value.slice(0, 2 * MAX_QUOTED_CHARACTERS + 2));
  const isCut = characters.length > MAX_QUOTED_CHARACTERS;
  const kept = isCut ? characters.slice(0, MAX_QUOTED_CHARACTERS - 1) : characters;
  const text = kept.join('').replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '\u{fffd}');
  return quoted({ text: `${text}${isCut ? '…' : ''}` });
}

/** Up to `most` values quoted, and a count of the rest: `“a”, “b” and 7 more`. */
export function quoteValues(
  values: readonly string[],
  words: Pick<PageWords, 'andMore' | 'quoted'>,
  most = 3,
): string {
  const shown = values.slice(0, most).map((value) => quoteValue(value, words));
  const list = shown.join(', ');
  return values.length > most ? words.andMore({ list, count: values.length - most }) : list;
}
