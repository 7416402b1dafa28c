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

/** How much is here, what is still coming, and how many doubts there are about it. */
export function StatusBar() {
  const { load, stop } = useAgents();
  const { filters, timeRange } = useFilters();
  const { rows, sortedRows } = useRows();
  const page = usePageWords();
  const [isOpen, setOpen] = useState(false);
  // Offline nothing moves, and the page says so elsewhere.
  const isLoading = load.end.kind === 'open' && load.activity.kind !== 'offline';
  // A date that the zone skipped has no agents to speak of.
  const words = isEmpty(timeRange.interval) ? '' : progressWords(load, page);
  // Those of the load, and one for each agent with doubtful spans.
  const noticeCount = load.notices.length + rows.filter(({ doubts }) => doubts !== 0).length;
  const reconciliation = useMemo(() => reconcile(rows, load.notices), [rows, load.notices]);
  const share = validShare(reconciliation);
  // On the whole floor every line is an agent's; the notices tell the share as well.
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
      <ComparisonStatus />
      {share !== undefined && !isDense && (
        <Button
          tone="quiet"
          className="-mx-2 tabular-nums max-sm:hidden"
          aria-haspopup="dialog"
          title={page.soundHint({ count: reconciliation.spanCount })}
          onClick={() => setOpen(true)}
        >
          {page.soundSpans({
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

/** Loading that takes less needs no way to end it. */
const STOPPABLE_AFTER_MS = 2_000;

/** Ends the loading with what is here. */
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

/** What the lower lane of the rows is, whether it is all here, and a way to get the rest. */
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
