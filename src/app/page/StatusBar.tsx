import { useEffect, useState } from 'react';
import { LazyModule } from '../../base/LazyModule';
import { isEmpty } from '../../time/interval';
import { Button } from '../../ui/Button';
import { Lazy } from '../../ui/Lazy';
import { ProgressBar } from '../../ui/ProgressBar';
import { usePageWords } from '../../words/WordsContext';
import { daysLoaded, progressWords } from '../notices/progressWords';
import { useAgents, useAppearance, useFilters, useRows } from '../pipeline/contexts';
import { useRefreshWords } from '../pipeline/useRefreshWords';
import { LazyTimesNote } from '../notices/LazyTimesNote';
import { useTeamNotes } from '../notices/useTeamNotes';

/** There is nothing to compare or to doubt before there are agents. */
const dataQuality = new LazyModule(() => import('./DataQuality'));

/** How much is loaded, what is still loading, and how much of it is doubtful. */
export function StatusBar() {
  const { load, stop } = useAgents();
  const { config } = useAppearance();
  const { filters, timeRange } = useFilters();
  const { rows, sortedRows, rowList } = useRows();
  const page = usePageWords();
  // Offline nothing loads, nor before the first page of a wait; a notice says so.
  const isHeldBack =
    load.activity.kind === 'offline' || (load.activity.kind === 'waiting' && load.pageCount === 0);
  const isLoading = load.end.kind === 'open' && !isHeldBack;
  // A date that the zone skipped has no agents.
  const words = isEmpty(timeRange.interval) ? '' : progressWords(load, page, daysLoaded(load, timeRange));
  const isFiltered = sortedRows.length !== rows.length;
  const refreshWords = useRefreshWords();
  const teamNotes = useTeamNotes();
  const isWhole = load.end.kind === 'complete' && !isFiltered && refreshWords === '';
  const hasTimesNote = load.pageCount > 0 && config.timestampsCheck !== 'verified';
  const hasNotes = hasTimesNote || teamNotes.length > 0 || refreshWords !== '';
  return (
    // Notes go on a line of their own rather than being cut; on a low screen height is for agents.
    <div
      className={`flex min-w-0 items-center gap-x-4 text-small text-muted ${hasNotes ? 'flex-wrap short:flex-nowrap' : 'max-sm:flex-wrap'}`}
    >
      {isLoading && (
        <ProgressBar
          label={page.loading}
          value={undefined}
          max={1}
          valueText={words}
          className="w-28 shrink-0 short:w-14"
        />
      )}
      {isLoading && load.pageCount > 0 && <StopButton onStop={stop} />}
      {/* On a low screen the counts of statuses say it, until something is missing. */}
      <span className={`truncate tabular-nums ${isWhole ? 'short:sr-only' : ''}`}>
        {words}
        {refreshWords !== '' && ` · ${refreshWords}`}
        {isFiltered && ` · ${page.shown({ count: sortedRows.length })}`}
      </span>
      {hasTimesNote && <LazyTimesNote />}
      {filters.view === 'timeline' && teamNotes.length > 0 && (
        <span className="order-last short:truncate" title={teamNotes.join(' · ')}>
          {teamNotes.join(' · ')}
        </span>
      )}
      {filters.view === 'timeline' && rowList.pendingCount > 0 && (
        <Button tone="quiet" className="-mx-2" title={page.pendingHint} onClick={rowList.applyPending}>
          {page.pending({ count: rowList.pendingCount })}
        </Button>
      )}
      {(rows.length > 0 || load.notices.length + load.notFound.length > 0) && (
        <Lazy module={dataQuality} failed={null}>
          {({ DataQuality }) => <DataQuality />}
        </Lazy>
      )}
    </div>
  );
}

/** Shorter loads need no stop button. */
const STOPPABLE_AFTER_MS = 2_000;

function StopButton({ onStop }: { readonly onStop: () => void }) {
  const page = usePageWords();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), STOPPABLE_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <Button tone="quiet" className="-mx-2" onClick={onStop}>
      {page.stop}
    </Button>
  );
}
