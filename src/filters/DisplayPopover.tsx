import type { RefObject } from 'react';
import { assertNever } from '../base/assertNever';
import { ButtonPopover } from '../ui/ButtonPopover';
import { useLocaleFormat, usePageWords } from '../words/WordsContext';
import { CompareControl } from './dates/CompareControl';
import { ZoneField } from './FilterFields';
import { GroupControl, RowSizeControl, SortControl } from './ListControls';

/** A control that can be behind the button. */
export type DisplayPart = 'zone' | 'sort' | 'group' | 'rows' | 'compare';

type DisplayPopoverProps = {
  readonly triggerRef: RefObject<HTMLElement | null>;
  readonly parts: readonly DisplayPart[];
  readonly onClose: () => void;
};

/** What is seldom changed, below its button. */
export function DisplayPopover({ triggerRef, parts, onClose }: DisplayPopoverProps) {
  const words = usePageWords();
  const { locale } = useLocaleFormat();
  return (
    <ButtonPopover
      triggerRef={triggerRef}
      label={words.display}
      locale={locale}
      alignment="end"
      className="flex w-72 max-w-full flex-col items-start gap-2"
      onClose={onClose}
    >
      {parts.map((part) => (
        <Part key={part} part={part} />
      ))}
    </ButtonPopover>
  );
}

function Part({ part }: { readonly part: DisplayPart }) {
  switch (part) {
    case 'zone':
      return <ZoneField className="w-full" />;
    case 'sort':
      return <SortControl />;
    case 'group':
      return <GroupControl />;
    case 'rows':
      return <RowSizeControl />;
    case 'compare':
      return <CompareControl />;
    default:
      return assertNever(part);
  }
}
