import { lazy, Suspense, useSyncExternalStore } from 'react';
import { LoadBoundary } from '../../ui/LoadBoundary';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { OVERVIEW_HEIGHT_CSS_PX } from './overviewHeight';
import type { OverviewStripProps } from './OverviewStrip';

const OverviewStrip = lazy(async () => ({ default: (await import('./OverviewStrip')).OverviewStrip }));

/**
 * The overview, loaded just after the page. Left out where height or width are short: there the rows
 * need the room.
 */
export function LazyOverviewStrip(props: OverviewStripProps) {
  const { layout } = props.engine;
  const { isHeaderAbove } = useSyncExternalStore(layout.subscribe, layout.get);
  const isHighEnough = useMediaQuery('(min-height: 560px)');
  if (!isHighEnough || isHeaderAbove) return null;
  // Its room is kept from the start, so that the rows do not jump.
  const room = (
    <div className="shrink-0 border-t border-hairline" style={{ height: OVERVIEW_HEIGHT_CSS_PX }} />
  );
  return (
    <LoadBoundary fallback={null}>
      <Suspense fallback={room}>
        <OverviewStrip {...props} />
      </Suspense>
    </LoadBoundary>
  );
}
