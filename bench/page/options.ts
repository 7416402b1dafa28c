import { parseArgs } from 'node:util';

import { type SizeName, type SubjectName, sizeNames, subjectNames } from './sizes';

export type PageBenchmarkOptions = {
  readonly sizes: readonly SizeName[];
  readonly subjects: readonly SubjectName[];
  readonly runCount: number;
  /** What the upstream waits before each page. */
  readonly latencyMs: number;
  /** Off: the dashboard runs where `window.Worker` does not exist. */
  readonly hasWorker: boolean;
  /** Whether the load through our own proxy is measured too. */
  readonly isProxyMeasured: boolean;
  /** How long one subject may take to load, and again for all its gestures together. */
  readonly patienceMs: number;
};

export const optionsHelp = `npm run bench [-- page] [options]
  What is left out keeps the figures of the last run under the same conditions.
  --sizes S,M,L,XL       which contact centres
  --subjects ${subjectNames.join(',')}
  --runs 3               runs of each; vis-timeline gets one
  --latency 0            ms that the upstream waits before each page
  --worker on|off        off: the dashboard without window.Worker
  --proxy on|off         off: leave out the load through our own proxy
  --patience 90          seconds for a load, and again for its gestures`;

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(value) || value < least) {
    throw new Error(`--${name} must be a whole number from ${least}, not "${text}"`);
  }
  return value;
}

function namesFrom<Name extends string>(option: string, text: string, known: readonly Name[]): Name[] {
  const asked = text.split(',').map((name) => name.trim());
  const unknown = asked.filter((name) => !known.some((one) => one === name));
  if (unknown.length > 0) {
    throw new Error(`--${option} takes ${known.join(', ')}; not "${unknown.join('", "')}"`);
  }
  return known.filter((name) => asked.includes(name));
}

/**
 * Reads the command line of the page benchmark.
 *
 * @throws {Error} naming what was given and what is expected.
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
      patience: { type: 'string', default: '90' },
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
    patienceMs: wholeNumber('patience', values.patience, 1) * 1000,
  };
}
