/**
 * Moves the focus to the element marked with `focusHome` when the focused element disappears, such as a
 * notice whose button was pressed; otherwise keyboard users would start again at the top of the page.
 * Controls that know a better place (the next tag of a list) move it themselves. Returns a stop function.
 */
export function watchFocus(): () => void {
  let lastFocused: Element | undefined;
  const remember = () => {
    lastFocused = document.activeElement ?? undefined;
  };
  // A click outside all controls drops the focus on purpose.
  const forget = ({ target }: PointerEvent) => {
    if (!(target instanceof Node) || lastFocused?.contains(target) !== true) lastFocused = undefined;
  };
  const observer = new MutationObserver(() => {
    if (lastFocused === undefined || lastFocused.isConnected) return;
    lastFocused = undefined;
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[data-focus-home]')?.focus({ preventScroll: true });
  });
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', remember);
  document.addEventListener('pointerdown', forget, { capture: true });
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('pointerdown', forget, { capture: true });
  };
}
