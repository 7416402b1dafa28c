import { readFileSync, writeFileSync } from 'node:fs';

const resultsFile = new URL('../proxyResults.json', import.meta.url);

type Sections = Readonly<Record<string, unknown>>;

/** Replaces sections, and sections within sections to a depth of three, and keeps the others. */
export function mergeSections(kept: Sections, added: Sections, depth = 3): Sections {
  const merged: Record<string, unknown> = { ...kept };
  for (const [name, value] of Object.entries(added)) {
    const before = merged[name];
    merged[name] =
      depth > 1 && isSections(before) && isSections(value) ? mergeSections(before, value, depth - 1) : value;
  }
  return merged;
}

function isSections(value: unknown): value is Sections {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Four digits: the rest is noise. */
export function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}

/** Writes sections of `bench/proxyResults.json` and keeps the others. */
export function writeProxyResults(sections: Sections): void {
  const found: unknown = JSON.parse(readFileSync(resultsFile, 'utf8'));
  const all = mergeSections(isSections(found) ? found : {}, sections);
  writeFileSync(resultsFile, `${JSON.stringify(all, (_, value: unknown) => rounded(value), 2)}\n`);
}
