import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { OutputWords } from '../../words/en/output';
import { saveBlob } from '../browser/saveFile';

/** A file that is ready to be saved. */
type NamedFile = { readonly name: string; readonly blob: Blob };

/** Something to make, and then to save or to print. */
export type FileJob = {
  /** Heads the sheet. */
  readonly title: string;
  /** What goes on while it is made. */
  readonly label: string;
  /** Why it needs a word before it is made; `undefined` where it does not. */
  readonly warning: string | undefined;
  readonly isEmpty: boolean;
  /** Said when it was stopped. */
  readonly cancelled: string;
  /** Hands over each file as soon as it is made. `onProgress` is told a share between 0 and 1. */
  readonly run: (task: {
    readonly signal: AbortSignal;
    readonly onProgress: (share: number) => void;
    readonly onFile: (file: NamedFile) => Promise<void>;
  }) => Promise<void>;
  /** Called when all is made and the sheet is closed; not when it was stopped or failed. */
  readonly onDone?: () => void;
};

export type FileJobState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'empty'; readonly job: FileJob }
  /** Waits for a yes to what the warning says. */
  | { readonly kind: 'asking'; readonly job: FileJob; readonly warning: string }
  /** `isLong` once it has taken long enough to be told of. */
  | { readonly kind: 'running'; readonly job: FileJob; readonly share: number; readonly isLong: boolean }
  | { readonly kind: 'failed'; readonly job: FileJob; readonly reason: string };

/** Work shorter than this needs no word. */
const PROGRESS_DELAY_MS = 500;
/** Browsers that are handed several files within a moment keep the last one alone. */
const BETWEEN_FILES_MS = 200;

export type FileJobs = {
  readonly state: FileJobState;
  /** Makes and saves files; where that needs a yes, asks for it first. */
  readonly start: (job: FileJob) => void;
  readonly confirm: () => void;
  /** Stops what goes on, or closes what is told. */
  readonly dismiss: () => void;
};

/** Makes one file after another, tells how far it is, and can be stopped. `onSay` is told how it ended. */
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
        // At once: what follows may keep the page from closing the sheet.
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
