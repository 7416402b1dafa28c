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

/**
 * The command of a key press in the grid, after the ARIA grid pattern; `undefined` for keys that are
 * not the grid's. Left and right follow time, which runs from left to right in every language.
 */
export function gridCommand(event: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): GridCommand | undefined {
  if (event.altKey || event.metaKey) return undefined;
  if (event.ctrlKey) {
    if (event.key === 'Home') return { kind: 'edge-agent', edge: 'first' };
    if (event.key === 'End') return { kind: 'edge-agent', edge: 'last' };
    return undefined;
  }
  switch (event.key) {
    case 'ArrowLeft':
      return event.shiftKey ? { kind: 'pan', share: -PAN_STEP_SHARE } : { kind: 'move-span', to: 'previous' };
    case 'ArrowRight':
      return event.shiftKey ? { kind: 'pan', share: PAN_STEP_SHARE } : { kind: 'move-span', to: 'next' };
    case 'ArrowUp':
      return { kind: 'move-agent', by: -1 };
    case 'ArrowDown':
      return { kind: 'move-agent', by: 1 };
    case 'Home':
      return { kind: 'move-span', to: 'first' };
    case 'End':
      return { kind: 'move-span', to: 'last' };
    case 'PageUp':
      return { kind: 'move-page', direction: -1 };
    case 'PageDown':
      return { kind: 'move-page', direction: 1 };
    case '+':
    case '=':
      return { kind: 'zoom', factor: ZOOM_STEP };
    case '-':
    case '_':
      return { kind: 'zoom', factor: 1 / ZOOM_STEP };
    case '0':
      return { kind: 'fit' };
    case 'Backspace':
      return { kind: 'back' };
    case '?':
      return { kind: 'help' };
    case 'Enter':
    case ' ':
      return { kind: 'activate' };
    case 'p':
    case 'P':
      return { kind: 'toggle-pin' };
    case 'Escape':
      return { kind: 'escape' };
    default:
      return undefined;
  }
}
