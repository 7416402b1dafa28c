import { isSearchKeyOn } from './readerChoices';

/** The field that finds agents, or the button of the sheet that contains it. */
const FIELD = 'input[data-find-agent]';
const SHEET_BUTTON = 'button[data-find-agent]';
/** Where `/` is a character of what is typed, as in dates. */
const TYPED =
  'input:not([type=checkbox], [type=radio], [type=range]), textarea, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=spinbutton]';
/** What is open over the page keeps its keys to itself. */
const OPEN_PARTS = 'dialog[open], [role=dialog], [role=menu], [role=listbox]';

/** Takes the focus to the search when `/` is pressed, and back with Escape. Returns a stop function. */
export function watchSearchKey(): () => void {
  const stop = new AbortController();
  let goBack: (() => void) | undefined;
  const enter = (field: HTMLInputElement) => {
    field.focus();
    field.select();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, defaultPrevented } = event;
    if (defaultPrevented || !(target instanceof Element)) return;
    if (event.key === 'Escape' && target.matches(FIELD) && goBack !== undefined) {
      event.preventDefault();
      goBack();
      return;
    }
    if (!isSearchKey(event) || target.closest(TYPED) !== null) return;
    if (!isSearchKeyOn.get() || document.querySelector(OPEN_PARTS) !== null) return;
    const field = document.querySelector<HTMLInputElement>(FIELD);
    const button = document.querySelector<HTMLElement>(SHEET_BUTTON);
    if (field === null && button === null) return;
    // Nor does the browser begin its own search.
    event.preventDefault();
    if (field !== null) {
      const back = wayBack();
      enter(field);
      goBack = back;
      return;
    }
    button?.click();
    whenInSheet(enter, stop.signal);
  };
  const onFocusOut = ({ target }: FocusEvent) => {
    if (target instanceof Element && target.matches(FIELD)) goBack = undefined;
  };
  const { signal } = stop;
  document.addEventListener('keydown', onKeyDown, { signal });
  document.addEventListener('focusout', onFocusOut, { signal });
  return () => stop.abort();
}

/** By its character, because it lies elsewhere and needs other keys on each keyboard: Shift, or AltGr. */
function isSearchKey(event: KeyboardEvent): boolean {
  const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
  return event.key === '/' && !event.isComposing && (!hasModifier || event.getModifierState('AltGraph'));
}

/** Leads back to what has the focus now. In the rows, whose cells may have changed by then, to the one that would have it. */
function wayBack(): () => void {
  const { activeElement } = document;
  const isInGrid = activeElement?.closest('[role=grid]') instanceof Element;
  return () => {
    const place = isInGrid ? document.querySelector('[role=grid] [tabindex="0"]') : activeElement;
    if (place instanceof HTMLElement && place !== document.body && place.isConnected) {
      place.focus({ preventScroll: true });
    } else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
}

/** Calls with the field once the sheet is open, unless something else is done meanwhile. */
function whenInSheet(onField: (field: HTMLInputElement) => void, signal: AbortSignal): void {
  const stop = new AbortController();
  const look = () => {
    const field = document.querySelector<HTMLInputElement>(`dialog[open] ${FIELD}`);
    if (field === null) return;
    stop.abort();
    onField(field);
  };
  const observer = new MutationObserver(look);
  const end = () => stop.abort();
  stop.signal.addEventListener('abort', () => observer.disconnect());
  signal.addEventListener('abort', end, { signal: stop.signal });
  for (const event of ['keydown', 'pointerdown'] as const) {
    document.addEventListener(event, end, { capture: true, signal: stop.signal });
  }
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['open'] });
  look();
}
