import type { Page } from 'playwright/test';

/**
 * Data of the small centre, and what `Intl` writes: names, addresses, ids, statuses, days, months,
 * zones, and the little that is neither data nor ours.
 */
const dataWords = [
  'Ada Autumn Ben Busy cleo ben A B C Coaching Ready Call Break Lunch NBK AVAILABLE BUSY AWAY OFFLINE',
  'Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec UTC',
  // Said to screen readers by the control library, in its own translations: on a button, and of a list.
  'Dismiss option options available',
].flatMap((words) => words.split(' '));

/** What stands in for data before words are looked for: e-mail addresses, ids, instants, zone names. */
const dataPatterns = [
  String.raw`[\w.]+@example\.com`,
  String.raw`\b[AB]-\d+\b`,
  String.raw`\bu-\w+\b`,
  String.raw`\b[A-Z][\w+-]*(?:\/[\w+-]+)+`,
];

export type Stray = { readonly where: string; readonly text: string };

/**
 * Every text on the page that came from no dictionary, on a page that speaks the pseudo-language, whose
 * dictionaries mark all that they say: `⟦Refresh⟧`. What is left of a text without its marked parts
 * must be data, or no word.
 */
export async function straysOn(page: Page): Promise<readonly Stray[]> {
  return page.evaluate(
    ({ words, patterns }) => {
      const isWord = /\p{L}/u;
      const attributes = [
        'aria-label',
        'title',
        'placeholder',
        'alt',
        'aria-valuetext',
        'aria-roledescription',
      ];
      const unmarked = (text: string): string => {
        const without = text.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
        return without === text ? text : unmarked(without);
      };
      const leftOver = (text: string): string => {
        let rest = unmarked(text);
        for (const pattern of patterns) rest = rest.replaceAll(new RegExp(pattern, 'gu'), ' ');
        return rest.replaceAll(/\p{L}+/gu, (word) => (words.includes(word) ? ' ' : word));
      };
      const strays: { where: string; text: string }[] = [];
      const look = (element: Element, where: string, text: string | null) => {
        if (text !== null && isWord.test(leftOver(text))) {
          strays.push({ where: `${element.tagName.toLowerCase()} ${where}`, text: text.trim() });
        }
      };
      look(document.documentElement, 'document title', document.title);
      for (const element of document.querySelectorAll('body, body *')) {
        // Languages bear their own names, and so do time zones and an address's parameters.
        if (
          element.closest('script, style, noscript, code, select [lang], [role=option] [data-zone]') !== null
        )
          continue;
        for (const name of attributes) look(element, name, element.getAttribute(name));
        for (const node of element.childNodes) {
          if (node.nodeType === Node.TEXT_NODE) look(element, 'text', node.textContent);
        }
      }
      return strays;
    },
    { words: dataWords, patterns: dataPatterns },
  );
}
