import { startTransition, useContext, useEffect, useState } from 'react';
import { LazyModule } from '../base/LazyModule';
import type { PublicConfig } from '../contract/publicConfig';
import { Lazy } from '../ui/Lazy';
import { LiveRegion } from '../ui/LiveRegion';
import { TabPanel } from '../ui/Tabs';
import { usePageWords, useLocaleFormat } from '../words/WordsContext';
import { focusHome, useSearchKey } from './browser/useFocusRescue';
import { useViewOnlyRules } from './display/useViewOnlyRules';
import { LazyAddressNotices, LazyLoadBanners, preloadNotices } from './notices/LazyNotices';
import { daysLoaded, progressWords } from './notices/progressWords';
import { TimelineSkeleton } from './notices/TimelineSkeleton';
import { FoldedPageFilterBar, PageFilterBar, useFilterBarFold } from './page/PageFilterBar';
import { PageHeader, VIEW_TABS_ID } from './page/PageHeader';
import { PageView } from './page/PageView';
import { useAgents, useFilters, HostContext } from './pipeline/contexts';
import { OpenAgentProvider } from './pipeline/openAgent';
import { Pipeline } from './pipeline/Pipeline';

const wallDisplay = new LazyModule(() => import('./wall/WallDisplay'));

/** The dashboard, for a loaded configuration. */
export function Dashboard({ config }: { readonly config: PublicConfig }) {
  useViewOnlyRules();
  return (
    <Pipeline config={config}>
      <OpenAgentProvider>
        <ChosenPage />
      </OpenAgentProvider>
    </Pipeline>
  );
}

function ChosenPage() {
  const { chrome } = useFilters().filters;
  if (chrome !== 'wall') return <Page />;
  return (
    <Lazy module={wallDisplay} loading={<TimelineSkeleton />}>
      {({ WallDisplay }) => <WallDisplay />}
    </Lazy>
  );
}

function Page() {
  const { filters, addressNotices } = useFilters();
  const host = useContext(HostContext);
  const words = usePageWords();
  const { language } = useLocaleFormat();
  useEffect(() => preloadNotices(language), [language]);
  // The filters are half of the initial style and layout work, so they render one frame later, in another task.
  const [isFrameShown, setIsFrameShown] = useState(false);
  useEffect(() => startTransition(() => setIsFrameShown(true)), []);
  const fold = useFilterBarFold();
  useSearchKey();
  return (
    // Zoomed in far, or in a low frame, the page scrolls so that the view keeps its minimum height.
    <div className="flex h-full flex-col overflow-x-hidden overflow-y-auto">
      <PageHeader>{fold === undefined ? undefined : <FoldedPageFilterBar fold={fold} />}</PageHeader>
      <main
        // The embedding page has its own main landmark, so this one needs a name.
        aria-label={host === undefined ? undefined : words.documentTitle}
        className="flex min-h-0 flex-1 flex-col"
      >
        {fold === undefined && (isFrameShown ? <PageFilterBar /> : <FilterBarPlaceholder />)}
        <TabPanel
          {...focusHome}
          idPrefix={VIEW_TABS_ID}
          selectedId={filters.view}
          className="flex min-h-64 flex-1 flex-col focus-visible:-outline-offset-2"
        >
          <PageView />
        </TabPanel>
        {/* Below the view: above it they would move what someone is reading or about to press. */}
        <div className="relative shrink-0">
          <LazyAddressNotices notices={addressNotices} />
          {host}
          <LazyLoadBanners />
        </div>
      </main>
      <ProgressAnnouncement />
    </div>
  );
}

/** Reserves the filters' space: two lines, or three on a tablet. */
function FilterBarPlaceholder() {
  return <div className="h-[75px] shrink-0 border-b border-hairline sm:h-[109px] lg:h-[71px]" />;
}

function ProgressAnnouncement() {
  const { load } = useAgents();
  const { timeRange } = useFilters();
  const words = usePageWords();
  const ended = progressWords(load, words, daysLoaded(load, timeRange));
  return <LiveRegion message={load.end.kind === 'open' ? words.loading : ended} />;
}
