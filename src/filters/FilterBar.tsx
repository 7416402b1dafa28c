import { usePageWords } from '../words/WordsContext';
import { useMediaQuery } from '../ui/useMediaQuery';
import { DateRangeControl } from './dates/DateRangeControl';
import { DisplayControl } from './DisplayControl';
import type { DisplayPart } from './DisplayPopover';
import { AgentsField, StatusesInRange, TeamField, ZoneField } from './FilterFields';
import { FilterLegend } from './FilterLegend';
import { FilterSheet, useActiveWords } from './FilterSheet';
import { FindAgentField } from './FindAgentField';
import { GroupControl, RowSizeControl, SortControl } from './ListControls';
import { LazyPicked } from './pickers/LazyPickers';
import { FilterBarContext, type FilterBarProps, useFilterBar } from './useFilterBar';

/**
 * Every filter in two quiet lines, three on a tablet; what is seldom changed is behind a button. Where there is no room
 * for them only the dates stay, with a button that opens the rest in a sheet and words that say what is filtered.
 */
export function FilterBar(props: FilterBarProps) {
  const isNarrow = useMediaQuery('(width < 40rem)');
  return (
    <FilterBarContext value={props}>{isNarrow ? <NarrowFilterBar /> : <WideFilterBar />}</FilterBarContext>
  );
}

/**
 * The filters on the line of the page's title, where every pixel of height is for agents: a button that opens them in
 * a sheet, and with dense rows the size of rows, to lead back. `FilterLegend` goes elsewhere.
 */
export function FoldedFilterBar(props: FilterBarProps & { readonly isShort: boolean }) {
  const words = usePageWords();
  return (
    <FilterBarContext value={props}>
      <search aria-label={words.filters} className="flex shrink-0 items-center gap-x-3">
        {!props.isShort && <RowSizeControl />}
        <FilterSheet hasDates hasStatus={props.isShort} />
      </search>
    </FilterBarContext>
  );
}

/** What each width moves from the bar behind its button, in the order in which they are there. */
const behindButton = {
  tablet: ['sort', 'group', 'rows', 'compare'],
  laptop: ['zone', 'sort', 'rows', 'compare'],
  /** A desktop with a field more. */
  narrowDesktop: ['zone', 'rows', 'compare'],
  desktop: ['rows', 'compare'],
} as const satisfies Record<string, readonly DisplayPart[]>;

function useBarWidth(hasTeams: boolean): keyof typeof behindButton {
  const isLaptop = useMediaQuery('(width >= 64rem)');
  const isDesktop = useMediaQuery('(width >= 80rem)');
  const isWide = useMediaQuery('(width >= 90rem)');
  if (!isDesktop) return isLaptop ? 'laptop' : 'tablet';
  return hasTeams && !isWide ? 'narrowDesktop' : 'desktop';
}

/**
 * From 64 rem on both lines have one height whatever is chosen, in every language: what may be long shrinks, and the
 * fields of the first line leave room for one more of their kind. Wrapping is the last resort, for text that the
 * reader's own style sheet spaces out.
 */
function WideFilterBar() {
  const words = usePageWords();
  const props = useFilterBar();
  const hasTeams = props.teams !== undefined;
  const width = useBarWidth(hasTeams);
  const hasZone = width === 'desktop' || width === 'tablet';
  const isPicked = props.filters.teams.length + props.filters.agents.length > 0;
  return (
    <search
      aria-label={words.filters}
      className="relative flex shrink-0 flex-col gap-0.5 border-b border-hairline px-4 py-1"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <DateRangeControl />
        {hasZone && (
          <ZoneField className={`max-w-60 grow basis-36 ${hasTeams && !isPicked ? 'xl:basis-52' : ''}`} />
        )}
        <TeamPick />
        <AgentsPick />
        <FindAgentField
          className={`grow basis-24 lg:max-w-60 ${hasTeams ? 'lg:basis-20 xl:basis-28' : 'xl:basis-36'}`}
        />
      </div>
      <div className="flex items-center gap-x-2 lg:[--control-height:1.75rem]">
        <FilterLegend {...props} isOneLine>
          <StatusesInRange />
        </FilterLegend>
        {(width === 'desktop' || width === 'narrowDesktop') && <SortControl />}
        {width !== 'tablet' && <GroupControl />}
        <DisplayControl parts={behindButton[width]} />
      </div>
    </search>
  );
}

/** The picker of teams, with what is picked beside it. */
function TeamPick() {
  const { filters, teams, onChange } = useFilterBar();
  if (teams === undefined) return null;
  return (
    <div className={pickClasses(filters.teams, 'xl:basis-28')}>
      <TeamField className="grow" />
      <LazyPicked picked={filters.teams}>
        {({ PickedTeamsButton }) => (
          <PickedTeamsButton
            teams={teams}
            picked={filters.teams}
            isTight
            onChange={(picked) => onChange({ teams: picked }, 'push')}
          />
        )}
      </LazyPicked>
    </div>
  );
}

function AgentsPick() {
  const { filters, teams, agents, onChange } = useFilterBar();
  const isTight = teams !== undefined;
  return (
    <div className={isTight ? pickClasses(filters.agents, 'xl:basis-36') : `${PICK} xl:basis-36`}>
      <AgentsField className="grow" />
      <LazyPicked picked={filters.agents}>
        {({ PickedAgentsButton }) => (
          <PickedAgentsButton
            agents={agents}
            picked={filters.agents}
            isTight={isTight}
            onChange={(picked) => onChange({ agents: picked }, 'push')}
          />
        )}
      </LazyPicked>
    </div>
  );
}

const PICK = 'flex min-w-0 grow basis-24 items-center lg:max-w-72';

/** One of two pickers on a line: what is picked needs room too, and where there is little, what is typed has it. */
function pickClasses(picked: readonly string[], basis: string): string {
  return `${PICK} lg:max-xl:has-[input:focus]:min-w-44 ${picked.length > 0 ? 'xl:basis-44' : basis}`;
}

function NarrowFilterBar() {
  const words = usePageWords();
  const active = useActiveWords().join(' · ');
  return (
    <search aria-label={words.filters} className="flex flex-col gap-0.5 border-b border-hairline px-4 py-1">
      <DateRangeControl>
        <FilterSheet hasStatus className="ms-auto max-w-fit min-w-0 grow basis-16" />
      </DateRangeControl>
      {active !== '' && (
        <p className="shrink-0 truncate text-small text-muted" title={active}>
          {active}
        </p>
      )}
    </search>
  );
}
