import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { viewNames } from '../../domain/filters';
import { IconButton } from '../../ui/IconButton';
import { Tabs } from '../../ui/Tabs';
import { usePageWords } from '../../words/WordsContext';
import { LazyInsightsButton } from '../insights/LazyInsights';
import { useAgents, useAppearance, useFilters } from '../pipeline/contexts';
import { accountOf } from '../signIn/signInState';
import { DataStatus } from './DataStatus';
import { LazyModule } from '../../base/LazyModule';
import { Lazy } from '../../ui/Lazy';

const pageTools = new LazyModule(() => import('../output/PageTools'));

/** Language, theme, export, links and saved views: loaded just after the page, into space reserved for them. */
function LazyPageTools() {
  const { config } = useAppearance();
  return (
    <Lazy
      module={pageTools}
      loading={
        <>
          <span className="w-8 sm:w-17 short:w-8! lg:w-33 xl:w-82 group-data-folded/header:max-[96rem]:w-33!" />
          {accountOf(config) !== undefined && <span className="w-8 max-lg:hidden" />}
        </>
      }
      failed={null}
    >
      {({ PageTools }) => <PageTools />}
    </Lazy>
  );
}

export const VIEW_TABS_ID = 'view';

/** The title, the data's status, the views, and the page's tools. */
export function PageHeader({
  children,
}: {
  /** Between the title and the views: the filters, where every pixel of height is for agents. */
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
      data-folded={children === undefined ? undefined : ''}
      className={`group/header flex shrink-0 items-center gap-x-3 border-b border-hairline px-4 max-sm:flex-wrap max-[22rem]:px-2 lg:max-xl:data-folded:flex-wrap short:gap-x-2 ${children === undefined ? 'py-0.5' : ''}`}
    >
      <h1
        className={
          filters.chrome === 'minimal' ? 'sr-only' : 'truncate text-title font-semibold max-[85rem]:sr-only'
        }
      >
        {words.title}
      </h1>
      {config.isDemo && (
        <span
          className="min-w-0 shrink-[0.01] truncate rounded-full bg-accent-soft px-2 py-0.5 text-small font-medium text-accent"
          title={words.demoHint}
        >
          {words.demo}
        </span>
      )}
      <DataStatus />
      {children}
      <div className="ms-auto flex shrink-0 items-center justify-end gap-1 max-sm:shrink max-sm:flex-wrap max-sm:gap-0 short:gap-0">
        <Tabs
          label={words.view}
          idPrefix={VIEW_TABS_ID}
          tabs={viewNames.map((id) => ({ id, label: words.views[id] }))}
          selectedId={filters.view}
          onSelect={(view) => setFilters({ view }, 'push')}
        />
        <span aria-hidden className="mx-1 h-4 border-s border-hairline max-lg:hidden" />
        <LazyInsightsButton />
        <IconButton label={words.refresh} onClick={() => refresh()} aria-disabled={isBusy}>
          <RefreshCw aria-hidden className={`size-4 ${isRefreshing ? 'animate-spin' : ''}`} />
        </IconButton>
        <LazyPageTools />
      </div>
    </header>
  );
}
