import { lazy, Suspense } from 'react';
import { LoadBoundary } from '../../ui/LoadBoundary';
import type { PageToolsProps } from './PageTools';

export type { PageToolsProps };

const PageTools = lazy(async () => ({ default: (await import('./PageTools')).PageTools }));

/** What takes things away from the page: loaded just after it, into a place that is kept for it. */
export function LazyPageTools(props: PageToolsProps) {
  return (
    <LoadBoundary fallback={null}>
      <Suspense fallback={<span className="w-8 lg:w-24 xl:w-73" />}>
        <PageTools {...props} />
      </Suspense>
    </LoadBoundary>
  );
}
