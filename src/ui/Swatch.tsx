export type SwatchPattern = 'solid' | 'diagonal' | 'dots' | 'horizontal' | 'backslash' | 'cross';

export type SwatchProps = {
  /** Any CSS color. In forced colors only the pattern distinguishes swatches. */
  readonly colour: string;
  readonly pattern: SwatchPattern;
  /** Draws the outline only: its status is switched off. */
  readonly isHollow?: boolean;
  readonly className?: string;
};

/** Lines over a field of 14 × 14. */
const patternPaths: { readonly [Pattern in SwatchPattern]: string } = {
  solid: '',
  diagonal: 'M-2 8 8-2M-2 16 16-2M6 16 16 6',
  // A line of no length with a round cap is a dot.
  dots: 'M4 4h0M10 4h0M7 7h0M4 10h0M10 10h0',
  horizontal: 'M0 4.5h14M0 9.5h14',
  cross: 'M-1-1 15 15M-1 15 15-1',
  backslash: 'M6-2 16 8M-2-2 16 16M-2 6 8 16',
};

/** A small square of a color and a pattern, for legends; the words beside it have the meaning. */
export function Swatch({ colour, pattern, isHollow = false, className = '' }: SwatchProps) {
  return (
    <svg
      viewBox="0 0 14 14"
      className={`size-3.5 shrink-0 overflow-hidden rounded-[3px] ${className}`}
      aria-hidden
    >
      {isHollow ? (
        <rect
          x="1"
          y="1"
          width="12"
          height="12"
          rx="2.25"
          strokeWidth="1.5"
          stroke={colour}
          className="fill-none forced-colors:stroke-[CanvasText]"
        />
      ) : (
        <>
          <rect width="14" height="14" fill={colour} className="forced-colors:fill-[CanvasText]" />
          <path
            d={patternPaths[pattern]}
            strokeWidth={pattern === 'dots' ? 2.25 : 1.75}
            strokeLinecap="round"
            className="fill-none stroke-surface forced-colors:stroke-[Canvas]"
          />
        </>
      )}
    </svg>
  );
}
