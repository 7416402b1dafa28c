import { bindWords, type Dictionary, type Words } from './dictionary';
import { pageEn } from './en/page';
import { localeFormatIn } from './localeFormat';

/** The words of an area in English, ready for use. */
export function english<Written extends Dictionary>(dictionary: Written, locale = 'en-GB'): Words<Written> {
  return bindWords(dictionary, localeFormatIn('en', locale));
}

export const pageWords = english(pageEn);
