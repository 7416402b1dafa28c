import { Info } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { reconcile, validShare } from '../../analysis/reconciliation';
import { isEmpty } from '../../time/interval';
import { Button } from '../../ui/Button';
import { ProgressBar } from '../../ui/ProgressBar';
import { usePageWords } from '../../words/WordsContext';
import { LazyDataNotices } from '../notices/LazyNotices';
import { progressWords } from '../notices/progressWords';
import { useAgents, useFilters, useRows } from '../pipeline/contexts';
import { formatCivilDate } from '../../time/format';

/** How much is loaded, what is still loading, and how much of it is doubtful. */
export function StatusBar() {
  const { load, stop } = useAgents();
  const { filters, timeRange } = useFilters();
  const { rows, sortedRows, rowList } = useRows();
  const page = usePageWords();
  const [isOpen, setOpen] = useState(false);
  // Offline nothing loads, and a banner says so.
  const isLoading = load.end.kind === 'open' && load.activity.kind !== 'offline';
  // A date that the zone skipped has no agents.
  const words = isEmpty(timeRange.interval) ? '' : progressWords(load, page);
  // The load's notices, and one for each agent with doubtful spans.
  const noticeCount = load.notices.length + rows.filter(({ doubts }) => doubts !== 0).length;
  const reconciliation = useMemo(() => reconcile(rows, load.notices), [rows, load.notices]);
  const share = validShare(reconciliation);
  // Dense rows need the space for agents; the list of notices shows the share as well.
  const isDense = filters.view === 'timeline' && filters.rowSize === 'dense';
  const isFiltered = sortedRows.length !== rows.length;
  return (
    <div className="flex flex-wrap items-center gap-x-4 text-small text-muted">
      {isLoading && (
        <ProgressBar label={page.loading} value={undefined} max={1} valueText={words} className="w-28" />
      )}
      {isLoading && load.pageCount > 0 && <StopButton onStop={stop} />}
      <span className="tabular-nums">
        {words}
        {isFiltered && ` · ${page.shown({ count: sortedRows.length })}`}
      </span>
      {filters.view === 'timeline' && rowList.pendingCount > 0 && (
        <Button tone="quiet" className="-mx-2" title={page.pendingHint} onClick={rowList.applyPending}>
          {page.pending({ count: rowList.pendingCount })}
        </Button>
      )}
      <ComparisonStatus />
      {share !== undefined && !isDense && (
        <Button
          tone="quiet"
          className="-mx-2 tabular-nums max-sm:hidden"
          aria-haspopup="dialog"
          title={page.dataQualityHint({ count: reconciliation.spanCount })}
          onClick={() => setOpen(true)}
        >
          {page.dataQuality({
            share: share.toLocaleString(filters.language, { style: 'percent', maximumFractionDigits: 1 }),
          })}
        </Button>
      )}
      {noticeCount > 0 && (
        <Button tone="quiet" className="-mx-2" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Info aria-hidden className="size-3.5" />
          {page.dataNotices({ count: noticeCount })}
        </Button>
      )}
      <LazyDataNotices isOpen={isOpen} onClose={() => setOpen(false)} reconciliation={reconciliation} />
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

/** What the rows' lower lane shows, how much of it is loaded, and a retry button. */
function ComparisonStatus() {
  const { comparison } = useAgents();
  const { filters } = useFilters();
  const words = usePageWords();
  const compared = comparison.comparison;
  if (compared === undefined || filters.view !== 'timeline' || filters.rowSize === 'dense') return null;
  const { end, isAhead } = comparison;
  const hasNoSpans =
    !isAhead &&
    end === 'complete' &&
    [...compared.agents.values()].every(({ firstRow, endRow }) => firstRow === endRow);
  return (
    <span className="inline-flex items-center gap-x-1">
      {words.comparedWith({ day: formatCivilDate(filters.language, compared.timeRange.from) })}
      {isAhead && <span>({words.comparedAhead})</span>}
      {!isAhead && end === 'open' && <span>({words.comparedLoading})</span>}
      {hasNoSpans && <span>({words.comparedEmpty})</span>}
      {end === 'incomplete' && (
        <>
          <span className="text-danger">({words.comparedFailed})</span>
          <Button tone="quiet" onClick={comparison.retryFailed}>
            {words.retry}
          </Button>
        </>
      )}
    </span>
  );
}
