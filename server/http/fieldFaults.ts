import type * as v from 'valibot';

import type { FieldFault } from '../../src/contract/problem';

/** Enough to mend a request by; a body of a thousand bad addresses needs no thousand lines. */
const MOST_FAULTS = 20;

/** The names of unknown fields come from outside and are repeated only in part. */
const LONGEST_FIELD_NAME = 100;

/** What a schema found, field by field, each fault once, under the name that `root` has. */
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
  // A union names no field of its alternatives. Those of them that are wrong in every reading are told too.
  const inner = (issue.issues ?? []).filter(
    ({ type, input }) => type !== 'strict_object' && input !== undefined,
  );
  return [{ path, reason: issue.message }, ...inner.flatMap((each) => faultsOf(each, path))];
}

function reasonForObject(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'is not a known field';
  return issue.expected === 'Object' ? 'must be an object' : 'is missing';
}
