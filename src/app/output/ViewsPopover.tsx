import type { RefObject } from 'react';
import { ButtonPopover } from '../../ui/ButtonPopover';
import { useOutputWords } from '../../words/areas';
import { useLocaleFormat } from '../../words/WordsContext';
import { ViewsPanel } from './ViewsPanel';

export type ViewsPopoverProps = {
  readonly triggerRef: RefObject<HTMLElement | null>;
  /** Copies a link with this query; `undefined` where a link to the page would lead nowhere. */
  readonly onCopy: ((query: string) => void) | undefined;
  readonly onSay: (message: string) => void;
  readonly onClose: () => void;
};

/** The saved views, open under their button for as long as it is mounted. */
export function ViewsPopover({ triggerRef, onClose, ...panel }: ViewsPopoverProps) {
  const words = useOutputWords().views;
  const { locale } = useLocaleFormat();
  return (
    <ButtonPopover
      triggerRef={triggerRef}
      label={words.title}
      locale={locale}
      alignment="end"
      className="w-88 max-w-full"
      onClose={onClose}
    >
      <ViewsPanel {...panel} onClose={onClose} />
    </ButtonPopover>
  );
}
