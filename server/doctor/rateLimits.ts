import type { UpstreamFailure } from '../failures/upstreamFailure';
import { type Check, ok, warning } from './check';

/** At most so much of a header is printed. */
const LONGEST_VALUE = 60;

/**
 * What the upstream says about its limits in headers, if it does. `spentLimit`: the failure of a call of this run that
 * went beyond one.
 */
export function rateLimitsCheck(
  headers: ReadonlyMap<string, string>,
  spentLimit: UpstreamFailure | undefined,
): Check {
  const stated = [...headers]
    .filter(([name]) => /rate-?limit|^retry-after$|quota/.test(name))
    .map(([name, value]) => `${name}: ${value.replaceAll(/[^\w ;=,."-]/g, '?').slice(0, LONGEST_VALUE)}`);
  const words =
    stated.length === 0
      ? 'Not stated by the upstream; documented are 60 calls a minute for the whole account, for some also 1,800 an hour.'
      : `Stated as ${stated.join(', ')}.`;
  return spentLimit === undefined
    ? ok('rate limits', words)
    : warning('rate limits', `The account's calls were used up during this run. ${words}`, {
        upstreamWords: spentLimit.upstreamWords,
        change: ['KORE_CALLS_PER_MINUTE', 'KORE_CALLS_PER_HOUR'],
      });
}
