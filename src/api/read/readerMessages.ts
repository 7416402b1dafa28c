import type { CallContext, PageCall, PageResult } from './requestPage';

/** A message to the reading thread, and its result; `id` links the two. */
export type ReaderMessage =
  | { readonly kind: 'read'; readonly id: number; readonly call: PageCall; readonly context: CallContext }
  | { readonly kind: 'abort'; readonly id: number };
export type ReadResult = { readonly id: number; readonly result: PageResult };
