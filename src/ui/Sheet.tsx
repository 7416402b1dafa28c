import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './Button';
import { useUiWords } from './uiWords';

export type SheetProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The label of the button that closes it, if not `Done`. */
  readonly closeLabel?: string;
  /** It holds nothing that takes the focus, so what scrolls takes it: else no key could scroll it. */
  readonly isTextOnly?: boolean;
  readonly children: ReactNode;
};

/** A modal sheet at the foot of a small screen, on the native dialog: focus, Escape and return come with it. */
export function Sheet(props: SheetProps) {
  const { title, isOpen, onClose, closeLabel, isTextOnly = false, children } = props;
  const { done } = useUiWords();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (isOpen && element?.open === false) show(element);
    if (!isOpen && element?.open === true) element.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      // Escape closes a list or a calendar that is open within, and only the next one the sheet.
      onKeyDownCapture={(event) => {
        const opened = ':is([role=combobox], [aria-haspopup=dialog])[aria-expanded=true]';
        const isOpenWithin = event.currentTarget.querySelector(opened) !== null;
        if (event.key === 'Escape' && isOpenWithin) event.preventDefault();
      }}
      // Only what is within scrolls: a list that opens over the edge of the sheet must not be cut off.
      className="mx-auto mt-auto mb-0 max-h-[85dvh] w-full max-w-160 flex-col overflow-visible rounded-t-xl border border-hairline bg-raised p-0 text-ink open:flex shadow-(--shadow) backdrop:bg-[rgb(0_0_0/40%)]"
    >
      {isOpen && (
        <>
          <div className="flex items-center justify-between border-b border-hairline px-4 py-2">
            <h2 id={titleId} className="text-title font-medium">
              {title}
            </h2>
            <Button tone="primary" onClick={onClose}>
              {closeLabel ?? done}
            </Button>
          </div>
          <div
            className="min-h-0 overflow-y-auto px-4 pb-4 -outline-offset-2"
            {...(isTextOnly ? { role: 'group', 'aria-labelledby': titleId, tabIndex: 0 } : {})}
          >
            {children}
          </div>
        </>
      )}
    </dialog>
  );
}

/**
 * Opens it so that a press outside closes it. The press that opens it may not be over, and the browser would count its
 * end as one outside: so only a press that begins later counts.
 */
function show(element: HTMLDialogElement): void {
  element.setAttribute('closedby', 'closerequest');
  element.addEventListener('pointerdown', () => element.setAttribute('closedby', 'any'), { once: true });
  element.showModal();
}
