import { useSyncExternalStore } from 'react';
import { LazyModule } from '../../base/LazyModule';
import { Lazy } from '../../ui/Lazy';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { OVERVIEW_HEIGHT_CSS_PX } from './overviewHeight';
import type { OverviewStripProps } from './OverviewStrip';

const overviewStrip = new LazyModule(() => import('./OverviewStrip'));

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
    <Lazy module={overviewStrip} loading={room} failed={null}>
      {({ OverviewStrip }) => <OverviewStrip {...props} />}
    </Lazy>
  );
}
