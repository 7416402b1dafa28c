/** What a key asks of the grid. */
export type GridCommand =
  | { readonly kind: 'move-span'; readonly to: 'previous' | 'next' | 'first' | 'last' }
  | { readonly kind: 'move-agent'; readonly by: number }
  | { readonly kind: 'move-page'; readonly direction: -1 | 1 }
  | { readonly kind: 'edge-agent'; readonly edge: 'first' | 'last' }
  | { readonly kind: 'pan'; readonly share: number }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'fit' }
  | { readonly kind: 'back' }
  | { readonly kind: 'help' }
  /** Opens the details of the agent; folds the group where a heading is active. */
  | { readonly kind: 'activate' }
  | { readonly kind: 'toggle-pin' }
  | { readonly kind: 'escape' };

export const ZOOM_STEP = 1.6;
export const PAN_STEP_SHARE = 0.2;

type KeyTable = { readonly [Key in string]?: GridCommand };

const PLAIN_KEYS: KeyTable = {
  ArrowLeft: { kind: 'move-span', to: 'previous' },
  ArrowRight: { kind: 'move-span', to: 'next' },
  ArrowUp: { kind: 'move-agent', by: -1 },
  ArrowDown: { kind: 'move-agent', by: 1 },
  Home: { kind: 'move-span', to: 'first' },
  End: { kind: 'move-span', to: 'last' },
  PageUp: { kind: 'move-page', direction: -1 },
  PageDown: { kind: 'move-page', direction: 1 },
  '+': { kind: 'zoom', factor: ZOOM_STEP },
  '=': { kind: 'zoom', factor: ZOOM_STEP },
  '-': { kind: 'zoom', factor: 1 / ZOOM_STEP },
  _: { kind: 'zoom', factor: 1 / ZOOM_STEP },
  0: { kind: 'fit' },
  Backspace: { kind: 'back' },
  '?': { kind: 'help' },
  Enter: { kind: 'activate' },
  ' ': { kind: 'activate' },
  p: { kind: 'toggle-pin' },
  P: { kind: 'toggle-pin' },
  Escape: { kind: 'escape' },
};

/** With Shift, in place of the plain ones. */
const SHIFT_KEYS: KeyTable = {
  ArrowLeft: { kind: 'pan', share: -PAN_STEP_SHARE },
  ArrowRight: { kind: 'pan', share: PAN_STEP_SHARE },
};

/** With Ctrl, which has no others. */
const CTRL_KEYS: KeyTable = {
  Home: { kind: 'edge-agent', edge: 'first' },
  End: { kind: 'edge-agent', edge: 'last' },
};

/**
 * The command of a key press in the grid, after the ARIA grid pattern; `undefined` for keys that are
 * not the grid's. Left and right follow time, which runs from left to right in every language.
 */
export function gridCommand(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): GridCommand | undefined {
  if (event.altKey || event.metaKey) return undefined;
  if (event.ctrlKey) return CTRL_KEYS[event.key];
  return (event.shiftKey ? SHIFT_KEYS[event.key] : undefined) ?? PLAIN_KEYS[event.key];
}
