import { lazy, Suspense } from 'react';
import { LoadBoundary } from '../../ui/LoadBoundary';

const PageTools = lazy(async () => ({ default: (await import('./PageTools')).PageTools }));

/** The page's language, and what takes things away from the page: loaded just after it, into a place that is kept for it. */
export function LazyPageTools() {
  return (
    <LoadBoundary fallback={null}>
      <Suspense fallback={<span className="w-8 sm:w-17 lg:w-33 xl:w-82" />}>
        <PageTools />
      </Suspense>
    </LoadBoundary>
  );
}
