import { memo, type ReactNode, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { printLayoutFor, rowsPerPage } from '../../../export/print/printPages';
import type { SheetContent, SheetFacts } from '../../../export/sheetFacts';
import { TextMeasure } from '../../../timeline/paint/barLabels';
import { usePageWords } from '../../../words/WordsContext';
import { useOutputWords } from '../../../words/areas';
import type { Snapshot } from '../../pipeline/contexts';
import { sheetContent, type SheetWords } from '../sheetContent';
import { type PrintViewProps, usePrintedPieces } from './printExtent';
import { PrintSpans } from './PrintSpans';
import { PrintPatterns, PrintTimelinePage, type PrintTimelinePageProps } from './PrintTimelinePage';
import { PrintTotals } from './PrintTotals';
import { colourOf, type StatusLook } from '../../../domain/statusPalette';
import { Swatch } from '../../../ui/Swatch';

/** Made in one go, with some 15 ms each: a browser that prints by its own menu waits for them. */
const MAX_PAGES_AT_ONCE = 100;

/** The print version of the page: every row of the open view, with a header on each page. */
export const PrintView = memo(({ snapshot, extent }: PrintViewProps) => {
  const page = usePageWords();
  const { sheet } = useOutputWords();
  const { view } = snapshot.filters;
  const content = useMemo(() => contentOf(snapshot, { page, sheet }), [snapshot, page, sheet]);
  return createPortal(
    <div data-print="">
      {view === 'timeline' ? (
        <TimelinePages snapshot={snapshot} content={content} extent={extent} />
      ) : (
        <TablePages content={content}>
          {view === 'table' ? (
            <PrintSpans snapshot={snapshot} extent={extent} />
          ) : (
            <PrintTotals snapshot={snapshot} extent={extent} />
          )}
        </TablePages>
      )}
    </div>,
    document.body,
  );
});
PrintView.displayName = 'PrintView';

function contentOf(snapshot: Snapshot, words: SheetWords): SheetContent {
  const { filters, rowList, comparison } = snapshot;
  const visible = filters.view === 'timeline' ? filters.visible : undefined;
  // Dense rows show no comparison on screen either.
  const isCompared = filters.view === 'timeline' && filters.rowSize !== 'dense';
  const compared = isCompared ? comparison.comparison : undefined;
  return sheetContent(snapshot, rowList.openEntries(), visible, words, compared);
}

function TimelinePages({ snapshot, content, extent }: PrintViewProps & { readonly content: SheetContent }) {
  const { sheet } = useOutputWords();
  const measure = useMemo(() => printMeasure(), []);
  const { entries, timeRange } = content.model;
  const visible = snapshot.filters.visible ?? timeRange.interval;
  const rowCount = rowsPerPage(printLayoutFor(content.model.comparison !== undefined));
  const count = Math.max(1, Math.ceil(entries.length / rowCount));
  const mostCount = extent.kind === 'at-once' ? Math.min(count, MAX_PAGES_AT_ONCE) : count;
  const madeCount = usePrintedPieces(mostCount, extent);
  const warning =
    mostCount < count ? sheet.firstPages({ count: mostCount * rowCount, all: entries.length }) : undefined;
  return (
    <>
      <PrintPatterns />
      {Array.from({ length: madeCount }, (_, index) => (
        <TimelinePage
          key={index}
          content={content}
          first={index * rowCount}
          end={(index + 1) * rowCount}
          note={sheet.page({ number: index + 1, count: mostCount })}
          warning={warning}
          visible={visible}
          measure={measure}
        />
      ))}
    </>
  );
}

/** Memoized: existing pages do not render again while more are added. */
const TimelinePage = memo(
  ({
    content,
    first,
    end,
    note,
    warning,
    visible,
    measure,
  }: Omit<PrintTimelinePageProps, 'entries'> & {
    readonly first: number;
    readonly end: number;
    readonly note: string;
    readonly warning: string | undefined;
  }) => (
    <section className="break-inside-avoid not-last:break-after-page">
      <PrintHead
        facts={content.facts}
        palette={content.model.palette}
        note={note}
        warning={warning}
        hasLegend
      />
      <PrintTimelinePage
        content={content}
        entries={content.model.entries.slice(first, end)}
        visible={visible}
        measure={measure}
      />
    </section>
  ),
);
TimelinePage.displayName = 'TimelinePage';

function TablePages({ content, children }: { readonly content: SheetContent; readonly children: ReactNode }) {
  return (
    <section>
      <PrintHead
        facts={content.facts}
        palette={content.model.palette}
        note=""
        warning={undefined}
        hasLegend={false}
      />
      {children}
    </section>
  );
}

/** Text of the printed rows is measured as it will be printed, on a hidden canvas. */
function printMeasure(): TextMeasure {
  const context = document.createElement('canvas').getContext('2d');
  const { fontFamily } = getComputedStyle(document.body);
  return new TextMeasure((text) => {
    if (context === null) return text.length * 6;
    context.font = `600 11px ${fontFamily}`;
    return context.measureText(text).width;
  });
}

type PrintHeadProps = {
  readonly facts: SheetFacts;
  readonly palette: readonly StatusLook[];
  /** e.g. `page 2 of 5`; empty where pages are not counted. */
  readonly note: string;
  /** What is missing on all of these pages; `undefined` where nothing is. */
  readonly warning: string | undefined;
  readonly hasLegend: boolean;
};

/** The header above the rows on each printed page. */
function PrintHead({ facts, palette, note, warning, hasLegend }: PrintHeadProps) {
  return (
    <div className="pb-1">
      <div className="flex items-baseline justify-between gap-4">
        <h1 className="text-title font-semibold">{facts.title}</h1>
        {/* In this line, because a page has no room for one more. */}
        {warning !== undefined && <strong className="text-small font-medium">{warning}</strong>}
        <span className="text-small text-muted">{note}</span>
      </div>
      <p className="text-small text-muted">{facts.facts.join('  ·  ')}</p>
      {hasLegend && (
        <p className="flex flex-wrap gap-x-4 pt-1 text-small">
          {palette.map((look) => (
            <span key={look.code} className="inline-flex items-center gap-1.5">
              <Swatch colour={colourOf(look, 'light')} pattern={look.pattern} className="size-3" />
              {look.label}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
