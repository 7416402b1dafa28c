import { parseZone, type Zone } from '../../../time/zone';
import { languages, supportedLanguage } from '../../../words/languages';
import type { Codec } from './codec';

/** Longest text looked for, in characters (code points). */
export const MAX_QUERY_CHARACTERS = 200;

/** Any text to look for; too long a one is cut. */
export const searchText: Codec<string> = {
  default: () => '',
  parse: (text, report) => {
    const characters = Array.from(text);
    if (characters.length <= MAX_QUERY_CHARACTERS) return text;
    report({ kind: 'queryTooLong', count: characters.length, most: MAX_QUERY_CHARACTERS });
    return characters.slice(0, MAX_QUERY_CHARACTERS).join('');
  },
  serialize: (text) => (text === '' ? undefined : text),
};

/** The name of an IANA time zone; the reader's own unless given. */
export const timeZone: Codec<Zone> = {
  default: ({ context }) => context.defaultZone,
  parse: (text, report, { context }) =>
    // A plus sign that was not encoded reads as a space; no zone's name has one (Etc/GMT+5).
    parseZone(text.trim().replaceAll(' ', '+')) ??
    report({ kind: 'notZone', value: [text] }, { kind: 'using', value: context.defaultZone }),
  serialize: (zone) => zone,
  range: 'sets',
};

/** A language of the page as a BCP 47 tag; the reader's own unless given. */
export const languageTag: Codec<string> = {
  default: ({ context }) => context.defaultLanguage,
  parse: (text, report, { context }) => {
    const instead = { kind: 'using', value: context.defaultLanguage } as const;
    const tag = knownLanguage(text);
    if (tag === undefined) return report({ kind: 'notLanguage', value: [text] }, instead);
    if (supportedLanguage(tag) !== undefined) return tag;
    return report({ kind: 'languageUnsupported', value: [text], names: languages.join(', ') }, instead);
  },
  serialize: (tag) => tag,
};

/** Longest language tag accepted: RFC 5646, 4.4.1 asks for room for 35 characters at least. */
const MAX_LANGUAGE_LENGTH = 64;

/** The tag as it is properly written, `de-AT` for `DE-at`; `undefined` for an unknown language. */
export function knownLanguage(text: string): string | undefined {
  if (text.length > MAX_LANGUAGE_LENGTH) return undefined;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text.trim())[0];
  } catch {
    return undefined; // not in the form of a language tag
  }
}
