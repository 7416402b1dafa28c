import type { ReactNode, RefObject } from 'react';
import { Dialog, I18nProvider, Popover } from 'react-aria-components';
import { popoverClasses } from './popoverClasses';
import { useFocusReturn } from './useFocusReturn';

export type ButtonPopoverProps = {
  /** The button under which it opens, and which gets the focus back. */
  readonly triggerRef: RefObject<HTMLElement | null>;
  /** Its accessible name. */
  readonly label: string;
  /** BCP 47: what the control library says, and writes in. */
  readonly locale: string;
  /** Which end of the button it is flush with. */
  readonly alignment: 'start' | 'end';
  /** The modal sheet that contains the button, if any: what is outside it cannot be reached. */
  readonly host?: Element | undefined;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A dialog under its button, open for as long as it is mounted; Escape or a press outside asks to close it. */
export function ButtonPopover(props: ButtonPopoverProps) {
  const { triggerRef, label, locale, alignment, host, className = '', onClose, children } = props;
  useFocusReturn(triggerRef);
  return (
    <I18nProvider locale={locale}>
      <Popover
        triggerRef={triggerRef}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        placement={`bottom ${alignment}`}
        offset={4}
        {...(host === undefined ? {} : { UNSTABLE_portalContainer: host })}
        className={popoverClasses}
      >
        <Dialog aria-label={label} className={`p-3 outline-none ${className}`}>
          {children}
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}
