import { lazy } from 'react';

const loadTimelineView = () => import('./TimelineView');

/** The three views: each is fetched when it is first shown. */
export const TimelineView = lazy(async () => ({ default: (await loadTimelineView()).TimelineView }));
export const SpanTable = lazy(async () => ({ default: (await import('../insights/SpanTable')).SpanTable }));
export const TotalsTable = lazy(async () => ({
  default: (await import('../insights/TotalsTable')).TotalsTable,
}));

/** Has the view that nearly everybody opens fetched beside the first agents, which it cannot be drawn without. */
export function preloadTimelineView(): void {
  // Where it cannot be had now, the first use asks again, and the page's boundary looks after the failure.
  loadTimelineView().catch(() => {});
}
