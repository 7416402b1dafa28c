import { Pause, Play } from 'lucide-react';
import { formatShortDuration } from '../../time/duration';
import { formatTime } from '../../time/format';
import type { Instant } from '../../time/instant';
import { IconButton } from '../../ui/IconButton';
import { usePageWords } from '../../words/WordsContext';
import { useAgents, useFilters } from '../pipeline/contexts';
import { useNow } from '../pipeline/useNow';

/** Whether the range is live, and how old the oldest page on screen is. */
export function DataStatus() {
  const { load, isPaused, setPaused } = useAgents();
  const { timeRange, filters, isLive } = useFilters();
  const words = usePageWords();
  if (load.asOf === undefined) return null;
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
        <DataAge asOf={load.asOf} />
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

/** The only part of the header that renders each second. */
function DataAge({ asOf }: { readonly asOf: Instant }) {
  const words = usePageWords();
  const ageMs = Math.max(0, useNow() - asOf);
  return ageMs < 1000 ? words.dataFresh : words.dataAge({ age: formatShortDuration(ageMs, words.durations) });
}
