/**
 * A notice goes when its button has helped, and takes the focus along; whoever works by keyboard would
 * start again at the top of the page. Here the focus goes on to the element marked with `focusHome`.
 * Controls that know a better place (the next tag of a list) hand it on themselves. Returns what ends it.
 */
export function watchFocus(): () => void {
  let lastFocused: Element | undefined;
  const remember = () => {
    lastFocused = document.activeElement ?? undefined;
  };
  // A click beside all controls lets go of the focus on purpose.
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
