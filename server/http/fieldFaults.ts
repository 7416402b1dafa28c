import type * as v from 'valibot';

import type { FieldFault } from '../../src/contract/problem';

/** Enough to fix a request; a body with a thousand bad addresses does not need a thousand lines. */
const MOST_FAULTS = 20;

/** The names of unknown fields come from the client, so they are cut off. */
const LONGEST_FIELD_NAME = 100;

/** A schema's issues as faults, each one once; `root` names the value as a whole. At most `MOST_FAULTS`. */
export function fieldFaultsOf(issues: readonly v.BaseIssue<unknown>[], root: string): readonly FieldFault[] {
  const faults = new Map<string, FieldFault>();
  for (const issue of issues) {
    for (const fault of faultsOf(issue, [])) {
      const field = fault.path.length === 0 ? root : fault.path.join('.').slice(0, LONGEST_FIELD_NAME);
      faults.set(`${field} ${fault.reason}`, { field, reason: fault.reason });
    }
  }
  return [...faults.values()].slice(0, MOST_FAULTS);
}

type PathFault = { readonly path: readonly string[]; readonly reason: string };

function faultsOf(issue: v.BaseIssue<unknown>, parentPath: readonly string[]): readonly PathFault[] {
  const path = [...parentPath, ...(issue.path ?? []).map((item) => String(item.key))];
  if (issue.type === 'strict_object') return [{ path, reason: reasonForObject(issue) }];
  // A union's issue names no field, so those of its alternatives are added, except unknown or missing fields.
  const inner = (issue.issues ?? []).filter(
    ({ type, input }) => type !== 'strict_object' && input !== undefined,
  );
  return [{ path, reason: issue.message }, ...inner.flatMap((each) => faultsOf(each, path))];
}

function reasonForObject(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'is not a known field';
  return issue.expected === 'Object' ? 'must be an object' : 'is missing';
}
