import { lazy, memo, Suspense, useMemo } from 'react';
import type { PublicConfig } from '../contract/publicConfig';
import { assertNever } from '../domain/assertNever';
import { colourOf, type ColourScheme } from '../domain/statusPalette';
import { AddressNotices } from '../filters/AddressNotices';
import { FilterBar } from '../filters/FilterBar';
import { LiveRegion } from '../ui/LiveRegion';
import { TabPanel } from '../ui/TabPanel';
import { LoadBanners } from './LoadBanners';
import { MainNotice } from './MainNotice';
import { PageHeader, VIEW_TABS_ID } from './PageHeader';
import { progressWords } from './progressWords';
import { StatusBar } from './StatusBar';
import { TimelineSkeleton } from './TimelineSkeleton';
import { TimelineView } from './TimelineView';
import { useColourScheme } from './useColourScheme';
import { type Dashboard as DashboardState, useDashboard } from './useDashboard';
import { useOpenAgent } from './useOpenAgent';

const SpanTable = lazy(async () => ({ default: (await import('../insights/SpanTable')).SpanTable }));
const TotalsTable = lazy(async () => ({ default: (await import('../insights/TotalsTable')).TotalsTable }));

// The clock ticks every second; the filters have nothing to do with it.
const QuietFilterBar = memo(FilterBar);

/** The whole page, from what is asked for at the top to what is missing at the bottom. */
export function Dashboard({ config }: { readonly config: PublicConfig }) {
  const dashboard = useDashboard(config);
  const { filters, setFilters, palette, counts, isLive, directory, today, addressNotices, load } = dashboard;
  const scheme = useColourScheme(filters.theme);
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
  return (
    <div className="flex h-full flex-col overflow-hidden">
      <PageHeader dashboard={dashboard} isDemo={config.isDemo} />
      <main className="flex min-h-0 flex-1 flex-col">
        <QuietFilterBar
          filters={filters}
          today={today}
          maxDays={config.maxDays}
          agents={directory}
          legend={legend}
          countsMeaning={hasAgents ? (isLive ? 'now' : 'in this range') : ''}
          noStatusCount={hasAgents ? counts.noStatus : undefined}
          folding={filters.view === 'timeline' ? dashboard.rowList.folding : undefined}
          onChange={setFilters}
        />
        <AddressNotices notices={addressNotices} />
        <LoadBanners dashboard={dashboard} />
        <TabPanel idPrefix={VIEW_TABS_ID} selectedId={filters.view} className="flex min-h-0 flex-1 flex-col">
          <View dashboard={dashboard} config={config} scheme={scheme} />
        </TabPanel>
      </main>
      <LiveRegion
        message={load.end.kind === 'open' ? 'Loading agents' : progressWords(load, filters.language)}
      />
    </div>
  );
}

function View({
  dashboard,
  config,
  scheme,
}: {
  readonly dashboard: DashboardState;
  readonly config: PublicConfig;
  readonly scheme: ColourScheme;
}) {
  const openAgent = useOpenAgent();
  const { state, filters, window, catalog, palette, now, sortedRows, load } = dashboard;
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
        <MainNotice state={state} dashboard={dashboard} />
        {footer}
      </>
    );
  }
  const shared = { rows: sortedRows, window, catalog, palette, now, language, isBusy: isLoading };
  switch (filters.view) {
    case 'timeline':
      return <TimelineView dashboard={dashboard} config={config} scheme={scheme} openAgent={openAgent} />;
    case 'table':
      return (
        <>
          <Suspense fallback={<TimelineSkeleton />}>
            <SpanTable {...shared} statuses={statuses} scheme={scheme} />
          </Suspense>
          {footer}
        </>
      );
    case 'totals':
      return (
        <>
          <Suspense fallback={<TimelineSkeleton />}>
            <TotalsTable {...shared} />
          </Suspense>
          {footer}
        </>
      );
    default:
      return assertNever(filters.view);
  }
}
