import { lazy, Suspense } from 'react';
import { LoadBoundary } from '../../ui/LoadBoundary';
import type { TimelineToolbarProps } from './TimelineToolbar';

const TimelineToolbar = lazy(async () => ({ default: (await import('./TimelineToolbar')).TimelineToolbar }));

/** The toolbar, loaded just after the page: it acts on rows, and keys and gestures do all that it does. */
export function LazyTimelineToolbar(props: TimelineToolbarProps) {
  return (
    <LoadBoundary fallback={null}>
      {/* Its room is kept from the start, so that the rows do not jump. */}
      <Suspense fallback={<div className="h-8" />}>
        <TimelineToolbar {...props} />
      </Suspense>
    </LoadBoundary>
  );
}
