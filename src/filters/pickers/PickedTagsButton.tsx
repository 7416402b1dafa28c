import { ChevronDown, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { ButtonPopover } from '../../ui/ButtonPopover';
import { IconButton } from '../../ui/IconButton';
import { usePickersWords } from '../../words/areas';
import { useLocaleFormat } from '../../words/WordsContext';
import { type PickedTagsProps, pickerNamed } from './PickedTags';

type PickedTagsButtonProps = Omit<PickedTagsProps, 'nameOf'> & {
  /** Whether there is no room on a laptop for the way back to all, which is among the tags as well. */
  readonly isTight: boolean;
  /** The tags. */
  readonly children: ReactNode;
};

/** How many are picked: opens their tags, which have no room on the page. Beside it, a way back to all. */
export function PickedTagsButton(props: PickedTagsButtonProps) {
  const { picked, label, clearWhat, pickerName, isTight, onChange, children } = props;
  const words = usePickersWords();
  const { locale, number } = useLocaleFormat();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useFocusOnPicker(pickerName);
  const clear = () => {
    onChange([]);
    pickerNamed(pickerName)?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        tone="quiet"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className="shrink-0 gap-0.5! ps-2! pe-1!"
        title={label}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className="sr-only">{label}</span>{' '}
        <span className="font-medium tabular-nums">{number(picked.length)}</span>
        <ChevronDown className="size-3.5 text-muted" aria-hidden />
      </Button>
      <IconButton
        label={`${words.clear} ${clearWhat}`}
        className={`w-7! shrink-0 text-muted ${isTight ? 'lg:max-xl:hidden' : ''}`}
        onClick={clear}
      >
        <X className="size-3.5" aria-hidden />
      </IconButton>
      {isOpen && (
        <ButtonPopover
          triggerRef={button}
          label={label}
          locale={locale}
          alignment="end"
          className="w-88 max-w-full"
          onClose={() => setIsOpen(false)}
        >
          {children}
        </ButtonPopover>
      )}
    </>
  );
}

/** With the last tag the button and its tags are gone: the next place for the focus is the picker. */
function useFocusOnPicker(pickerName: string): void {
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const { activeElement } = document;
        const isLost =
          activeElement === document.body || activeElement?.matches('[data-focus-home]') === true;
        if (isLost) pickerNamed(pickerName)?.focus();
      });
    },
    [pickerName],
  );
}
