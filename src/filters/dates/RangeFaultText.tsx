import { assertNever } from '../../base/assertNever';
import { useAddressWords } from '../../words/areas';
import { usePageWords } from '../../words/WordsContext';
import { type AddressFact, factWords } from '../address/addressFact';

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

/** Why a range is not as it was set, in words. */
export function RangeFaultText({ fault }: { readonly fault: RangeFault }) {
  const words = useAddressWords();
  const page = usePageWords();
  switch (fault.kind) {
    case 'field': {
      const reason = factWords([fault.reason], words, page);
      return words.fieldFault({ field: page[fault.field], reason, range: fault.shown });
    }
    case 'too-long':
      return words.rangeTooLong({ days: fault.days, count: fault.maxDays, to: fault.to });
    default:
      return assertNever(fault);
  }
}
