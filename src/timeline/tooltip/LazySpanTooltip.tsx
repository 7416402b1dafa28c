import { lazy, Suspense } from 'react';
import { LoadBoundary } from '../../ui/LoadBoundary';
import type { SpanTooltipProps } from './SpanTooltip';

const loadTooltip = () => import('./SpanTooltip');
const SpanTooltip = lazy(async () => ({ default: (await loadTooltip()).SpanTooltip }));

/** The tooltip, loaded just after the page: nothing is pointed at before there are rows. */
export function LazySpanTooltip(props: SpanTooltipProps) {
  return (
    <LoadBoundary fallback={null}>
      <Suspense>
        <SpanTooltip {...props} />
      </Suspense>
    </LoadBoundary>
  );
}

/** Fetches the tooltip ahead of its first use. */
export function preloadTooltip(): void {
  // Where it cannot be had now, the first use asks again, and its boundary looks after the failure.
  loadTooltip().catch(() => {});
}
