import { causeCodeOf } from './causeCode';

export type ErrorDescription = {
  readonly name: string;
  /** e.g. `ECONNREFUSED`; left out if there is none. */
  readonly causeCode?: string;
  readonly frames: readonly string[];
};

/**
 * The parts of an unexpected error that may be logged: its name, its code, and where it happened. Not its
 * message, which may repeat data from a request or a reply.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const causeCode = causeCodeOf(error);
  return {
    name: error.name,
    ...(causeCode !== undefined && { causeCode }),
    frames: frames.map((line) => line.trim()),
  };
}
