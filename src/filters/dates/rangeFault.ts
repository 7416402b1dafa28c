import type { AddressFact } from '../address/addressFact';

/** Why a range is not as it was set. */
export type RangeFault =
  /** What was typed is no date, and the range is as before. */
  | {
      readonly kind: 'field';
      readonly field: 'from' | 'to';
      readonly reason: AddressFact;
      /** The range that is still shown, in words. */
      readonly shown: string;
    }
  /** The range would have become longer than it may be, and its end was moved. */
  | { readonly kind: 'too-long'; readonly days: number; readonly maxDays: number; readonly to: string };
