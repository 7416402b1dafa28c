import { preferredTag } from '../../words/languages';

/** The tag of the reader's language, where the address asks for none: the best match of the browser's. */
export function browserLanguage(): string {
  return preferredTag(navigator.languages);
}
