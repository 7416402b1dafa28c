import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { OutputWords } from '../../words/en/output';
import { saveBlob } from '../browser/saveFile';
import type { FileJob, FileJobState } from './fileJob';

/** Work shorter than this needs no word. */
const TOLD_AFTER_MS = 500;
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
export function useFileJob(words: OutputWords['file'], onSay: (message: string) => void): FileJobs {
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
      const timer = setTimeout(() => update({ isLong: true }), TOLD_AFTER_MS);
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
        if (names.length > 0) onSay(words.saved({ names: names.join(', ') }));
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
    [words, onSay],
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
      onSay(state.job.cancelled);
    }
    setState({ kind: 'idle' });
  }, [state, onSay]);
  return { state, start, confirm, dismiss };
}
