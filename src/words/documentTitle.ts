let text = '';
let prefix = '';

/** Sets the title of the page's tab. */
export function setTitle(title: string): void {
  text = title;
  document.title = prefix + text;
}

/** Puts something before the title, whatever the language; empty for nothing. */
export function setTitlePrefix(before: string): void {
  prefix = before;
  // Before the page has its words, the title is that of the document.
  if (text !== '') document.title = prefix + text;
}
