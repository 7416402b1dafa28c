import { memo, type ReactNode } from 'react';
import { type PrintExtent, usePrintedPieces } from './printExtent';

export type PrintTableProps = {
  readonly label: string;
  /** How many of the last columns contain numbers. */
  readonly numberColumns: number;
  readonly titles: readonly string[];
  readonly rowCount: number;
  /** Has to stay the same function for rows that are there to stay as they are. */
  readonly cellsOf: (index: number) => readonly ReactNode[];
  readonly extent: PrintExtent;
};

/** This many take about as long as a page of the timeline. */
const ROWS_PER_PIECE = 200;

/** A table of all its rows, whose header the browser puts onto each printed page. */
export function PrintTable({ label, numberColumns, titles, rowCount, cellsOf, extent }: PrintTableProps) {
  const pieceCount = usePrintedPieces(Math.ceil(rowCount / ROWS_PER_PIECE), extent);
  const firstNumber = titles.length - numberColumns;
  return (
    <table aria-label={label} className="w-full border-collapse text-small">
      <thead>
        <tr className="border-b border-control">
          {titles.map((title, index) => (
            <th
              key={title}
              scope="col"
              className={`px-1.5 py-1 font-semibold ${alignOf(index, firstNumber)}`}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {Array.from({ length: pieceCount }, (_, piece) => (
        <PrintedRows
          key={piece}
          first={piece * ROWS_PER_PIECE}
          end={Math.min(rowCount, (piece + 1) * ROWS_PER_PIECE)}
          firstNumber={firstNumber}
          cellsOf={cellsOf}
        />
      ))}
    </table>
  );
}

/** Memoized: existing rows do not render again while more are added. */
const PrintedRows = memo(
  ({
    first,
    end,
    firstNumber,
    cellsOf,
  }: Pick<PrintTableProps, 'cellsOf'> & {
    readonly first: number;
    readonly end: number;
    readonly firstNumber: number;
  }) => (
    <tbody>
      {Array.from({ length: end - first }, (_, row) => (
        <tr key={row} className="break-inside-avoid border-b border-hairline">
          {cellsOf(first + row).map((cell, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- cells keep their places
            <td key={index} className={`px-1.5 py-0.5 ${alignOf(index, firstNumber)}`}>
              <bdi>{cell}</bdi>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  ),
);
PrintedRows.displayName = 'PrintedRows';

function alignOf(column: number, firstNumber: number): string {
  return column >= firstNumber ? 'text-end tabular-nums' : 'text-start';
}
