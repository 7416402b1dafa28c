import type { RefObject } from 'react';
import { Dialog, I18nProvider, Popover } from 'react-aria-components';
import type { Dashboard } from '../useDashboard';
import { popoverClasses } from '../../ui/popoverClasses';
import { useTakeAwayWords } from '../../words/useTakeAwayWords';
import { useSay } from '../../words/WordsContext';
import { useFocusReturn } from '../../ui/useFocusReturn';
import { ViewsPanel } from './ViewsPanel';

export type ViewsPopoverProps = {
  readonly triggerRef: RefObject<HTMLElement | null>;
  readonly dashboard: Dashboard;
  /** Copies a link with this query. */
  /** `undefined` where a link to the page would lead nowhere. */
  readonly onCopy: ((query: string) => void) | undefined;
  readonly onSay: (message: string) => void;
  readonly onClose: () => void;
};

/** The saved views, open under their button for as long as it is mounted. */
export function ViewsPopover({ triggerRef, onClose, ...panel }: ViewsPopoverProps) {
  const words = useTakeAwayWords().views;
  const { locale } = useSay();
  useFocusReturn(triggerRef);
  return (
    <I18nProvider locale={locale}>
      <Popover
        triggerRef={triggerRef}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        placement="bottom end"
        offset={4}
        className={popoverClasses}
      >
        <Dialog aria-label={words.title} className="w-88 max-w-full p-3 outline-none">
          <ViewsPanel {...panel} onClose={onClose} />
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}
