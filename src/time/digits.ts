/** The number that the two digits at an index of a text form. They must be digits: nothing is checked. */
export function twoDigitsAt(text: string, index: number): number {
  return (text.charCodeAt(index) - 48) * 10 + text.charCodeAt(index + 1) - 48;
}

const digitsByLocale = new Map<string, readonly string[]>();

/** The text with its digits as a locale writes them: `٠:٠٥` for `0:05` in Arabic. */
export function localDigits(text: string, locale: string): string {
  let digits = digitsByLocale.get(locale);
  if (digits === undefined) {
    digits = Array.from(
      new Intl.NumberFormat(locale, { useGrouping: false }).format(9_876_543_210),
    ).toReversed();
    digitsByLocale.set(locale, digits);
  }
  const [zero] = digits;
  return zero === '0' ? text : text.replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
