import type { ColourScheme } from '../domain/statusPalette';

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

/** Reads the colours that the style sheet gives an element, forced colours included. */
export function readCanvasTheme(element: Element): CanvasTheme {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim() || 'currentColor';
  return {
    scheme: style.colorScheme.includes('dark') ? 'dark' : 'light',
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
