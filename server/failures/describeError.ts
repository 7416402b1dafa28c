/**
 * The parts of an unexpected error that may be logged: its name and where it happened. Not its message, which
 * may repeat data from a request or a reply.
 */
export function describeError(error: unknown): { readonly name: string; readonly frames: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, frames: frames.map((line) => line.trim()) };
}
