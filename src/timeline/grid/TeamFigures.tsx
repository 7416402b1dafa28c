import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Team } from '../../domain/teams';
import type { TeamCounts } from '../../analysis/rows/teamCounts';
import { colourOf, type ColourScheme, type StatusLook } from '../../domain/statusPalette';
import { NoStatusSign } from '../../ui/NoStatusSign';
import { Swatch } from '../../ui/Swatch';
import { useLocaleFormat, usePageWords } from '../../words/WordsContext';

export type TeamFiguresProps = {
  readonly counts: TeamCounts;
  /** `undefined` for agents who are in no team. */
  readonly team: Team | undefined;
  /** In the order of the legend. */
  readonly palette: readonly StatusLook[];
  readonly scheme: ColourScheme;
  /** Has few words: the colors and patterns of statuses are explained nearby. */
  readonly isShort?: boolean;
};

/**
 * How many agents of a team are missing to its minimum, and how many are in each status now. A figure is shown whole, or
 * where there is no room for it, to screen readers alone.
 */
export function TeamFigures({ counts, team, palette, scheme, isShort = false }: TeamFiguresProps) {
  const words = usePageWords();
  const { language } = useLocaleFormat();
  const { byPrimary, noStatus, missing } = counts;
  const written = (count: number) => count.toLocaleString(language);
  const minimum = team?.minimum ?? 0;
  return (
    <span className="flex h-[1lh] min-w-min flex-1 flex-wrap gap-x-[0.9em] overflow-clip font-normal">
      {missing > 0 && (
        <span
          className="flex shrink-0 items-baseline gap-[0.3em] font-medium whitespace-nowrap text-warn"
          title={words.belowMinimumHint({ available: minimum - missing, minimum })}
        >
          <span className="sr-only">, </span>
          <TriangleAlert aria-hidden className="size-[1em] shrink-0 self-center" />
          {isShort ? words.belowMinimumShort({ count: missing }) : words.belowMinimum({ count: missing })}
        </span>
      )}
      {palette.map((look) => {
        const count = byPrimary.get(look.code) ?? 0;
        return (
          count > 0 && (
            <Figure key={look.code} label={look.label} count={written(count)} isShort={isShort}>
              <Swatch
                colour={colourOf(look, scheme)}
                pattern={look.pattern}
                className="size-[0.8em]! self-center rounded-[2px]"
              />
            </Figure>
          )
        );
      })}
      {noStatus > 0 && (
        <Figure label={words.noStatus} count={written(noStatus)} isShort={isShort}>
          <NoStatusSign className="size-[0.8em] self-center" />
        </Figure>
      )}
    </span>
  );
}

function Figure(props: {
  readonly label: string;
  readonly count: string;
  readonly isShort: boolean;
  readonly children: ReactNode;
}) {
  const { label, count, isShort, children } = props;
  return (
    <span className="flex shrink-0 items-baseline gap-[0.3em] whitespace-nowrap" title={`${label}: ${count}`}>
      <span className="sr-only">, </span>
      {children}
      <span className={isShort ? 'sr-only' : 'text-muted @max-4xl:sr-only'} dir="auto">
        {label}
      </span>{' '}
      <span className="tabular-nums">{count}</span>
    </span>
  );
}
