import { useCallback, useState, useLayoutEffect, useRef } from 'react';
import type { OutputWords } from '../../words/en/output';
import { Sheet } from '../../ui/Sheet';
import { useOutputWords } from '../../words/areas';

export type CopyLink = {
  /** Copies the page's link to this address of it (`?…#…`, or empty). */
  readonly copy: (address: string) => void;
  /** The link that could not be copied and is to be shown instead. */
  readonly refused: string | undefined;
  readonly dismiss: () => void;
};

/** Copies links, or offers them for manual copying. Calls `onAnnounce` when one was copied. */
export function useCopyLink(words: OutputWords['link'], onAnnounce: (message: string) => void): CopyLink {
  const [refused, setRefused] = useState<string>();
  const copy = useCallback(
    (address: string) => {
      const { origin, pathname } = window.location;
      const link = `${origin}${pathname}${address}`;
      copyText(link).then(
        () => onAnnounce(words.copied),
        () => setRefused(link),
      );
    },
    [words, onAnnounce],
  );
  return { copy, refused, dismiss: useCallback(() => setRefused(undefined), []) };
}

async function copyText(text: string): Promise<void> {
  // Typed as always present, but missing without a secure connection.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) throw new Error('this page may not copy');
  await clipboard.writeText(text);
}

/** Shows a link for manual copying when the browser refuses to copy it. */
export function LinkSheet({
  link,
  onClose,
}: {
  readonly link: string | undefined;
  readonly onClose: () => void;
}) {
  const words = useOutputWords().link;
  return (
    <Sheet title={words.refusedTitle} isOpen={link !== undefined} onClose={onClose}>
      <p className="py-3">{words.refused}</p>
      {link !== undefined && <LinkField link={link} />}
    </Sheet>
  );
}

function LinkField({ link }: { readonly link: string }) {
  const words = useOutputWords().link;
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // The dialog focuses the element with this attribute, which React does not write.
    field.current?.setAttribute('autofocus', '');
  }, []);
  return (
    <input
      ref={field}
      readOnly
      value={link}
      aria-label={words.address}
      onFocus={({ currentTarget }) => currentTarget.select()}
      className="control w-full"
      dir="ltr"
    />
  );
}
