import { useLayoutEffect, useRef } from 'react';
import { Sheet } from '../../ui/Sheet';
import { useOutputWords } from '../../words/areas';

/** A link to be copied by hand, where the browser does not let the page do it. */
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
    // The dialog gives the focus to what bears this attribute, which React does not write.
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
