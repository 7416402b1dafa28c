import * as v from 'valibot';
import {
  type FieldFault,
  type ProblemCode,
  problemCodeOf,
  problemSchema,
  upstreamStatusIn,
} from '../contract/problem';
import { defaultPublicConfig, type PublicConfig, publicConfigSchema } from '../contract/publicConfig';
import { type Roster, rosterSchema } from '../contract/roster';

/** The content of `/api/config`; the contract's defaults if it is not JSON or is invalid. */
export function readPublicConfig(text: string): PublicConfig {
  return readServedConfig(text) ?? defaultPublicConfig;
}

/** The same, but `undefined` if it is not JSON or is invalid. */
export function readServedConfig(text: string): PublicConfig | undefined {
  const config = v.safeParse(v.pipe(v.string(), v.parseJson(), publicConfigSchema), text);
  return config.success ? config.output : undefined;
}

/** The content of `/api/roster`; `undefined` if it is not JSON or is invalid. */
export function readRoster(text: string): Roster | undefined {
  const roster = v.safeParse(v.pipe(v.string(), v.parseJson(), rosterSchema), text);
  return roster.success ? roster.output : undefined;
}

export type ReadProblem = {
  readonly code: ProblemCode;
  readonly faults: readonly FieldFault[];
  readonly reason: string | undefined;
  readonly upstreamStatus: number | undefined;
};

/** A problem document of this service; `undefined` for anything else. */
export function readProblem(text: string): ReadProblem | undefined {
  const problem = v.safeParse(v.pipe(v.string(), v.parseJson(), problemSchema), text);
  if (!problem.success) return undefined;
  const { type, faults = [], detail, reason } = problem.output;
  const code = problemCodeOf(type);
  if (code === undefined) return undefined;
  return { code, faults, reason: readableReason(reason), upstreamStatus: upstreamStatusIn(detail) };
}

/** A reason is shown as it is, so that of another gateway has to look like one. */
function readableReason(reason: string | undefined): string | undefined {
  return reason !== undefined && /^[a-z\d-]{1,40}$/.test(reason) ? reason : undefined;
}
