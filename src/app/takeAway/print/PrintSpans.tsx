import { shownSpanList, type SpanSort } from '../../../analysis/shownSpanList';
import { spanOfList } from '../../../analysis/spanList';
import { formatClockDuration } from '../../../time/duration';
import { formatExactMoment } from '../../../time/format';
import { usePageWords } from '../../../words/WordsContext';
import { useTablesWords } from '../../../words/useTablesWords';
import { useTakeAwayWords } from '../../../words/useTakeAwayWords';
import type { Dashboard } from '../../useDashboard';
import { PrintTable } from './PrintTable';

/** Some 400 pages: whoever needs more needs the file. */
const MOST_SPANS = 20_000;

/** Every span that the table shows, in its order, for paper. */
export function PrintSpans({ dashboard, sort }: { readonly dashboard: Dashboard; readonly sort: SpanSort }) {
  const words = useTablesWords();
  const page = usePageWords();
  const { sheet } = useTakeAwayWords();
  const { filters, sortedRows, window, catalog, now } = dashboard;
  const { statuses, language } = filters;
  const { interval, zone } = window;
  const list = shownSpanList(sortedRows, { interval, statuses, sort, catalog, now, language });
  const count = list.spanRow.length;
  return (
    <>
      {count > MOST_SPANS && (
        <p className="font-medium">{sheet.firstRows({ count: MOST_SPANS, all: count })}</p>
      )}
      <PrintTable
        label={words.spans}
        numberColumns={1}
        titles={Object.values(words.columns)}
        rowCount={Math.min(count, MOST_SPANS)}
        cellsOf={(index) => {
          const { row, span } = spanOfList(list, index);
          const { primary, secondary } = catalog.statusOf(span.statusCode);
          const endMs = span.end ?? Math.max(now, span.start);
          return [
            row.agent.displayName,
            row.agent.email,
            row.agent.customId,
            primary,
            secondary,
            formatExactMoment(language, zone, span.start),
            span.end === undefined ? page.ongoing : formatExactMoment(language, zone, span.end),
            formatClockDuration(endMs - span.start, language),
          ];
        }}
      />
    </>
  );
}
