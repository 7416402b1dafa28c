import * as v from 'valibot';

import { type PublicConfig, type StatusEntry, statusEntryFields } from './publicConfig';

/** More than any account has; every page is sent all of them. */
const MOST_ENTRIES = 1000;

const MOST_FAULTS_OF_ENTRY = 3;
const LONGEST_FIELD_NAME = 40;

const fileSchema = v.strictObject({ statuses: v.pipe(v.array(v.unknown()), v.maxLength(MOST_ENTRIES)) });

const entrySchema = v.strictObject(statusEntryFields, ({ expected }) => {
  if (expected === 'never') return 'is not a field of an entry';
  return expected === 'Object' ? 'must be an object' : 'is missing';
});

/** What a statuses file is expected to be, after "must be". */
export const statusesFileExpectation = `the path of a JSON file {"statuses": [...]} with at most ${MOST_ENTRIES} entries`;

export type StatusesReading = {
  readonly entries: readonly StatusEntry[];
  /** A sentence for each entry that is left out, with its number from 1 but without its values. */
  readonly faults: readonly string[];
};

/**
 * Reads the content of a statuses file; `undefined` if it is something else. An entry that is wrong, or about the same
 * status as an earlier one, is left out with a sentence that says why; the others apply.
 */
export function readStatuses(content: unknown): StatusesReading | undefined {
  const file = v.safeParse(fileSchema, content);
  if (!file.success) return undefined;
  const entries: StatusEntry[] = [];
  const faults: string[] = [];
  const numberByStatus = new Map<string, number>();
  for (const [index, candidate] of file.output.statuses.entries()) {
    const number = index + 1;
    const entry = v.safeParse(entrySchema, candidate);
    if (!entry.success) {
      faults.push(`Entry ${number} is left out: ${reasonOf(entry.issues)}.`);
      continue;
    }
    const status = JSON.stringify([entry.output.primary, entry.output.secondary]);
    const earlier = numberByStatus.get(status);
    if (earlier !== undefined) {
      faults.push(`Entry ${number} is left out: entry ${earlier} is about the same status.`);
      continue;
    }
    numberByStatus.set(status, number);
    entries.push(entry.output);
  }
  return { entries, faults };
}

function reasonOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const reasons = issues.map((issue) => {
    const field = v.getDotPath(issue)?.slice(0, LONGEST_FIELD_NAME);
    return field === undefined ? `it ${issue.message}` : `"${field}" ${issue.message}`;
  });
  return [...new Set(reasons)].slice(0, MOST_FAULTS_OF_ENTRY).join('; ');
}

/**
 * A configuration with entries of a statuses file. Those about a primary status also change its look and its limit. A
 * primary status that is not configured needs both colors for a place in the legend before agents are seen in it.
 */
export function withStatuses(config: PublicConfig, entries: readonly StatusEntry[]): PublicConfig {
  const statuses = [...config.statuses];
  const limits: Record<string, number> = { ...config.attentionThresholdsSeconds };
  for (const { primary, secondary, label, lightColour, darkColour, pattern, limitMinutes } of entries) {
    if (secondary !== undefined) continue;
    const index = statuses.findIndex(({ code }) => code === primary);
    const known = statuses[index];
    if (known !== undefined) {
      statuses[index] = {
        code: primary,
        label: label ?? known.label,
        lightColour: lightColour ?? known.lightColour,
        darkColour: darkColour ?? known.darkColour,
        pattern: pattern ?? known.pattern,
      };
    } else if (lightColour !== undefined && darkColour !== undefined) {
      statuses.push({
        code: primary,
        label: label ?? primary,
        lightColour,
        darkColour,
        pattern: pattern ?? 'cross',
      });
    }
    if (limitMinutes !== undefined) limits[primary] = limitMinutes * 60;
  }
  return { ...config, statuses, attentionThresholdsSeconds: limits, reasons: [...entries] };
}
