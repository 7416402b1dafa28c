import type { ColourScheme } from '../../domain/statusPalette';

/** The page's colours and type as the canvas needs them: CSS colours, ready for `fillStyle`. */
export type CanvasTheme = {
  readonly scheme: ColourScheme;
  readonly surface: string;
  readonly sunken: string;
  readonly hairline: string;
  readonly control: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly danger: string;
  readonly fontFamily: string;
};

/** The page's theme, or the device's where its forced colours overrule the page. */
function isDark(element: Element): boolean {
  if (matchMedia('(forced-colors: active)').matches)
    return matchMedia('(prefers-color-scheme: dark)').matches;
  return element.closest('[data-theme]')?.getAttribute('data-theme') === 'dark';
}

/** Reads the colours that the style sheet gives an element, forced colours included. */
export function readCanvasTheme(element: Element): CanvasTheme {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim() || 'currentColor';
  return {
    scheme: isDark(element) ? 'dark' : 'light',
    surface: colour('--surface'),
    sunken: colour('--sunken'),
    hairline: colour('--hairline'),
    control: colour('--control'),
    ink: colour('--ink'),
    muted: colour('--muted'),
    accent: colour('--accent'),
    danger: colour('--danger'),
    fontFamily: style.fontFamily,
  };
}
