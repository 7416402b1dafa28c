import { appendFileSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';

import { LONGEST_ATTEMPT_MS } from './callCounter';
import type { CallLog, CountedCall } from './callLog';

const HEADER = 'agent-status-calls 1';

/** The longest limit is for an hour. */
const KEPT_MS = 60 * 60_000;

/** Some 600 kB. Then what is too old to matter is left out. */
const LINES_TO_REWRITE = 10_000;

export type CallFileOptions = {
  readonly path: string;
  /** A call could not be written; reported once until one is written again. */
  readonly onError: (error: unknown) => void;
  /** Whether a server may be using the file: then it is only added to, and calls in it may be running. */
  readonly isGuest?: boolean;
};

/**
 * Keeps the calls in a file: a line for each call that begins, with the latest time of its end, and one with
 * the same id when it has ended; and beside them what was learned of the limits. Lines are written at once and
 * synchronously, because a call that is not written before it is made is unknown after a crash. The wall clock is the only
 * one that outlasts a process. One server at a time may use the file, and guests beside it: each sees what the others add.
 * Throws if a new one cannot be written, or if it is something else.
 */
export function openCallFile({ path, onError, isGuest = false }: CallFileOptions): CallLog {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  // An empty file was made beforehand, to be mounted, or a power failure left it so: nothing is known.
  const kept: Partial<FileLines> = text === '' ? {} : readLines(text);
  const { lastEnds, lastLearned } = kept;
  const nowMs = Date.now();
  // The process that made them is gone, so all of them have ended.
  const leastMs = isGuest ? -LONGEST_ATTEMPT_MS : 0;
  const earlier =
    lastEnds &&
    [...lastEnds]
      .map(([id, endMs]): CountedCall => ({ id, endedAgoMs: Math.max(leastMs, nowMs - endMs) }))
      .filter(({ endedAgoMs }) => endedAgoMs < KEPT_MS);
  /** In whole milliseconds, as in the file. */
  const ends = new Map(earlier?.map(({ id, endedAgoMs }) => [id, nowMs - endedAgoMs]));
  let learnedLine = lastLearned?.line;
  let lineCount = 0;
  /** With what this process knows of it. Another size: another process has written. */
  let fileBytes = text.length;
  let othersCalls: CountedCall[] = [];
  let hasReported = false;

  function readOthers(): void {
    const bytes = statSync(path).size;
    if (bytes === fileBytes) return;
    const { lastEnds: endsInFile } = readLines(readFileSync(path, 'utf8'));
    fileBytes = bytes;
    const atMs = Date.now();
    for (const [id, endMs] of endsInFile) {
      if (ends.get(id) === endMs || endMs <= atMs - KEPT_MS) continue;
      ends.set(id, endMs);
      othersCalls.push({ id, endedAgoMs: Math.max(-LONGEST_ATTEMPT_MS, atMs - endMs) });
    }
  }

  function rewrite(): void {
    for (const [id, endMs] of ends) if (endMs <= Date.now() - KEPT_MS) ends.delete(id);
    const lines = [...ends].map(([id, endMs]) => lineOf(id, endMs));
    // A crash in between leaves the old file.
    if (learnedLine !== undefined) lines.push(learnedLine);
    writeFileSync(`${path}.new`, `${[HEADER, ...lines].join('\n')}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
    lineCount = lines.length;
    fileBytes = statSync(path).size;
  }

  function append(line: string): void {
    try {
      if (isGuest || lineCount - ends.size < LINES_TO_REWRITE) {
        appendFileSync(path, `${line}\n`);
        fileBytes += line.length + 1;
      } else {
        readOthers();
        rewrite();
      }
      lineCount += 1;
      hasReported = false;
    } catch (error) {
      if (!hasReported) onError(error);
      hasReported = true;
    }
  }

  try {
    // Nothing yet: only whether it may be written.
    if (isGuest && text !== '') appendFileSync(path, '');
    else rewrite();
  } catch (error) {
    // A full disk keeps no service from starting that knows the earlier calls.
    if (lastEnds === undefined) throw error;
    onError(error);
    hasReported = true;
  }
  return {
    earlier,
    earlierLearned: lastLearned && { text: lastLearned.text, ageMs: Math.max(0, nowMs - lastLearned.atMs) },
    write: ({ id, endedAgoMs }) => {
      const endMs = Math.ceil(Date.now() - endedAgoMs);
      ends.set(id, endMs);
      append(lineOf(id, endMs));
    },
    others: () => {
      try {
        readOthers();
      } catch {
        // Reported once it cannot be written.
      }
      const calls = othersCalls;
      othersCalls = [];
      return calls;
    },
    keepLearned: (learned) => {
      learnedLine = lineOf(`limits:${learned}`, Date.now());
      append(learnedLine);
    },
  };
}

function lineOf(id: string, endMs: number): string {
  return `${endMs} ${id}`;
}

type FileLines = {
  /** When each call ended at the latest. */
  readonly lastEnds: ReadonlyMap<string, number>;
  readonly lastLearned?: { readonly line: string; readonly text: string; readonly atMs: number } | undefined;
};

/** A line that was cut short counts as a call that ended now. */
function readLines(text: string): FileLines {
  const [header, ...lines] = text.split('\n');
  if (header !== HEADER) throw new Error('The file is not one of this service');
  const lastEnds = new Map<string, number>();
  let lastLearned: FileLines['lastLearned'];
  for (const line of lines.filter((each) => each !== '')) {
    const [, atMs, id] = /^(\d{13}) (\S+)$/.exec(line) ?? [];
    const [, learned] = /^limits:(\{.*\})$/.exec(id ?? '') ?? [];
    if (learned !== undefined) lastLearned = { line, text: learned, atMs: Number(atMs) };
    else lastEnds.set(id ?? line, id === undefined ? Date.now() : Number(atMs));
  }
  return { lastEnds, lastLearned };
}
