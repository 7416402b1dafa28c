import { formatShortDuration } from '../time/duration';
import { formatTime } from '../time/format';
import type { Dashboard } from './useDashboard';

/** Whether the window runs, and how old the oldest page on screen is. */
export function DataAge({ dashboard }: { readonly dashboard: Dashboard }) {
  const { load, now, window, filters, isLive } = dashboard;
  if (load.asOf === undefined) return null;
  const ageMs = Math.max(0, now - load.asOf);
  return (
    <span className="inline-flex items-center gap-1.5 text-small text-muted tabular-nums">
      {isLive && (
        <>
          <span aria-hidden className="size-2 rounded-full bg-accent forced-colors:bg-[Highlight]" />
          <span className="font-medium text-ink">Live</span>
        </>
      )}
      <span title={`As of ${formatTime(filters.language, window.zone, load.asOf)}`}>
        data {ageMs < 1000 ? 'just in' : `${formatShortDuration(ageMs)} old`}
      </span>
    </span>
  );
}
