import { foldText } from './searchText';

/** The first letter with its marks, after any quotes, brackets or signs; none if a digit comes first. */
const FIRST_LETTER = /^[^\p{L}\p{N}]*(\p{L}\p{M}*)/u;

/**
 * A function that gives the letter of a language's alphabet under which a name is listed, as a capital:
 * `Émile` under E in English, `Åsa` under A in English and under Å in Swedish. Korean names are listed under
 * their first consonant, names in other scripts under their own first letter. `undefined` for names that
 * begin with a digit or contain no letter.
 */
export function firstLetterIn(language: string): (name: string) => string | undefined {
  const alphabet = new Intl.Collator(language, { sensitivity: 'base' });
  const known = new Map<string, string>();
  return (name) => {
    const first = FIRST_LETTER.exec(name)?.[1];
    if (first === undefined) return undefined;
    let letter = known.get(first);
    if (letter === undefined) {
      letter = letterOf(first, alphabet, language);
      known.set(first, letter);
    }
    return letter;
  };
}

function letterOf(first: string, alphabet: Intl.Collator, language: string): string {
  // Full-width and half-width forms count as the letters that they are forms of.
  const whole = first.normalize('NFKC').toLocaleLowerCase(language);
  const [plain = whole] = foldText(whole);
  const isSameLetter = /^\p{Script=Hangul}/u.test(whole) || alphabet.compare(plain, whole) === 0;
  const [capital = plain] = (isSameLetter ? plain : whole).toLocaleUpperCase(language);
  return capital;
}
