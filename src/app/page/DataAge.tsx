import { Pause, Play } from 'lucide-react';
import { formatShortDuration } from '../../time/duration';
import { formatTime } from '../../time/format';
import { IconButton } from '../../ui/IconButton';
import { usePageWords } from '../../words/WordsContext';
import type { Dashboard } from '../pipeline/useDashboard';

/** Whether the window runs, and how old the oldest page on screen is. */
export function DataAge({ dashboard }: { readonly dashboard: Dashboard }) {
  const { load, now, timeRange, filters, isLive, isPaused, setPaused } = dashboard;
  const words = usePageWords();
  if (load.asOf === undefined) return null;
  const ageMs = Math.max(0, now - load.asOf);
  return (
    <span className="inline-flex items-center gap-1.5 text-small text-muted tabular-nums">
      {isLive && (
        <>
          <span
            aria-hidden
            className={`size-2 rounded-full ${isPaused ? 'border border-control' : 'bg-accent forced-colors:bg-[Highlight]'}`}
          />
          <span className="font-medium text-ink">{isPaused ? words.paused : words.live}</span>
        </>
      )}
      <span title={words.asOf({ time: formatTime(filters.language, timeRange.zone, load.asOf) })}>
        {ageMs < 1000 ? words.dataFresh : words.dataAge({ age: formatShortDuration(ageMs, words.durations) })}
      </span>
      {isLive && (
        <IconButton
          label={isPaused ? words.resumeUpdates : words.pauseUpdates}
          onClick={() => setPaused(!isPaused)}
        >
          {isPaused ? <Play aria-hidden className="size-3.5" /> : <Pause aria-hidden className="size-3.5" />}
        </IconButton>
      )}
    </span>
  );
}
