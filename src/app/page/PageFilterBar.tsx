import { useEffect, useMemo } from 'react';
import type { Teams } from '../../domain/teams';
import { colourOf } from '../../domain/statusPalette';
import { FilterBar, FoldedFilterBar } from '../../filters/FilterBar';
import { FilterLegend } from '../../filters/FilterLegend';
import { loadControlsSoon } from '../../filters/loadControlsSoon';
import type { FilterBarProps } from '../../filters/useFilterBar';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { usePageWords } from '../../words/WordsContext';
import { LazyModule } from '../../base/LazyModule';
import { Lazy } from '../../ui/Lazy';
import { useAgents, useAppearance, useFilters, useRows, useTeams } from '../pipeline/contexts';
import { useReasonGroups } from './useReasonGroups';

const teamsFoot = new LazyModule(() => import('./TeamsFoot'));

/** Why the filters are in the title line, with the legend at the foot of the page. */
export type FilterBarFold =
  /** Dense rows take the whole height. */
  | 'dense'
  /** The screen is low, or too narrow for the bar; `short` in the style sheet. */
  | 'short';

/** `short` in the style sheet. */
const SHORT_SCREEN = '((height < 37.5rem) and (width < 64rem)) or (width < 22rem)';

/** Whether the filters are in the title line. */
export function useFilterBarFold(): FilterBarFold | undefined {
  const { filters } = useFilters();
  const isWide = useMediaQuery('(width >= 64rem)');
  const isShort = useMediaQuery(SHORT_SCREEN);
  if (isShort) return 'short';
  return isWide && filters.rowSize === 'dense' && filters.view === 'timeline' ? 'dense' : undefined;
}

export function PageFilterBar() {
  usePreloadedControls();
  return <FilterBar {...useFilterBarProps()} />;
}

export function FoldedPageFilterBar({ fold }: { readonly fold: FilterBarFold }) {
  usePreloadedControls();
  return <FoldedFilterBar {...useFilterBarProps()} isShort={fold === 'short'} />;
}

/** The legend, which has no room in the title line. */
export function PageLegend({ fold }: { readonly fold: FilterBarFold }) {
  return <FilterLegend {...useFilterBarProps()} isOneLine hasReasons={fold === 'dense'} />;
}

function usePreloadedControls(): void {
  const { load } = useAgents();
  const isLoading = load.end.kind === 'open';
  useEffect(() => loadControlsSoon(isLoading), [isLoading]);
}

function useFilterBarProps(): FilterBarProps {
  const { config, palette, scheme } = useAppearance();
  const { filters, today, isLive, timeRange, setFilters } = useFilters();
  const { rows, directory, rowList } = useRows();
  const { counts } = rowList;
  const words = usePageWords();
  const hasAgents = rows.length > 0;
  const { now } = filters;
  const reasonGroups = useReasonGroups();
  const legend = useMemo(
    () =>
      // A status that the service does not name is listed while somebody is in it.
      palette
        .filter(
          ({ code }) =>
            !isLive ||
            counts.byPrimary.has(code) ||
            now.includes(code) ||
            config.statuses.some((status) => status.code === code),
        )
        .map((look) => ({
          code: look.code,
          label: look.label,
          colour: colourOf(look, scheme),
          pattern: look.pattern,
          count: hasAgents ? (counts.byPrimary.get(look.code) ?? 0) : undefined,
          details: reasonGroups?.find(({ primary }) => primary === look.code)?.kinds,
        })),
    [palette, config.statuses, counts, isLive, now, hasAgents, scheme, reasonGroups],
  );
  return {
    filters,
    isLive,
    dates: timeRange,
    today,
    maxDays: config.maxDays,
    teams: useShownTeams(),
    teamsFoot: TEAMS_FOOT,
    agents: directory,
    legend,
    countsMeaning: hasAgents ? (isLive ? words.now : words.inRange) : '',
    noStatusCount: hasAgents ? counts.noStatus : undefined,
    reasonGroups,
    folding: filters.view === 'timeline' ? rowList.folding : undefined,
    onChange: setFilters,
  };
}

/** One element for all renders: the picker that has it is the dearest part of the page to render. */
const TEAMS_FOOT = (
  <Lazy module={teamsFoot} failed={null}>
    {({ TeamsFoot }) => <TeamsFoot />}
  </Lazy>
);

/** The teams to choose from. Their place is kept while they are read, and while some are chosen that cannot be. */
function useShownTeams(): Teams | undefined {
  const { teams, state } = useTeams();
  const { filters } = useFilters();
  return teams.list.length > 0 || state === 'reading' || filters.teams.length > 0 ? teams : undefined;
}
