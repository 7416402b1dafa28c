/** What is wrong with a record that cannot be read. */
export type RecordFault =
  | { readonly code: 'not-a-record' }
  | {
      readonly code: 'missing' | 'not-text' | 'empty' | 'not-spans' | 'not-a-start' | 'not-an-end';
      readonly field: string;
    }
  /** A time that is text, but none that can be read; a long one is cut. */
  | { readonly code: 'unreadable-start' | 'unreadable-end'; readonly text: string };

/** How a page differs from what it was asked for. */
export type PageFault =
  | { readonly code: 'other-offset'; readonly stated: number; readonly asked: number }
  | { readonly code: 'bad-size'; readonly stated: number; readonly most: number }
  | { readonly code: 'too-few'; readonly received: number; readonly stated: number };

/**
 * Why something is told. Data alone, because it is decided on the thread that reads pages and worded where it
 * is shown, in the reader's language.
 */
export type NoticeReason =
  /** `position`: which record it was, counted from 1 among all agents, or among the spans of its agent. */
  | {
      readonly kind: 'agent-set-aside' | 'span-set-aside';
      readonly position: number;
      readonly fault: RecordFault;
    }
  | { readonly kind: 'duplicate-agent'; readonly isSame: boolean }
  | { readonly kind: 'page-shape'; readonly fault: PageFault };

/**
 * Something about the received data that a person should know. Nothing received is dropped in
 * silence: what could not be used stands here with its reason and the record as it came.
 */
export type DataNotice = NoticeReason & {
  /** Whose record it is, where that can be told. */
  readonly agentName: string | undefined;
  readonly userId: string | undefined;
  /** The offset of the page it came on. */
  readonly pageOffset: number;
  /** The record as received, for the export of what was set aside; `undefined` where there is none. */
  readonly record: unknown;
};
