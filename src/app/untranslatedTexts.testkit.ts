/**
 * Data of the small center, and what `Intl` writes: names, addresses, ids, statuses, days, months, zones, and a few
 * words that are neither data nor ours.
 */
const dataWords = new Set(
  [
    'Ada Autumn Ben Busy cleo ben A B C Coaching Ready Call Break Lunch NBK AVAILABLE BUSY AWAY OFFLINE',
    'Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec UTC',
    // For screen readers, from the control library's own translations: on a button, and of a list.
    'Dismiss option options available',
  ].flatMap((words) => words.split(' ')),
);

/** Data that is removed before searching for words: email addresses, ids, instants, zone names. */
const dataPatterns = [
  /[\w.]+@example\.com/gu,
  /\b[AB]-\d+\b/gu,
  /\bu-\w+\b/gu,
  /\b[A-Z][\w+-]*(?:\/[\w+-]+)+/gu,
];

const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'aria-roledescription'];

/**
 * Languages, time zones and address parameters are shown by their own names. Recharts measures a label word by word
 * in a hidden element.
 */
const ownNames =
  'script, style, noscript, code, select [lang], [role=option] [data-zone], #recharts_measurement_span';

export type UntranslatedText = { readonly where: string; readonly text: string };

/**
 * Every text on the page that is not from a dictionary, on a page in the pseudo-language, whose dictionaries mark all
 * their texts: `⟦Refresh⟧`. What is left of a text without its marked parts must be data, or no word.
 */
export function untranslatedTexts(): readonly UntranslatedText[] {
  const texts: UntranslatedText[] = [];
  const inspect = (element: Element, where: string, text: string | null) => {
    if (text === null || !/\p{L}/u.test(withoutData(text))) return;
    texts.push({ where: `${element.tagName.toLowerCase()} ${where}`, text: text.trim() });
  };
  inspect(document.documentElement, 'document title', document.title);
  for (const element of document.querySelectorAll('body, body *')) {
    if (element.closest(ownNames) !== null) continue;
    for (const name of attributes) inspect(element, name, element.getAttribute(name));
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) inspect(element, 'text', node.textContent);
    }
  }
  return texts;
}

function withoutData(text: string): string {
  let rest = unmarked(text);
  for (const pattern of dataPatterns) rest = rest.replaceAll(pattern, ' ');
  return rest.replaceAll(/\p{L}+/gu, (word) => (dataWords.has(word) ? ' ' : word));
}

/** Marked texts may contain others, so they are removed from the innermost on. */
function unmarked(text: string): string {
  const without = text.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
  return without === text ? text : unmarked(without);
}
