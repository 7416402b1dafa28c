import { useState } from 'react';
import { Banner } from '../ui/Banner';
import { useAddressWords } from '../words/areas';
import { usePageWords } from '../words/WordsContext';
import type { AddressWords } from '../words/en/address';
import type { PageWords } from '../words/en/page';
import type { AddressNotice } from './address/addressContext';
import { isAddressParameter } from './address/parameters';
import { quoteValue } from './address/quoteValue';
import { factWords } from './address/addressFact';

export type AddressNoticesProps = { readonly notices: readonly AddressNotice[] };

/** What was wrong with the address, one line each, until it is dismissed or other notices come. */
export function AddressNotices({ notices }: AddressNoticesProps) {
  const words = useAddressWords();
  const page = usePageWords();
  const [dismissed, setDismissed] = useState('');
  const key = JSON.stringify(notices);
  if (notices.length === 0 || key === dismissed) return null;
  return (
    <Banner tone="warn" onDismiss={() => setDismissed(key)}>
      <p className="font-medium">{words.lead}</p>
      <ul className="max-h-32 overflow-y-auto">
        {notices.map(({ parameter, facts }, index) => (
          // Two notices may have the same words; only their order differs.
          // oxlint-disable-next-line react/no-array-index-key -- see above, and the list never changes in place
          <li key={index}>
            <code className="me-1.5 font-sans font-medium text-muted">
              {parameterWords(parameter, words, page)}
            </code>
            {factWords(facts, words, page)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** A parameter by its name; one that is not ours is quoted. */
function parameterWords(parameter: string | undefined, { others }: AddressWords, page: PageWords): string {
  if (parameter === undefined) return others;
  return isAddressParameter(parameter) ? parameter : quoteValue(parameter, page);
}
