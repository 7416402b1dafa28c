import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Virtualizer } from 'virtua';
import type { AgentRow } from '../../analysis/rows/agentRows';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { StatusFacts } from '../../domain/statusFacts';
import type { ColourScheme, StatusLook } from '../../domain/statusPalette';
import type { TimeRange } from '../../domain/timeRange';
import type { Instant } from '../../time/instant';
import { useTablesWords } from '../../words/areas';

export type TableColumn<Key extends string> = {
  readonly key: Key;
  readonly title: string;
  /** A CSS grid track, e.g. `minmax(10rem, 2fr)`. */
  readonly track: string;
  readonly isNumber?: boolean;
};

/** What every table of rows shows, and how it writes it. */
export type RowsTableProps = {
  readonly rows: readonly AgentRow[];
  readonly timeRange: TimeRange;
  readonly catalog: StatusCatalog;
  readonly palette: readonly StatusLook[];
  readonly facts: StatusFacts;
  readonly scheme: ColourScheme;
  readonly now: Instant;
  readonly language: string;
  readonly isBusy: boolean;
};

type TableSort<Key extends string> = { readonly key: Key; readonly isDescending: boolean };

export type ScrollingTableProps<Key extends string> = {
  readonly label: string;
  readonly columns: readonly TableColumn<Key>[];
  readonly rowCount: number;
  readonly sort: TableSort<Key>;
  readonly onSort: (sort: TableSort<Key>) => void;
  readonly isBusy: boolean;
  /** The cells of a row, in the order of the columns. */
  readonly cellsOf: (index: number) => readonly ReactNode[];
  readonly leastWidthRem: number;
  /** A row that stays above all others in any order, e.g. of sums. */
  readonly topCells?: readonly ReactNode[] | undefined;
};

const ROW_HEIGHT_CSS_PX = 32;
const rowClasses = 'grid h-8 items-center border-b border-hairline';

/** A table of any length: only the rows in view are in the page; its header is sticky, and sorts. */
export function ScrollingTable<Key extends string>(props: ScrollingTableProps<Key>) {
  const { label, columns, rowCount, sort, onSort, isBusy, cellsOf, leastWidthRem, topCells } = props;
  const words = useTablesWords();
  const scroller = useRef<HTMLDivElement>(null);
  const gridTemplateColumns = columns.map(({ track }) => track).join(' ');
  const rowsAbove = topCells === undefined ? 1 : 2;
  const renderRow = (cells: readonly ReactNode[], rowIndex: number) => (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className={`${rowClasses} hover:bg-sunken`}
      style={{ gridTemplateColumns }}
    >
      {columns.map(({ key, isNumber }, index) => (
        <div
          key={key}
          role={index === 0 ? 'rowheader' : 'cell'}
          className={`relative truncate px-3 leading-8 ${isNumber === true ? 'text-end tabular-nums' : ''} ${index === 0 ? 'font-medium' : ''}`}
        >
          {/* A right-to-left name must not reorder the rest of the cell. */}
          <bdi>{cells[index]}</bdi>
        </div>
      ))}
    </div>
  );
  return (
    <div
      ref={scroller}
      role="region"
      aria-label={words.scrolls({ name: label })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      data-scroller
      className="relative min-h-0 flex-1 overflow-auto focus-visible:-outline-offset-2"
    >
      <div
        role="table"
        aria-label={label}
        aria-rowcount={rowCount + rowsAbove}
        aria-busy={isBusy}
        style={{ minWidth: `${leastWidthRem}rem` }}
      >
        <div role="rowgroup" className="sticky top-0 z-10 bg-surface">
          <div role="row" aria-rowindex={1} className={rowClasses} style={{ gridTemplateColumns }}>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </div>
          {topCells !== undefined && renderRow(topCells, 2)}
        </div>
        <div role="rowgroup">
          <Virtualizer
            scrollRef={scroller}
            startMargin={ROW_HEIGHT_CSS_PX * rowsAbove}
            itemSize={ROW_HEIGHT_CSS_PX}
            data={Array<undefined>(rowCount)}
          >
            {(_, index) => <div key={index}>{renderRow(cellsOf(index), index + rowsAbove + 1)}</div>}
          </Virtualizer>
        </div>
      </div>
    </div>
  );
}

function HeaderCell<Key extends string>({
  column,
  sort,
  onSort,
}: Pick<ScrollingTableProps<Key>, 'sort' | 'onSort'> & { readonly column: TableColumn<Key> }) {
  const isSorted = sort.key === column.key;
  const direction = sort.isDescending ? 'descending' : 'ascending';
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp;
  return (
    <div
      role="columnheader"
      aria-sort={isSorted ? direction : 'none'}
      className={column.isNumber === true ? 'text-end' : ''}
    >
      <button
        type="button"
        className="inline-flex h-8 max-w-full items-center gap-1 px-3 text-small font-medium text-muted hover:text-ink"
        onClick={() => onSort({ key: column.key, isDescending: isSorted && !sort.isDescending })}
      >
        <span className="truncate">{column.title}</span>
        {isSorted && <Arrow aria-hidden className="size-3 shrink-0" />}
      </button>
    </div>
  );
}
