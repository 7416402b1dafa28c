import { parseArgs } from 'node:util';

import { wholeNumber } from '../wholeNumber';
import { type SizeName, type SubjectName, sizeNames, subjectNames } from './sizes';

export type PageBenchmarkOptions = {
  readonly sizes: readonly SizeName[];
  readonly subjects: readonly SubjectName[];
  readonly runCount: number;
  /** The latency of the upstream for each page. */
  readonly latencyMs: number;
  /** `false`: the dashboard runs without `window.Worker`. */
  readonly hasWorker: boolean;
  /** Whether the load through our own proxy is measured too. */
  readonly isProxyMeasured: boolean;
  /** The timeout for loading one subject, and again for all its gestures together. */
  readonly timeoutMs: number;
};

export const optionsHelp = `npm run bench [-- page] [options]
  Anything not measured keeps the figures of the last run under the same conditions.
  --sizes S,M,L,XL       sizes of the contact center
  --subjects ${subjectNames.join(',')}
  --runs 3               runs of each; vis-timeline gets one
  --latency 0            ms of upstream latency for each page
  --worker on|off        off: the dashboard without window.Worker
  --proxy on|off         off: skip the load through our own proxy
  --timeout 90           seconds for a load, and again for its gestures`;

function namesFrom<Name extends string>(option: string, text: string, known: readonly Name[]): Name[] {
  const requested = text.split(',').map((name) => name.trim());
  const unknown = requested.filter((name) => !known.some((one) => one === name));
  if (unknown.length > 0) {
    throw new Error(`--${option} takes ${known.join(', ')}; not "${unknown.join('", "')}"`);
  }
  return known.filter((name) => requested.includes(name));
}

/**
 * Reads the command line of the page benchmark.
 *
 * @throws {Error} with the given and the expected value.
 */
export function readPageOptions(commandLine: readonly string[]): PageBenchmarkOptions {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      sizes: { type: 'string', default: sizeNames.join(',') },
      subjects: { type: 'string', default: subjectNames.join(',') },
      runs: { type: 'string', default: '3' },
      latency: { type: 'string', default: '0' },
      worker: { type: 'string', default: 'on' },
      proxy: { type: 'string', default: 'on' },
      timeout: { type: 'string', default: '90' },
    },
  });
  const isOn = (name: string, text: string) => namesFrom(name, text, ['on', 'off'])[0] === 'on';
  return {
    sizes: namesFrom('sizes', values.sizes, sizeNames),
    subjects: namesFrom('subjects', values.subjects, subjectNames),
    runCount: wholeNumber('runs', values.runs, 1),
    latencyMs: wholeNumber('latency', values.latency, 0),
    hasWorker: isOn('worker', values.worker),
    isProxyMeasured: isOn('proxy', values.proxy),
    timeoutMs: wholeNumber('timeout', values.timeout, 1) * 1000,
  };
}
