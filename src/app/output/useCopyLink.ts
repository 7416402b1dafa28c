import { useCallback, useState } from 'react';
import type { OutputWords } from '../../words/en/output';

export type CopyLink = {
  /** Copies the page's link to this address of it (`?…#…`, or empty). */
  readonly copy: (address: string) => void;
  /** The link that could not be copied and is to be shown instead. */
  readonly refused: string | undefined;
  readonly dismiss: () => void;
};

/** Copies links, or hands them out to be copied by hand. `onSay` is told that one was copied. */
export function useCopyLink(words: OutputWords['link'], onSay: (message: string) => void): CopyLink {
  const [refused, setRefused] = useState<string>();
  const copy = useCallback(
    (address: string) => {
      const { origin, pathname } = window.location;
      const link = `${origin}${pathname}${address}`;
      copyText(link).then(
        () => onSay(words.copied),
        () => setRefused(link),
      );
    },
    [words, onSay],
  );
  return { copy, refused, dismiss: useCallback(() => setRefused(undefined), []) };
}

async function copyText(text: string): Promise<void> {
  // Typed as always there, which it is only where the page came over a secure connection.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) throw new Error('this page may not copy');
  await clipboard.writeText(text);
}
