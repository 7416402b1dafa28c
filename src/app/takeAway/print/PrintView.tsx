import { type ReactNode, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { printLayoutFor, rowsPerPage } from '../../../export/print/printPages';
import type { SheetContent } from '../../../export/sheetFacts';
import { TextMeasure } from '../../../timeline/barLabels';
import { usePageWords } from '../../../words/WordsContext';
import { useTakeAwayWords } from '../../../words/useTakeAwayWords';
import type { TableSorts } from '../../tableSorts';
import type { Dashboard } from '../../useDashboard';
import { sheetContent } from '../sheetContent';
import { PrintHead } from './PrintHead';
import { PrintSpans } from './PrintSpans';
import { PrintPatterns, PrintTimelinePage } from './PrintTimelinePage';
import { PrintTotals } from './PrintTotals';

export type PrintViewProps = { readonly dashboard: Dashboard; readonly sorts: TableSorts };

/** What paper gets in place of the page: every row of the view that is open, with a header on each page. */
export function PrintView({ dashboard, sorts }: PrintViewProps) {
  const page = usePageWords();
  const { sheet } = useTakeAwayWords();
  const { filters, rowList } = dashboard;
  const visible = filters.view === 'timeline' ? filters.visible : undefined;
  // On the whole floor nothing is compared on screen either.
  const isCompared = filters.view === 'timeline' && filters.rowSize !== 'floor';
  const content = sheetContent(
    dashboard,
    rowList.openEntries(),
    visible,
    { page, sheet },
    isCompared ? dashboard.comparison.comparison : undefined,
  );
  return createPortal(
    <div data-print="">
      {filters.view === 'timeline' ? (
        <TimelinePages dashboard={dashboard} content={content} />
      ) : (
        <TablePages content={content}>
          {filters.view === 'table' ? (
            <PrintSpans dashboard={dashboard} sort={sorts.spans} />
          ) : (
            <PrintTotals dashboard={dashboard} sorts={sorts} />
          )}
        </TablePages>
      )}
    </div>,
    document.body,
  );
}

function TimelinePages({
  dashboard,
  content,
}: {
  readonly dashboard: Dashboard;
  readonly content: SheetContent;
}) {
  const { sheet } = useTakeAwayWords();
  const measure = useMemo(() => printMeasure(), []);
  const { entries, window } = content.model;
  const visible = dashboard.filters.visible ?? window.interval;
  const rowCount = rowsPerPage(printLayoutFor(content.model.comparison !== undefined));
  const count = Math.max(1, Math.ceil(entries.length / rowCount));
  return (
    <>
      <PrintPatterns />
      {Array.from({ length: count }, (_, index) => (
        <section key={index} className="break-inside-avoid not-last:break-after-page">
          <PrintHead
            facts={content.facts}
            palette={content.model.palette}
            note={sheet.page({ number: index + 1, count })}
            hasLegend
          />
          <PrintTimelinePage
            content={content}
            entries={entries.slice(index * rowCount, (index + 1) * rowCount)}
            visible={visible}
            measure={measure}
          />
        </section>
      ))}
    </>
  );
}

function TablePages({ content, children }: { readonly content: SheetContent; readonly children: ReactNode }) {
  return (
    <section>
      <PrintHead facts={content.facts} palette={content.model.palette} note="" hasLegend={false} />
      {children}
    </section>
  );
}

/** Text of the printed rows is measured as it will be printed, on a canvas that nobody sees. */
function printMeasure(): TextMeasure {
  const context = document.createElement('canvas').getContext('2d');
  const { fontFamily } = getComputedStyle(document.body);
  return new TextMeasure((text) => {
    if (context === null) return text.length * 6;
    context.font = `600 11px ${fontFamily}`;
    return context.measureText(text).width;
  });
}
