/** What is wrong with a record that cannot be read. */
export type RecordFault =
  | { readonly code: 'not-a-record' }
  | {
      readonly code: 'missing' | 'not-text' | 'empty' | 'not-spans' | 'not-a-start' | 'not-an-end';
      readonly field: string;
    }
  /** Text that is not a readable time; long text is cut. */
  | { readonly code: 'unreadable-start' | 'unreadable-end'; readonly text: string };

/** How a page differs from what was requested. */
export type PageFault =
  | { readonly code: 'other-offset'; readonly stated: number; readonly asked: number }
  | { readonly code: 'bad-size'; readonly stated: number; readonly most: number }
  | { readonly code: 'too-few'; readonly received: number; readonly stated: number };

/**
 * The reason for a notice. Only data, because it is determined on the thread that reads pages and worded where
 * it is shown, in the language of the page.
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
 * Something about the received data that users should know. Nothing received is dropped silently: what could
 * not be used is kept here with the reason and the record as received.
 */
export type DataNotice = NoticeReason & {
  /** The agent of the record, where known. */
  readonly agentName: string | undefined;
  readonly userId: string | undefined;
  /** The offset of the page it came on. */
  readonly pageOffset: number;
  /** The record as received, for the export of records set aside; `undefined` if there is none. */
  readonly record: unknown;
};
