import { useMemo } from 'react';
import type { Staffing } from '../../analysis/insights/staffing';
import { at } from '../../base/elementAt';
import type { Interval } from '../../time/interval';
import { useLocaleFormat, usePageWords } from '../../words/WordsContext';
import { useInsightsWords } from '../../words/areas';
import type { TimeWords } from '../../words/spanWords';
import { type ChartLayers, listedLayers } from './chartLayers';
import { staffingRows } from './tableRows';

type StaffingTableProps = {
  readonly staffing: Staffing;
  readonly stack: ChartLayers;
  /** What counts as covered: its number at each change point, and its label. */
  readonly coverage: { readonly counts: () => Uint32Array; readonly label: string };
  readonly visible: Interval;
  readonly observed: Interval;
  readonly timeWords: TimeWords;
};

/** What the chart shows, as a table. */
export function StaffingTable(props: StaffingTableProps) {
  const { staffing, stack, coverage, visible, observed, timeWords } = props;
  const words = useInsightsWords();
  const format = useLocaleFormat();
  const { noStatus } = usePageWords();
  const { counts: coverageCounts } = coverage;
  const { rows, stepMs } = useMemo(
    () => staffingRows(staffing, { visible, observed }, coverageCounts()),
    [staffing, visible, observed, coverageCounts],
  );
  const cellClasses = 'px-3 py-0.5 text-end tabular-nums';
  return (
    <div
      role="region"
      aria-label={words.staffing.title}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="max-h-48 overflow-auto border-t border-hairline focus-visible:-outline-offset-2"
    >
      <table className="w-full text-small">
        <caption className="px-3 py-1 text-start text-muted">
          {rows.length === 0
            ? words.staffing.tableNothing
            : stepMs === undefined
              ? words.staffing.tableEach
              : words.staffing.tableEvery({ length: timeWords.length(stepMs) })}
        </caption>
        <thead className="sticky top-0 bg-surface">
          <tr className="border-b border-hairline text-muted">
            <th scope="col" className="px-3 py-0.5 text-start font-medium">
              {words.staffing.time}
            </th>
            {listedLayers(stack).map(({ look }) => (
              <th key={look.code} scope="col" className={`${cellClasses} font-medium`}>
                <bdi>{look.label}</bdi>
              </th>
            ))}
            <th scope="col" className={`${cellClasses} font-medium`}>
              {noStatus}
            </th>
            {stepMs !== undefined && (
              <th scope="col" className={`${cellClasses} font-medium`}>
                {words.staffing.lowest({ status: coverage.label })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ atMs, point, lowest }) => (
            <tr key={atMs}>
              <th scope="row" className="px-3 py-0.5 text-start font-normal whitespace-nowrap tabular-nums">
                {timeWords.moment(atMs)}
              </th>
              {listedLayers(stack).map(({ look, counts }) => (
                <td key={look.code} className={cellClasses}>
                  {format.number(at(counts, point))}
                </td>
              ))}
              <td className={cellClasses}>{format.number(at(stack.noStatus, point))}</td>
              {stepMs !== undefined && <td className={cellClasses}>{format.number(lowest)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
