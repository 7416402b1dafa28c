/** How moments and lengths of time are told beside the timeline: as the timeline itself tells them. */
export type Tell = {
  /** A moment, in milliseconds since the epoch. */
  readonly moment: (atMs: number) => string;
  /** A length, in milliseconds. */
  readonly length: (lengthMs: number) => string;
};
