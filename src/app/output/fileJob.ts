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
