import { useLayoutEffect, useMemo } from 'react';
import { colourOf } from '../../domain/statusPalette';
import { LOOK_CHANGE } from '../../timeline/engine/watchSurroundings';
import { useColourScheme } from '../browser/useColourScheme';
import { useAppearance, useFilters } from '../pipeline/contexts';
import { themeColours, type ThemeTokens } from './hostTheme';

/**
 * Applies a host's theme as an extra style sheet, for the screen only (paper is white) and not with forced
 * colors.
 */
export function useHostTheme(tokens: ThemeTokens): void {
  const { palette } = useAppearance();
  // Not the pipeline's scheme: this hook must set the scheme on the page before it is read below.
  const scheme = useColourScheme(useFilters().filters.theme);
  const statuses = useMemo(
    () => palette.map((look) => colourOf(look, scheme)).filter((colour) => /^#[0-9a-f]{6}$/i.test(colour)),
    [palette, scheme],
  );
  useLayoutEffect(() => {
    if (Object.keys(tokens).length === 0) return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@media not print { @media not (forced-colors: active) { ${rules(tokens, themeColours(tokens, scheme, { ...pageColours(), statuses }))} } }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.dispatchEvent(new Event(LOOK_CHANGE));
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
      document.dispatchEvent(new Event(LOOK_CHANGE));
    };
  }, [tokens, scheme, statuses]);
}

/** The style sheet's own colors, without a host's overrides. */
function pageColours() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    surface: colour('surface'),
    ink: colour('ink'),
    muted: colour('muted'),
    control: colour('control'),
    warn: colour('warn'),
    danger: colour('danger'),
  };
}

/** The style sheet's radii as multiples of the middle one. */
const radiusSteps = { xs: 1 / 3, sm: 2 / 3, md: 1, lg: 4 / 3, xl: 2 } as const;

function rules({ font, radiusCssPx }: ThemeTokens, colours: { readonly [property: string]: string }): string {
  const radii =
    radiusCssPx === undefined
      ? []
      : Object.entries(radiusSteps).map(([step, factor]) => `--radius-${step}: ${radiusCssPx * factor}px;`);
  const declarations = [
    ...Object.entries(colours).map(([property, colour]) => `${property}: ${colour};`),
    ...radii,
  ];
  const type =
    font === undefined
      ? ''
      : `body { font-family: ${font}, 'Inter Variable', ui-sans-serif, system-ui, sans-serif; }`;
  return `:root { ${declarations.join(' ')} } ${type}`;
}
