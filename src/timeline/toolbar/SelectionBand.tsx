import { useSyncExternalStore } from 'react';
import { formatShortDuration } from '../../time/duration';
import { usePageWords } from '../../words/WordsContext';
import type { TimelineEngine } from '../engine/TimelineEngine';

/** The range that Shift and drag draw out, and how long it is. */
export function SelectionBand({ engine }: { readonly engine: TimelineEngine }) {
  const { durations } = usePageWords();
  const selection = useSyncExternalStore(engine.selection.subscribe, engine.selection.get);
  const layout = useSyncExternalStore(engine.layout.subscribe, engine.layout.get);
  if (selection === undefined) return null;
  const { leftCssPx, rightCssPx, startMs, endMs } = selection;
  return (
    <div
      aria-hidden
      data-testid="selection"
      className="pointer-events-none absolute inset-y-0 left-0 z-10 flex justify-center border-x border-accent bg-accent/15"
      style={{
        width: rightCssPx - leftCssPx,
        transform: `translateX(${layout.headerWidthCssPx + leftCssPx}px)`,
      }}
    >
      <span
        dir="auto"
        className="mt-2 self-start rounded-md bg-accent px-2 py-0.5 text-small font-medium whitespace-nowrap text-accent-ink tabular-nums"
      >
        {formatShortDuration(endMs - startMs, durations)}
      </span>
    </div>
  );
}
