import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const resultsFile = new URL('./results.json', import.meta.url);

/** What the figures hang on besides the code. */
function machineFacts(): Readonly<Record<string, string | number>> {
  return {
    date: new Date().toISOString(),
    node: process.version,
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGigabytes: Math.round(totalmem() / 1e9),
  };
}

/** Two decimals: what lies beyond is noise. */
const roundNumbers = (_name: string, value: unknown) =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : value;

/** Indented down to the entries of lists, which take a line each, so that two runs can be compared. */
export function resultsText(results: Readonly<Record<string, unknown>>): string {
  const lines = (value: unknown, depth: number): string => {
    const pad = '  '.repeat(depth + 1);
    const wrap = (open: string, inner: readonly string[], close: string) =>
      `${open}\n${pad}${inner.join(`,\n${pad}`)}\n${'  '.repeat(depth)}${close}`;
    if (Array.isArray(value) && value.length > 0) {
      return wrap(
        '[',
        value.map((entry: unknown) => JSON.stringify(entry, roundNumbers)),
        ']',
      );
    }
    if (typeof value !== 'object' || value === null || depth > 1) return JSON.stringify(value, roundNumbers);
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    return wrap(
      '{',
      entries.map(([name, one]) => `${JSON.stringify(name)}: ${lines(one, depth + 1)}`),
      '}',
    );
  };
  return `${lines(results, 0)}\n`;
}

/** What `bench/results.json` holds, suite by suite, and nobody has checked. */
export function readResults(): Record<string, unknown> {
  if (!existsSync(resultsFile)) return {};
  const found: unknown = JSON.parse(readFileSync(resultsFile, 'utf8'));
  return typeof found === 'object' && found !== null ? { ...found } : {};
}

/** Puts the results of one suite into `bench/results.json`, and leaves those of the others as they are. */
export function writeResults(suite: string, results: object): void {
  const all = { ...readResults(), [suite]: { machine: machineFacts(), ...results } };
  writeFileSync(resultsFile, resultsText(all));
}
