import { useState } from 'react';
import { Banner } from '../ui/Banner';
import { useAddressWords } from '../words/useAddressWords';
import { usePageWords } from '../words/WordsContext';
import type { AddressNotice } from './addressContext';
import { factWords } from './addressFact';

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
          // Two notices may be word for word the same; their order is all that tells them apart.
          // oxlint-disable-next-line react/no-array-index-key -- see above, and the list never changes in place
          <li key={index}>
            <code className="me-1.5 font-sans font-medium text-muted">{parameter ?? words.others}</code>
            {factWords(facts, words, page)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
