import { type SubjectResult, type TargetResult, resultAt } from './pageResults';
import { type SizeName, sizeNames, sizes } from './sizes';

type Target = {
  readonly name: string;
  readonly limit: number;
  readonly valueOf: (results: readonly SubjectResult[], size: SizeName) => number | undefined;
};

/** How many times more a frame may cost at the largest size than at the smallest: noise. */
const frameCostNoise = 1.25;

function ours(path: string): Target['valueOf'] {
  return (results, size) => resultAt(results, 'ours', size, path);
}

function timesTheBaseline(path: string): Target['valueOf'] {
  return (results, size) => ratio(ours(path)(results, size), resultAt(results, 'baseline', size, path));
}

function timesThatOf(smaller: SizeName, path: string): Target['valueOf'] {
  return (results, size) =>
    sizes[size].agentCount <= sizes[smaller].agentCount
      ? undefined
      : ratio(ours(path)(results, size), ours(path)(results, smaller));
}

function ratio(value: number | undefined, of: number | undefined): number | undefined {
  return value === undefined || of === undefined ? undefined : value / of;
}

const gestureNames = ['scroll', 'pan', 'zoom'] as const;

/**
 * The size that the cost of a gesture is compared with: the smallest one in which the whole gesture moves
 * something. A hundred agents are scrolled to the end by 23 of the 55 turns of the wheel.
 */
const comparedWith = { scroll: 'M', pan: 'S', zoom: 'S' } as const;

const targets: readonly Target[] = [
  {
    name: 'last page → painted, times the baseline',
    limit: 3,
    valueOf: timesTheBaseline('load.paintedAfterLastPageMs'),
  },
  { name: 'page → painted, times the baseline', limit: 1.3, valueOf: timesTheBaseline('load.paintedMs') },
  {
    name: 'tasks over 50 ms while pages arrive',
    limit: 0,
    valueOf: ours('load.whileArriving.longTaskCount'),
  },
  ...(['scroll', 'pan'] as const).map((gesture) => ({
    name: `frame gap p95 in ${gesture}, ms`,
    limit: 17,
    valueOf: ours(`gestures.${gesture}.frameGapP95Ms`),
  })),
  ...gestureNames.map((gesture) => ({
    name: `tasks over 50 ms in ${gesture}`,
    limit: 0,
    valueOf: ours(`gestures.${gesture}.longTaskCount`),
  })),
  { name: 'heap and buffers over the empty page, MB', limit: 40, valueOf: ours('overEmptyMegabytes') },
  { name: 'elements', limit: 1500, valueOf: ours('elementCount') },
  ...gestureNames.map((gesture) => ({
    name: `main thread per frame in ${gesture}, times that of ${comparedWith[gesture]}`,
    limit: frameCostNoise,
    valueOf: timesThatOf(comparedWith[gesture], `gestures.${gesture}.mainThreadMsPerFrame`),
  })),
];

/** Compares the dashboard with its targets, at the largest measured size. */
export function evaluateTargets(results: readonly SubjectResult[]): TargetResult[] {
  const size = sizeNames.findLast((name) =>
    results.some((result) => result.subject === 'ours' && result.size === name),
  );
  if (size === undefined) return [];
  return targets.map(({ name, limit, valueOf }) => {
    const value = valueOf(results, size);
    return { name, size, limit, value, isMet: value === undefined ? undefined : value <= limit };
  });
}
