import { parseArgs } from 'node:util';

import { wholeNumber } from '../wholeNumber';

export type LiveOptions = {
  readonly agentCount: number;
  /** How long the page is watched, in real time. */
  readonly minutes: number;
  /** From the first complete timeline to the first figures: parts that are loaded later have arrived by then. */
  readonly settleSeconds: number;
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
      query: { type: 'string', default: 'tz=UTC' },
    },
  });
  return {
    agentCount: wholeNumber('agents', values.agents, 1),
    minutes: wholeNumber('minutes', values.minutes, 1),
    settleSeconds: wholeNumber('settle', values.settle, 0),
    path: `/?${values.query}`,
  };
}
