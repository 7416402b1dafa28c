import * as v from 'valibot';

/** The codes of all problems that this service reports. A problem's `type` ends in its code (RFC 9457). */
export const problemCodes = [
  'bad-request',
  'unauthenticated',
  'forbidden',
  'range-too-long',
  'rate-limited',
  'upstream-auth',
  'upstream-scope',
  'upstream-config',
  'upstream-unreachable',
  'upstream-timeout',
  'upstream-not-json',
  'upstream-too-large',
  'upstream-error',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** The media type of an error reply (RFC 9457 § 3). */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

const PROBLEM_TYPE_PREFIX = 'urn:problem:agent-status:';

/** The stable `type` of a problem: a URI that ends in the code. */
export function problemType(code: ProblemCode): string {
  return `${PROBLEM_TYPE_PREFIX}${code}`;
}

/** One invalid field, as a path (`filter.dateFilter.date`, `limit`), and the reason. */
const fieldFaultSchema = v.object({ field: v.string(), reason: v.string() });

export type FieldFault = v.InferOutput<typeof fieldFaultSchema>;

/** An RFC 9457 problem document as this service writes it. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
  /** What to mend, where the code alone does not say it: see `failureReasons`. */
  reason: v.optional(v.string()),
  faults: v.optional(v.array(fieldFaultSchema)),
});

export type Problem = v.InferOutput<typeof problemSchema>;

/** The code at the end of a problem's `type`; `undefined` if it is not one of ours. */
export function problemCodeOf(type: string): ProblemCode | undefined {
  return problemCodes.find((code) => type.endsWith(`:${code}`) || type.endsWith(`/${code}`));
}

/** The upstream's status in a problem's `detail`, e.g. `The upstream's status was 200.` */
export function upstreamStatusIn(detail: string | undefined): number | undefined {
  const status = /upstream's status was (\d{3})\./.exec(detail ?? '')?.[1];
  return status === undefined ? undefined : Number(status);
}
