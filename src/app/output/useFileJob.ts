import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { OutputWords } from '../../words/en/output';
import { saveBlob } from '../browser/saveFile';

/** A file that is ready to be saved. */
type NamedFile = { readonly name: string; readonly blob: Blob };

/** Something to make, and then to save or to print. */
export type FileJob = {
  /** The sheet's title. */
  readonly title: string;
  /** Shown while it is made. */
  readonly label: string;
  /** What the reader has to confirm first; `undefined` if nothing. */
  readonly warning: string | undefined;
  readonly isEmpty: boolean;
  /** Announced when it was stopped. */
  readonly cancelled: string;
  /** Hands over each file as soon as it is made. `onProgress` takes a share between 0 and 1. */
  readonly run: (task: {
    readonly signal: AbortSignal;
    readonly onProgress: (share: number) => void;
    readonly onFile: (file: NamedFile) => Promise<void>;
  }) => Promise<void>;
  /** Called when it is finished and the sheet is closed; not when it was stopped or failed. */
  readonly onDone?: () => void;
};

type FileJobState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'empty'; readonly job: FileJob }
  /** Waits for the reader to confirm the warning. */
  | { readonly kind: 'asking'; readonly job: FileJob; readonly warning: string }
  /** `isLong` once it has taken long enough to show progress. */
  | { readonly kind: 'running'; readonly job: FileJob; readonly share: number; readonly isLong: boolean }
  | { readonly kind: 'failed'; readonly job: FileJob; readonly reason: string };

/** Shorter jobs show no progress. */
const PROGRESS_DELAY_MS = 500;
/** Some browsers keep only the last of several files saved in quick succession. */
const BETWEEN_FILES_MS = 200;

export type FileJobs = {
  readonly state: FileJobState;
  /** Makes and saves files, after confirmation if there is a warning. */
  readonly start: (job: FileJob) => void;
  readonly confirm: () => void;
  /** Stops the running job, or closes the notice. */
  readonly dismiss: () => void;
};

/** Makes one file after another, with progress, and can be stopped. Calls `onAnnounce` at the end. */
export function useFileJob(words: OutputWords['file'], onAnnounce: (message: string) => void): FileJobs {
  const [state, setState] = useState<FileJobState>({ kind: 'idle' });
  const stopper = useRef<AbortController>(undefined);
  useEffect(() => () => stopper.current?.abort(), []);

  const run = useCallback(
    async (job: FileJob) => {
      stopper.current?.abort();
      const current = new AbortController();
      const { signal } = current;
      stopper.current = current;
      const update = (change: Partial<Extract<FileJobState, { kind: 'running' }>>) => {
        if (signal.aborted) return;
        setState((before) => (before.kind === 'running' ? { ...before, ...change } : before));
      };
      setState({ kind: 'running', job, share: 0, isLong: false });
      const timer = setTimeout(() => update({ isLong: true }), PROGRESS_DELAY_MS);
      const names: string[] = [];
      try {
        await job.run({
          signal,
          onProgress: (share) => update({ share }),
          onFile: async ({ name, blob }) => {
            signal.throwIfAborted();
            if (names.length > 0) await new Promise((resolve) => setTimeout(resolve, BETWEEN_FILES_MS));
            signal.throwIfAborted();
            saveBlob(name, blob);
            names.push(name);
          },
        });
        if (names.length > 0) onAnnounce(words.saved({ names: names.join(', ') }));
        if (signal.aborted) return;
        // Synchronously: what follows may block the page before the sheet closes.
        flushSync(() => setState({ kind: 'idle' }));
        job.onDone?.();
      } catch (error) {
        if (signal.aborted) return;
        setState({ kind: 'failed', job, reason: error instanceof Error ? error.message : String(error) });
      } finally {
        clearTimeout(timer);
      }
    },
    [words, onAnnounce],
  );

  const start = useCallback(
    (job: FileJob) => {
      if (job.isEmpty) setState({ kind: 'empty', job });
      else if (job.warning !== undefined) setState({ kind: 'asking', job, warning: job.warning });
      else void run(job);
    },
    [run],
  );
  const confirm = useCallback(() => {
    if (state.kind === 'asking') void run(state.job);
  }, [state, run]);
  const dismiss = useCallback(() => {
    if (state.kind === 'running') {
      stopper.current?.abort();
      onAnnounce(state.job.cancelled);
    }
    setState({ kind: 'idle' });
  }, [state, onAnnounce]);
  return { state, start, confirm, dismiss };
}
