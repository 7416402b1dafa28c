/** What took longer than we wait. */
export class OutOfPatience extends Error {
  constructor(what: string, patienceMs: number) {
    super(`${what} took over ${patienceMs / 1000} s`);
    this.name = 'OutOfPatience';
  }
}

/**
 * Waits for work, but no longer than so many ms; the work itself goes on.
 *
 * @throws {OutOfPatience}
 */
export async function withPatience<Result>(
  what: string,
  patienceMs: number,
  work: Promise<Result>,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const given = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new OutOfPatience(what, patienceMs)), patienceMs);
  });
  // Work that fails after we gave up on it is of no interest to anybody.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, given]);
  } finally {
    clearTimeout(timer);
  }
}
