/** The fields that we read from a profile of the browser. */
export type SampledProfile = {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
    };
  }[];
  readonly samples?: readonly number[] | undefined;
  /** Microseconds since the sample before. */
  readonly timeDeltas?: readonly number[] | undefined;
};

export type Cost = {
  /** Function, file and line, e.g. `decodePage (index.js:120)`. */
  readonly name: string;
  readonly selfMs: number;
};

/** The functions with the most self time, most first, without idle time. */
export function topCosts({ nodes, samples = [], timeDeltas = [] }: SampledProfile, count: number): Cost[] {
  const nameOf = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      `${functionName || '(anonymous)'}${url === '' ? '' : ` (${url.split('/').at(-1)}:${lineNumber + 1})`}`,
    ]),
  );
  const selfMs = new Map<string, number>();
  samples.forEach((id, index) => {
    const name = nameOf.get(id) ?? '(unknown)';
    // A sample counts for the time until the next one.
    selfMs.set(name, (selfMs.get(name) ?? 0) + (timeDeltas[index + 1] ?? 0) / 1000);
  });
  return Array.from(selfMs, ([name, ms]) => ({ name, selfMs: ms }))
    .filter(({ name }) => name !== '(idle)')
    .toSorted((one, other) => other.selfMs - one.selfMs)
    .slice(0, count);
}
