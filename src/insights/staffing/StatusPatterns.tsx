import { colourOf, type ColourScheme, type PatternName } from '../../domain/statusPalette';
import type { ChartLayer } from './chartLayers';

/** Lines over a tile of 6 × 6, as the timeline's bars have them. */
const TILE_PATHS: { readonly [Pattern in Exclude<PatternName, 'solid'>]: string } = {
  diagonal: 'M-6 6 0 0M0 6 6 0M6 6 12 0',
  cross: 'M0 0 6 6M0 6 6 0',
  dots: 'M1.8 1.8h0M4.8 4.8h0',
  horizontal: 'M0 2.6h6',
};

/** The fill of a layer: its color, or the pattern that `StatusPatterns` defines. */
export function fillOf(idPrefix: string, index: number): string {
  return `url(#${idPrefix}-${index})`;
}

/** Color and pattern of each layer: color alone never identifies a status. */
export function StatusPatterns({
  idPrefix,
  layers,
  scheme,
}: {
  readonly idPrefix: string;
  readonly layers: readonly ChartLayer[];
  readonly scheme: ColourScheme;
}) {
  return (
    <defs>
      {layers.map(({ look }, index) => (
        <pattern
          key={look.code}
          id={`${idPrefix}-${index}`}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
        >
          <rect width={6} height={6} fill={colourOf(look, scheme)} />
          {look.pattern !== 'solid' && (
            <path
              d={TILE_PATHS[look.pattern]}
              stroke="var(--surface)"
              strokeOpacity={0.42}
              strokeWidth={1.4}
              strokeLinecap={look.pattern === 'dots' ? 'round' : 'butt'}
            />
          )}
        </pattern>
      ))}
    </defs>
  );
}
