import type { Page } from 'playwright/test';

/**
 * Data of the small center, and what `Intl` writes: names, addresses, ids, statuses, days, months, zones, and a few
 * words that are neither data nor ours.
 */
const dataWords = [
  'Ada Autumn Ben Busy cleo ben A B C Coaching Ready Call Break Lunch NBK AVAILABLE BUSY AWAY OFFLINE',
  'Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec UTC',
  // For screen readers, from the control library's own translations: on a button, and of a list.
  'Dismiss option options available',
].flatMap((words) => words.split(' '));

/** Data that is removed before searching for words: email addresses, ids, instants, zone names. */
const dataPatterns = [
  String.raw`[\w.]+@example\.com`,
  String.raw`\b[AB]-\d+\b`,
  String.raw`\bu-\w+\b`,
  String.raw`\b[A-Z][\w+-]*(?:\/[\w+-]+)+`,
];

export type UntranslatedText = { readonly where: string; readonly text: string };

/**
 * Every text on the page that is not from a dictionary, on a page in the pseudo-language, whose dictionaries mark all
 * their texts: `⟦Refresh⟧`. What is left of a text without its marked parts must be data, or no word.
 */
export async function untranslatedTexts(page: Page): Promise<readonly UntranslatedText[]> {
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
      const withoutData = (text: string): string => {
        let rest = unmarked(text);
        for (const pattern of patterns) rest = rest.replaceAll(new RegExp(pattern, 'gu'), ' ');
        return rest.replaceAll(/\p{L}+/gu, (word) => (words.includes(word) ? ' ' : word));
      };
      const texts: { where: string; text: string }[] = [];
      const inspect = (element: Element, where: string, text: string | null) => {
        if (text !== null && isWord.test(withoutData(text))) {
          texts.push({ where: `${element.tagName.toLowerCase()} ${where}`, text: text.trim() });
        }
      };
      inspect(document.documentElement, 'document title', document.title);
      for (const element of document.querySelectorAll('body, body *')) {
        // Languages, time zones and address parameters are shown by their own names. Recharts measures a label word
        // by word in a hidden element.
        const ownNames = 'script, style, noscript, code, select [lang], [role=option] [data-zone]';
        if (element.closest(`${ownNames}, #recharts_measurement_span`) !== null) continue;
        for (const name of attributes) inspect(element, name, element.getAttribute(name));
        for (const node of element.childNodes) {
          if (node.nodeType === Node.TEXT_NODE) inspect(element, 'text', node.textContent);
        }
      }
      return texts;
    },
    { words: dataWords, patterns: dataPatterns },
  );
}
