import {
  memo,
  type ReactNode,
  startTransition,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { PublicConfig } from '../contract/publicConfig';
import { assertNever } from '../base/assertNever';
import { colourOf, type ColourScheme } from '../domain/statusPalette';
import { FilterBar, FilterLegend, FoldedFilterBar } from '../filters/FilterBar';
import { loadControlsSoon } from '../filters/loadControlsSoon';
import type { RowsInView } from '../timeline/grid/rowActions';
import { LiveRegion } from '../ui/LiveRegion';
import { TabPanel } from '../ui/TabPanel';
import { useMediaQuery } from '../ui/useMediaQuery';
import { usePageWords, useSay } from '../words/WordsContext';
import { HostContext } from './embedding/HostContext';
import { LazyAddressNotices, LazyLoadBanners, LazyMainNotice, preloadNotices } from './notices/LazyNotices';
import { LazySpanTable, LazyTimelineView, LazyTotalsTable } from './page/LazyViews';
import { PageHeader, VIEW_TABS_ID } from './page/PageHeader';
import { progressWords } from './notices/progressWords';
import { StatusBar } from './page/StatusBar';
import { initialSorts, type TableSorts } from './pipeline/tableSorts';
import { TimelineSkeleton } from './notices/TimelineSkeleton';
import { useColourScheme } from './browser/useColourScheme';
import { type Dashboard as DashboardState, useDashboard } from './pipeline/useDashboard';
import { focusHome } from './browser/useFocusRescue';
import { type OpenAgent, useOpenAgent } from './page/useOpenAgent';

// The clock ticks every second; the filters have nothing to do with it.
const QuietFilterBar = memo(FilterBar);
const QuietFoldedFilterBar = memo(FoldedFilterBar);

/** The whole page, from what is asked for at the top to what is missing at the bottom. */
export function Dashboard({ config }: { readonly config: PublicConfig }) {
  const dashboard = useDashboard(config);
  const { filters, setFilters, palette, counts, isLive, directory, today, addressNotices, load } = dashboard;
  const scheme = useColourScheme(filters.theme);
  const rowsInView = useRef<RowsInView>({ first: 0, end: 0 });
  const onRowsInView = useCallback((rows: RowsInView) => {
    rowsInView.current = rows;
  }, []);
  const [sorts, setSorts] = useState(initialSorts);
  const words = usePageWords();
  const { language } = useSay();
  useEffect(() => preloadNotices(language), [language]);
  const isLoading = load.end.kind === 'open';
  useEffect(() => loadControlsSoon(isLoading), [isLoading]);
  const openAgent = useOpenAgent();
  const host = useContext(HostContext);
  // Dates and lists to choose from are half of what the browser has to style and lay out at the start: they
  // come in a task of their own, a frame later.
  const [isFrameShown, setIsFrameShown] = useState(false);
  useEffect(() => startTransition(() => setIsFrameShown(true)), []);
  const hasAgents = load.agents.length > 0;
  const legend = useMemo(
    () =>
      palette.map((look) => ({
        code: look.code,
        label: look.label,
        colour: colourOf(look, scheme),
        pattern: look.pattern,
        count: hasAgents ? (counts.byPrimary.get(look.code) ?? 0) : undefined,
      })),
    [palette, counts, hasAgents, scheme],
  );
  const filterBar = {
    filters,
    today,
    maxDays: config.maxDays,
    agents: directory,
    legend,
    countsMeaning: hasAgents ? (isLive ? words.now : words.inRange) : '',
    noStatusCount: hasAgents ? counts.noStatus : undefined,
    folding: filters.view === 'timeline' ? dashboard.rowList.folding : undefined,
    onChange: setFilters,
  };
  // The whole floor has all of the height; the filters go into the line of the title.
  const isFolded =
    useMediaQuery('(width >= 64rem)') && filters.rowSize === 'dense' && filters.view === 'timeline';
  return (
    // Zoomed in far, or in a low frame, the page scrolls rather than leave the view no room.
    <div className="flex h-full flex-col overflow-x-hidden overflow-y-auto">
      <PageHeader
        dashboard={dashboard}
        config={config}
        sorts={sorts}
        rowsInView={rowsInView}
        onInsights={openAgent.leave}
      >
        {isFolded ? <QuietFoldedFilterBar {...filterBar} /> : undefined}
      </PageHeader>
      <main
        // The page around a framed one has a main part of its own.
        aria-label={host === undefined ? undefined : words.documentTitle}
        className="flex min-h-0 flex-1 flex-col"
      >
        {!isFolded && (isFrameShown ? <QuietFilterBar {...filterBar} /> : <FilterBarRoom />)}
        <LazyAddressNotices notices={addressNotices} />
        {host !== undefined && <host.Bridge dashboard={dashboard} openUserId={openAgent.userId} />}
        <LazyLoadBanners dashboard={dashboard} />
        <TabPanel
          {...focusHome}
          idPrefix={VIEW_TABS_ID}
          selectedId={filters.view}
          className="flex min-h-64 flex-1 flex-col focus-visible:-outline-offset-2"
        >
          <View
            dashboard={dashboard}
            config={config}
            scheme={scheme}
            sorts={sorts}
            onRowsInView={onRowsInView}
            onSorts={setSorts}
            openAgent={openAgent}
            legend={isFolded ? <FilterLegend {...filterBar} /> : undefined}
          />
        </TabPanel>
      </main>
      <LiveRegion message={isLoading ? words.loading : progressWords(load, words)} />
    </div>
  );
}

/** Where the filters will be: as high as their two lines, or as the one on a phone. */
function FilterBarRoom() {
  return <div className="h-[85px] shrink-0 border-b border-hairline max-sm:h-[49px]" />;
}

function View({
  dashboard,
  config,
  scheme,
  sorts,
  onSorts,
  openAgent,
  onRowsInView,
  legend,
}: {
  readonly dashboard: DashboardState;
  readonly config: PublicConfig;
  readonly scheme: ColourScheme;
  readonly sorts: TableSorts;
  readonly onSorts: (sorts: TableSorts) => void;
  readonly openAgent: OpenAgent;
  readonly onRowsInView: (rows: RowsInView) => void;
  /** Where the filters are folded, the legend stands below the timeline. */
  readonly legend: ReactNode;
}) {
  const { state, filters, timeRange, catalog, palette, now, sortedRows, load } = dashboard;
  const { statuses, language } = filters;
  const isLoading = load.end.kind === 'open';
  const footer = (
    <div className="flex min-h-10 shrink-0 items-center border-t border-hairline px-4">
      <StatusBar dashboard={dashboard} />
    </div>
  );
  if (state.kind !== 'rows') {
    return (
      <>
        {state.kind === 'first-load' ? (
          <TimelineSkeleton />
        ) : (
          <LazyMainNotice state={state} dashboard={dashboard} />
        )}
        {footer}
      </>
    );
  }
  const shared = { rows: sortedRows, timeRange, catalog, palette, now, language, isBusy: isLoading };
  switch (filters.view) {
    case 'timeline':
      return (
        <LazyTimelineView
          dashboard={dashboard}
          config={config}
          scheme={scheme}
          openAgent={openAgent}
          onRowsInView={onRowsInView}
          legend={legend}
        />
      );
    case 'table':
      return (
        <>
          <Suspense fallback={<TimelineSkeleton />}>
            <LazySpanTable
              {...shared}
              statuses={statuses}
              scheme={scheme}
              sort={sorts.spans}
              onSort={(spans) => onSorts({ ...sorts, spans })}
            />
          </Suspense>
          {footer}
        </>
      );
    case 'totals':
      return (
        <>
          <Suspense fallback={<TimelineSkeleton />}>
            <LazyTotalsTable
              {...shared}
              scheme={scheme}
              detail={filters.totalsDetail}
              onDetail={(totalsDetail) => dashboard.setFilters({ totalsDetail }, 'push')}
              sort={sorts.totals}
              onSort={(totals) => onSorts({ ...sorts, totals })}
            />
          </Suspense>
          {footer}
        </>
      );
    default:
      return assertNever(filters.view);
  }
}
