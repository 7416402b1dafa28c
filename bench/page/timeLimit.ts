/** Work that took longer than its timeout. */
export class TimedOut extends Error {
  constructor(what: string, timeoutMs: number) {
    super(`${what} took over ${timeoutMs / 1000} s`);
    this.name = 'TimedOut';
  }
}

/**
 * Waits for work, but not longer than `timeoutMs`; the work itself continues.
 *
 * @throws {TimedOut}
 */
export async function withTimeout<Result>(
  what: string,
  timeoutMs: number,
  work: Promise<Result>,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const given = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimedOut(what, timeoutMs)), timeoutMs);
  });
  // A failure after the timeout is ignored.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, given]);
  } finally {
    clearTimeout(timer);
  }
}
