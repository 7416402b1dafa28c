import { markdownTable } from '../markdownTable';
import { type PageResults, type SubjectResult, numberAt } from './pageResults';
import { type SizeName, sizeNames, sizes, spansPerAgent } from './sizes';

type Column = {
  readonly heading: string;
  readonly cellOf: (result: SubjectResult, all: readonly SubjectResult[]) => string;
};

const unknown = '–';

function written(value: number | undefined, digits: number, scale = 1): string {
  return value === undefined
    ? unknown
    : (value / scale).toLocaleString('en-GB', {
        maximumFractionDigits: digits,
        minimumFractionDigits: digits,
      });
}

function plain(heading: string, path: string, digits: number, scale = 1): Column {
  return { heading, cellOf: ({ medians }) => written(numberAt(medians, path), digits, scale) };
}

/** Several numbers in one cell, such as `17/17/33`. */
function together(heading: string, paths: readonly string[], digits: number): Column {
  return {
    heading,
    cellOf: ({ medians }) => {
      const cells = paths.map((path) => written(numberAt(medians, path), digits));
      return cells.every((cell) => cell === unknown) ? unknown : cells.join('/');
    },
  };
}

const gestureNames = ['scroll', 'pan', 'zoom'] as const;
const everyGesture = (path: string, within = 'gestures') =>
  gestureNames.map((name) => `${within}.${name}.${path}`);
const frameGaps = ['frameGapP50Ms', 'frameGapP95Ms', 'frameGapMaxMs'];

const loadColumns: readonly Column[] = [
  plain('page → last page, s', 'load.lastPageMs', 2, 1000),
  plain('last page → painted, s', 'load.paintedAfterLastPageMs', 2, 1000),
  {
    heading: 'total × baseline',
    cellOf: ({ size, medians }, all) => {
      const baseline = all.find((one) => one.subject === 'baseline' && one.size === size);
      const [total, baselineTotal] = [medians, baseline?.medians ?? {}].map((one) =>
        numberAt(one, 'load.paintedMs'),
      );
      return total === undefined || baselineTotal === undefined ? unknown : written(total / baselineTotal, 1);
    },
  },
  together(
    'tasks > 50 ms while pages arrive: count/longest, ms',
    ['load.whileArriving.longTaskCount', 'load.whileArriving.longestTaskMs'],
    0,
  ),
  plain('main thread until painted, CPU s', 'load.mainThreadMs', 2, 1000),
];

const sizeColumns: readonly Column[] = [
  plain('heap + buffers over empty, MB', 'overEmptyMegabytes', 1),
  plain('elements', 'elementCount', 0),
  plain('page JS, gzip kB', 'scriptsGzipKilobytes', 1),
];

function gestureColumns(within: string): Column[] {
  return [
    ...gestureNames.map((name) =>
      together(
        `${name}: frame p50/p95/max, ms`,
        frameGaps.map((gap) => `${within}.${name}.${gap}`),
        0,
      ),
    ),
    together('tasks > 50 ms in scroll/pan/zoom', everyGesture('longTaskCount', within), 0),
    together('longest task in scroll/pan/zoom, ms', everyGesture('longestTaskMs', within), 0),
    together('input latency p95 in scroll/pan/zoom, ms', everyGesture('inputLatencyP95Ms', within), 0),
    together(
      'main thread per frame in scroll/pan/zoom, CPU ms',
      everyGesture('mainThreadMsPerFrame', within),
      1,
    ),
  ];
}

/** One table for each size: the pages side by side. */
function comparisonTable(size: SizeName, all: readonly SubjectResult[]): string {
  const results = all.filter((result) => result.size === size);
  const columns = [...loadColumns, ...sizeColumns, ...gestureColumns('gestures')];
  const hasAborted = results.some(({ abortReason }) => abortReason !== undefined);
  const rows = results.map((result) => [
    result.subject,
    ...columns.map(({ cellOf }) => cellOf(result, all)),
    ...(hasAborted ? [result.abortReason ?? ''] : []),
  ]);
  const headings = ['page', ...columns.map(({ heading }) => heading), ...(hasAborted ? ['aborted'] : [])];
  const { agentCount } = sizes[size];
  const title = `**${size}**: ${written(agentCount, 0)} agents, ${written(agentCount * spansPerAgent, 0)} spans`;
  return `${title}\n\n${markdownTable(headings, rows)}`;
}

/** Only the dashboard, by size: what must not grow with agents outside the viewport. */
function growthTable(all: readonly SubjectResult[], columns: readonly Column[]): string | undefined {
  const results = all.filter(({ subject }) => subject === 'ours');
  const rows = columns
    .map(({ heading, cellOf }) => [heading, ...results.map((result) => cellOf(result, all))])
    .filter(([, ...cells]) => cells.some((cell) => cell !== unknown));
  if (rows.length === 0) return undefined;
  return markdownTable(['ours', ...results.map(({ size }) => size)], rows);
}

function targetTable({ targets }: PageResults): string | undefined {
  if (targets.length === 0) return undefined;
  const verdict = (isMet: boolean | undefined) => (isMet === undefined ? unknown : isMet ? 'pass' : 'FAIL');
  return markdownTable(
    ['target', 'size', 'at most', 'measured', ''],
    targets.map(({ name, size, limit, value, isMet }) => [
      name,
      size,
      String(limit),
      written(value, Number.isInteger(value) ? 0 : 2),
      verdict(isMet),
    ]),
  );
}

function proxyTable({ throughProxy }: PageResults): string | undefined {
  if (throughProxy === undefined) return undefined;
  const { agentCount, latencyMs, medians } = throughProxy;
  const row = (name: string, path: string) => [name, written(numberAt(medians, path), 0)];
  return markdownTable(
    [`${written(agentCount, 0)} agents through our proxy, ${latencyMs} ms upstream`, 'ms'],
    [
      row('first rows on screen', 'firstRowsMs'),
      row('first rows before the second page by', 'firstRowsBeforeSecondPageMs'),
      row('last page received', 'lastPageMs'),
      row('last page received → all rows painted', 'allRowsAfterLastPageMs'),
    ],
  );
}

/** All tables of a run in Markdown, ready for the documentation. */
export function pageTables(results: PageResults): string {
  const all = results.comparison;
  const measuredSizes = sizeNames.filter((name) => all.some(({ size }) => size === name));
  const denseRows = growthTable(all, gestureColumns('denseRows'));
  return [
    ...measuredSizes.map((size) => comparisonTable(size, all)),
    growthTable(all, [...loadColumns, ...sizeColumns, ...gestureColumns('gestures')]),
    denseRows === undefined ? undefined : `All agents on one screen, dense rows:\n\n${denseRows}`,
    proxyTable(results),
    targetTable(results),
  ]
    .filter((table) => table !== undefined)
    .join('\n\n');
}
