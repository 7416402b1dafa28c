import { useSyncExternalStore } from 'react';
import { LazyModule } from '../../base/LazyModule';
import { Lazy } from '../../ui/Lazy';
import { useMediaQuery } from '../../ui/useMediaQuery';
import type { OverviewStripProps } from './OverviewStrip';

/** The hairline above it included. */
const OUTER_HEIGHT_CSS_PX = 33;

const overviewStrip = new LazyModule(() => import('./OverviewStrip'));

/**
 * The overview, loaded just after the page. Left out where height or width are short: there the rows
 * need the room.
 */
export function LazyOverviewStrip(props: Omit<OverviewStripProps, 'heightCssPx'>) {
  const { layout } = props.engine;
  const { isHeaderAbove } = useSyncExternalStore(layout.subscribe, layout.get);
  const isHighEnough = useMediaQuery('(height >= 37.5rem)');
  if (!isHighEnough || isHeaderAbove) return null;
  // Its room is kept from the start, so that the rows do not jump.
  const room = <div className="shrink-0 border-t border-hairline" style={{ height: OUTER_HEIGHT_CSS_PX }} />;
  return (
    <Lazy module={overviewStrip} loading={room} failed={null}>
      {({ OverviewStrip }) => <OverviewStrip {...props} heightCssPx={OUTER_HEIGHT_CSS_PX - 1} />}
    </Lazy>
  );
}
