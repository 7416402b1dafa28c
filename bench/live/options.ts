import { parseArgs } from 'node:util';

import { wholeNumber } from '../wholeNumber';

export type LiveOptions = {
  readonly agentCount: number;
  /** How long the page is watched, in real time. */
  readonly minutes: number;
  /** From the first complete timeline to the first figures: parts that are loaded later have arrived by then. */
  readonly settleSeconds: number;
  /** Whether the work of each task is traced, which costs some CPU time itself. */
  readonly isTraced: boolean;
  /** The page's address without its origin; by default an address without dates. */
  readonly path: string;
};

/**
 * Reads the command line of the live benchmark.
 *
 * @throws {Error} with the given and the expected value.
 */
export function readLiveOptions(commandLine: readonly string[]): LiveOptions {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      agents: { type: 'string', default: '1000' },
      minutes: { type: 'string', default: '10' },
      settle: { type: 'string', default: '90' },
      trace: { type: 'string', default: 'on' },
      query: { type: 'string', default: 'tz=UTC' },
    },
  });
  if (values.trace !== 'on' && values.trace !== 'off') {
    throw new Error(`--trace takes on, off; not "${values.trace}"`);
  }
  return {
    agentCount: wholeNumber('agents', values.agents, 1),
    minutes: wholeNumber('minutes', values.minutes, 1),
    settleSeconds: wholeNumber('settle', values.settle, 0),
    isTraced: values.trace === 'on',
    path: `/?${values.query}`,
  };
}
