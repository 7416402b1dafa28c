import { assertNever } from '../../base/assertNever';
import { useAddressWords } from '../../words/useAddressWords';
import { usePageWords } from '../../words/WordsContext';
import { factWords } from '../address/addressFact';
import type { RangeFault } from './rangeFault';

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
      return words.rangeTooLong({ count: fault.days, most: fault.maxDays, to: fault.to });
    default:
      return assertNever(fault);
  }
}
