import { lazy, Suspense } from 'react';
import { LoadBoundary } from '../../ui/LoadBoundary';
import type { RangeFault } from './rangeFault';

const loadRangeFault = () => import('./RangeFaultText');
const RangeFaultText = lazy(async () => ({ default: (await loadRangeFault()).RangeFaultText }));

/** Fetches the text ahead of its first use: once the network is down it would be too late. */
export async function preloadRangeFault(): Promise<void> {
  await loadRangeFault();
}

/** Why a range is not as it was set. */
export function LazyRangeFault(props: { readonly fault: RangeFault }) {
  return (
    <LoadBoundary fallback={null}>
      <Suspense>
        <RangeFaultText {...props} />
      </Suspense>
    </LoadBoundary>
  );
}
