import type { Bounds } from '../../domain/filters';

/** The digit zero in the scripts of the page's languages: Western, Arabic, Persian, Devanagari. */
const ZEROS = [0x30, 0x6_60, 0x6_f0, 0x9_66];

/** Replaces the digits of the page's languages with Western ones. */
function withWesternDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** A whole number within bounds; `undefined` for any other text. */
export function readWholeNumber(text: string, bounds: Bounds): number | undefined {
  const digits = withWesternDigits(text.trim());
  if (!/^\d{1,9}$/.test(digits)) return undefined;
  const value = Number(digits);
  return value >= bounds.least && value <= bounds.most ? value : undefined;
}

/** A number above 0 in minutes, a fraction after point or comma allowed, as whole seconds; `undefined` for any other text. */
export function readMinutes(text: string, mostMinutes: number): number | undefined {
  const digits = withWesternDigits(text.trim()).replace(/[,٫]/, '.');
  if (!/^\d{1,6}(?:\.\d{1,3})?$/.test(digits)) return undefined;
  const seconds = Math.round(Number(digits) * 60);
  return seconds >= 1 && seconds <= mostMinutes * 60 ? seconds : undefined;
}
