import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { viewNames } from '../../domain/filters';
import { IconButton } from '../../ui/IconButton';
import { Tabs } from '../../ui/Tabs';
import { usePageWords } from '../../words/WordsContext';
import { LazyInsightsButton } from '../insights/LazyInsights';
import { useAgents, useAppearance, useFilters } from '../pipeline/contexts';
import { DataStatus } from './DataStatus';
import { LazyModule } from '../../base/LazyModule';
import { Lazy } from '../../ui/Lazy';

const pageTools = new LazyModule(() => import('../output/PageTools'));

/** Language, theme, export, links and saved views: loaded just after the page, into space reserved for them. */
function LazyPageTools() {
  return (
    <Lazy module={pageTools} loading={<span className="w-8 sm:w-17 lg:w-33 xl:w-82" />} failed={null}>
      {({ PageTools }) => <PageTools />}
    </Lazy>
  );
}

export const VIEW_TABS_ID = 'view';

/** The title, the data's status, the views, and the page's tools. */
export function PageHeader({
  children,
}: {
  /** Shown between the title and the views. */
  readonly children: ReactNode;
}) {
  const { config } = useAppearance();
  const { filters, setFilters } = useFilters();
  const { refresh, load } = useAgents();
  const words = usePageWords();
  const isBusy = load.activity.kind !== 'idle';
  // The first load has a progress bar. An icon spinning all that time would redraw the screen 60 times a
  // second, which took 5 % of two cores.
  const isRefreshing = load.activity.kind === 'fetching' && load.end.kind !== 'open';
  return (
    <header
      className={`flex flex-wrap items-center gap-x-3 border-b border-hairline px-4 ${children === undefined ? 'py-1' : ''}`}
    >
      <h1 className={filters.chrome === 'minimal' ? 'sr-only' : 'text-title font-semibold'}>{words.title}</h1>
      {config.isDemo && (
        <span
          className="rounded-full bg-accent-soft px-2 py-0.5 text-small font-medium text-accent"
          title={words.demoHint}
        >
          {words.demo}
        </span>
      )}
      <DataStatus />
      {children}
      <div className="ms-auto flex flex-wrap items-center justify-end gap-1 max-sm:gap-0">
        <Tabs
          label={words.view}
          idPrefix={VIEW_TABS_ID}
          tabs={viewNames.map((id) => ({ id, label: words.views[id] }))}
          selectedId={filters.view}
          onSelect={(view) => setFilters({ view }, 'push')}
        />
        <span aria-hidden className="mx-1 h-4 border-s border-hairline max-sm:hidden" />
        <LazyInsightsButton />
        <IconButton label={words.refresh} onClick={() => refresh()} aria-disabled={isBusy}>
          <RefreshCw aria-hidden className={`size-4 ${isRefreshing ? 'animate-spin' : ''}`} />
        </IconButton>
        <LazyPageTools />
      </div>
    </header>
  );
}
