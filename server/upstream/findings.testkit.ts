import type { FindingKeeper, KeptFinding } from './findings';

/** Keeps a finding for all who share the keeper. */
export function sharedKeeper<Finding>(): FindingKeeper<Finding> {
  let kept: KeptFinding<Finding> | undefined;
  return {
    read: async () => kept,
    keep: async (finding) => {
      kept = { finding, atMs: performance.now() };
    },
    alone: async ({ work, finished }) => {
      if (!(await finished())) await work();
    },
  };
}
