import type { LucideIcon } from 'lucide-react';
import type { RefObject } from 'react';
import { I18nProvider, Menu, MenuItem, Popover, Text } from 'react-aria-components';
import { useLocaleFormat } from '../../words/WordsContext';
import { useFocusReturn } from '../../ui/useFocusReturn';
import { popoverClasses } from '../../ui/popoverClasses';

export type MenuAction = {
  readonly label: string;
  /** Below the label: what it applies to. */
  readonly detail?: string;
  readonly icon: LucideIcon;
  readonly onAction: () => void;
};

export type ActionMenuProps = {
  readonly label: string;
  /** The button that opened it. */
  readonly triggerRef: RefObject<HTMLElement | null>;
  readonly actions: readonly MenuAction[];
  readonly onClose: () => void;
};

/**
 * A menu that opens takes the focus (ARIA authoring practices). The library's own `autoFocus` focuses the menu before
 * its items exist and then the first item, and drops the second where it takes the press of Enter for that of a screen
 * reader, as it does with a plain button until the key is up.
 */
function takeFocus(item: HTMLElement | null): void {
  item?.focus({ preventScroll: true });
}

/** A menu that is open under its button for as long as it is mounted. */
export function ActionMenu(props: ActionMenuProps) {
  const { label, triggerRef, actions, onClose } = props;
  const { locale } = useLocaleFormat();
  useFocusReturn(triggerRef);
  return (
    <I18nProvider locale={locale}>
      <Popover
        aria-label={label}
        triggerRef={triggerRef}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        placement="bottom end"
        offset={4}
        className={popoverClasses}
      >
        <Menu aria-label={label} onClose={onClose} className="min-w-44 p-1 outline-none">
          {actions.map(({ label: itemLabel, detail, icon: Icon, onAction }, index) => (
            <MenuItem
              key={itemLabel}
              {...(index === 0 && { ref: takeFocus })}
              id={itemLabel}
              textValue={itemLabel}
              onAction={onAction}
              className="flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 outline-none data-focused:bg-accent-soft data-hovered:bg-accent-soft forced-colors:data-focused:outline-2 forced-colors:data-focused:-outline-offset-2"
            >
              <Icon className="size-4 shrink-0 text-muted" aria-hidden />
              {detail === undefined ? (
                itemLabel
              ) : (
                <span className="py-1">
                  <Text slot="label" className="block">
                    {itemLabel}
                  </Text>
                  <Text slot="description" dir="auto" className="block text-small wrap-anywhere text-muted">
                    {detail}
                  </Text>
                </span>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </I18nProvider>
  );
}
