/**
 * Something about the received data that a person should know. Nothing received is dropped in
 * silence: what could not be used stands here with its reason and the record as it came.
 */
export type DataNotice = {
  readonly kind: 'agent-set-aside' | 'span-set-aside' | 'duplicate-agent' | 'page-shape';
  /** What was wrong, where, for people. */
  readonly reason: string;
  /** Whose record it is, where that can be told. */
  readonly agentName: string | undefined;
  readonly userId: string | undefined;
  /** The offset of the page it came on. */
  readonly pageOffset: number;
  /** The record as received, for the export of what was set aside; `undefined` where there is none. */
  readonly record: unknown;
};
