/**
 * What may be logged of an error of our own: its name and where it happened. Not its message, which may
 * repeat what was being handled.
 */
export function describeError(error: unknown): { readonly name: string; readonly frames: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, frames: frames.map((line) => line.trim()) };
}
