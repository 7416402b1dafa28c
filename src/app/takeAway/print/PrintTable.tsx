import type { ReactNode } from 'react';

export type PrintTableProps = {
  readonly label: string;
  /** The last ones, so many, hold numbers. */
  readonly numberColumns: number;
  readonly titles: readonly string[];
  readonly rowCount: number;
  readonly cellsOf: (index: number) => readonly ReactNode[];
};

/** A table of all its rows, whose header the browser puts onto each printed page. */
export function PrintTable({ label, numberColumns, titles, rowCount, cellsOf }: PrintTableProps) {
  const alignOf = (index: number) =>
    index >= titles.length - numberColumns ? 'text-end tabular-nums' : 'text-start';
  return (
    <table aria-label={label} className="w-full border-collapse text-small">
      <thead>
        <tr className="border-b border-control">
          {titles.map((title, index) => (
            <th key={title} scope="col" className={`px-1.5 py-1 font-semibold ${alignOf(index)}`}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rowCount }, (_, row) => (
          <tr key={row} className="break-inside-avoid border-b border-hairline">
            {cellsOf(row).map((cell, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- cells keep their places
              <td key={index} className={`px-1.5 py-0.5 ${alignOf(index)}`}>
                <bdi>{cell}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
