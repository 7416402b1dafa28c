import { Info } from 'lucide-react';
import { useMemo, useState } from 'react';
import { reconcile, validShare } from '../../analysis/reconciliation';
import { formatCivilDate } from '../../time/format';
import { Button } from '../../ui/Button';
import { useNoticesWords } from '../../words/areas';
import { usePageWords } from '../../words/WordsContext';
import { LazyDataNotices } from '../notices/LazyNotices';
import { useAgents, useFilters, useRows } from '../pipeline/contexts';

/** What the rows are compared with, and how much of the data is doubtful. Not before there are rows. */
export function DataQuality() {
  const { load } = useAgents();
  const { filters } = useFilters();
  const { rows } = useRows();
  const page = usePageWords();
  const texts = useNoticesWords();
  const [isOpen, setOpen] = useState(false);
  // The load's notices, and one for each agent with doubtful spans.
  const noticeCount = load.notices.length + rows.filter(({ doubts }) => doubts !== 0).length;
  const reconciliation = useMemo(() => reconcile(rows, load.notices), [rows, load.notices]);
  const missing = load.notFound.length;
  const share = validShare(reconciliation);
  // Dense rows need the space for agents; the list of notices shows the share as well.
  const isDense = filters.view === 'timeline' && filters.rowSize === 'dense';
  const noticesText = texts.dataNotices({ count: noticeCount });
  return (
    <>
      <ComparisonStatus />
      {share !== undefined && !isDense && (
        <Button
          tone="quiet"
          className="-mx-2 shrink-0 tabular-nums max-xl:hidden"
          aria-haspopup="dialog"
          title={texts.dataQualityHint({ count: reconciliation.spanCount })}
          onClick={() => setOpen(true)}
        >
          {page.dataQuality({
            share: share.toLocaleString(filters.language, { style: 'percent', maximumFractionDigits: 1 }),
          })}
        </Button>
      )}
      {noticeCount > 0 && (
        <Button
          tone="quiet"
          className="-mx-2 shrink-0"
          aria-haspopup="dialog"
          aria-label={noticesText}
          title={noticesText}
          onClick={() => setOpen(true)}
        >
          <Info aria-hidden className="size-3.5" />
          <span className="short:hidden">{noticesText}</span>
          <span className="hidden short:inline">{noticeCount.toLocaleString(filters.language)}</span>
        </Button>
      )}
      {missing > 0 && (
        <Button
          tone="quiet"
          className="-mx-2 shrink-0 tabular-nums"
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          {texts.agentsNotFound({ missing, count: load.agents.length + missing })}
        </Button>
      )}
      <LazyDataNotices isOpen={isOpen} onClose={() => setOpen(false)} reconciliation={reconciliation} />
    </>
  );
}

/** What the rows' lower lane shows, how much of it is loaded, and a retry button. */
function ComparisonStatus() {
  const { comparison } = useAgents();
  const { filters } = useFilters();
  const words = usePageWords();
  const texts = useNoticesWords();
  const compared = comparison.comparison;
  if (compared === undefined || filters.view !== 'timeline' || filters.rowSize === 'dense') return null;
  const { end, isAhead } = comparison;
  const hasNoSpans =
    !isAhead &&
    end === 'complete' &&
    [...compared.agents.values()].every(({ firstRow, endRow }) => firstRow === endRow);
  return (
    <span className="inline-flex min-w-0 items-center gap-x-1 whitespace-nowrap">
      {words.comparedWith({ day: formatCivilDate(filters.language, compared.timeRange.from) })}
      {isAhead && <span>({texts.comparedAhead})</span>}
      {!isAhead && end === 'open' && <span>({texts.comparedLoading})</span>}
      {hasNoSpans && <span>({texts.comparedEmpty})</span>}
      {end === 'incomplete' && (
        <>
          <span className="text-danger">({texts.comparedFailed})</span>
          <Button tone="quiet" onClick={comparison.retryFailed}>
            {words.retry}
          </Button>
        </>
      )}
    </span>
  );
}
