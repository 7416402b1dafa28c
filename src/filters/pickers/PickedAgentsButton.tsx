import { ChevronDown, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { ButtonPopover } from '../../ui/ButtonPopover';
import { IconButton } from '../../ui/IconButton';
import { usePickersWords } from '../../words/areas';
import { useLocaleFormat, usePageWords } from '../../words/WordsContext';
import { PickedAgents, type PickedAgentsProps, pickerNamed } from './PickedAgents';

/** How many agents are picked: opens their tags, where they have no room on the page. Beside it, a way back to all. */
export function PickedAgentsButton({ picked, onChange, ...rest }: PickedAgentsProps) {
  const words = usePickersWords();
  const page = usePageWords();
  const { locale, number } = useLocaleFormat();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useFocusOnPicker(page.agentsLabel);
  const clear = () => {
    onChange([]);
    pickerNamed(page.agentsLabel)?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        tone="quiet"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className="shrink-0 gap-0.5! ps-2! pe-1!"
        title={words.pickedAgents}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className="sr-only">{words.pickedAgents}</span>{' '}
        <span className="font-medium tabular-nums">{number(picked.length)}</span>
        <ChevronDown className="size-3.5 text-muted" aria-hidden />
      </Button>
      <IconButton
        label={`${words.clear} ${words.clearWhat}`}
        className="w-7! shrink-0 text-muted"
        onClick={clear}
      >
        <X className="size-3.5" aria-hidden />
      </IconButton>
      {isOpen && (
        <ButtonPopover
          triggerRef={button}
          label={words.pickedAgents}
          locale={locale}
          alignment="end"
          className="w-88 max-w-full"
          onClose={() => setIsOpen(false)}
        >
          <PickedAgents {...rest} picked={picked} onChange={onChange} />
        </ButtonPopover>
      )}
    </>
  );
}

/** With the last agent the button and its tags are gone: the next place for the focus is the picker. */
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
