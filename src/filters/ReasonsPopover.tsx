import type { RefObject } from 'react';
import { Button } from '../ui/Button';
import { ButtonPopover } from '../ui/ButtonPopover';
import { Swatch } from '../ui/Swatch';
import { usePickersWords } from '../words/areas';
import { useLocaleFormat, usePageWords } from '../words/WordsContext';
import {
  isReasonSelected,
  type Reason,
  type ReasonGroup,
  toggleReason,
  withoutReasons,
} from './reasonChoice';
import type { FilterBarProps } from './useFilterBar';

export type ReasonsPopoverProps = Pick<FilterBarProps, 'filters' | 'isLive' | 'onChange'> & {
  readonly reasonGroups: readonly ReasonGroup[];
  readonly triggerRef: RefObject<HTMLElement | null>;
  /** The modal sheet that contains the button, if any. */
  readonly host: Element | undefined;
  readonly onClose: () => void;
};

/** The reasons that were seen, by primary status, each with its agents. */
export function ReasonsPopover(props: ReasonsPopoverProps) {
  const { filters, isLive, reasonGroups, onChange, triggerRef, host, onClose } = props;
  const page = usePageWords();
  const words = usePickersWords();
  const { locale } = useLocaleFormat();
  const hasUnmapped = reasonGroups.some(({ reasons }) => reasons.some(({ isMapped }) => !isMapped));
  return (
    <ButtonPopover
      triggerRef={triggerRef}
      label={page.reasonsTitle}
      locale={locale}
      alignment="start"
      host={host}
      className="flex w-84 max-w-full flex-col gap-3"
      onClose={onClose}
    >
      <p className="text-small text-muted">{isLive ? words.reasonsNow : words.reasonsInRange}</p>
      {reasonGroups.map((group) => (
        <fieldset key={group.primary}>
          <legend className="flex w-full flex-wrap items-center gap-x-1.5">
            <Swatch colour={group.look.colour} pattern={group.look.pattern} className="size-3" />
            <span className="font-medium" dir="auto">
              {group.label}
            </span>
            {group.kinds.length > 0 && (
              <span className="text-small text-muted">{group.kinds.join(', ')}</span>
            )}
          </legend>
          <div className="ps-4.5">
            {group.reasons.map((reason) => (
              <ReasonBox
                key={reason.name}
                reason={reason}
                isSelected={isReasonSelected(filters, { primary: group.primary, name: reason.name })}
                onToggle={() => {
                  const toggled = { primary: group.primary, name: reason.name };
                  onChange(toggleReason(filters, { toggled, groups: reasonGroups, isLive }), 'push');
                }}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {hasUnmapped && <p className="text-small text-pretty text-muted">{words.notMappedHint}</p>}
      {filters.reasons.length > 0 && (
        <Button className="self-start" onClick={() => onChange(withoutReasons(isLive), 'push')}>
          {words.clear}
        </Button>
      )}
    </ButtonPopover>
  );
}

function ReasonBox(props: {
  readonly reason: Reason;
  readonly isSelected: boolean;
  readonly onToggle: () => void;
}) {
  const { reason, isSelected, onToggle } = props;
  const words = usePickersWords();
  const format = useLocaleFormat();
  return (
    <label className="-mx-1.5 flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-1.5 hover:bg-hairline/60">
      <input
        type="checkbox"
        checked={isSelected}
        onChange={onToggle}
        className="size-4 shrink-0 accent-(--accent)"
      />
      {reason.look !== undefined && (
        <Swatch colour={reason.look.colour} pattern={reason.look.pattern} className="size-2.5" />
      )}
      <span className="min-w-0 truncate" dir="auto" title={reason.name}>
        {reason.label}
      </span>{' '}
      {!reason.isMapped && <span className="shrink-0 text-small text-muted">{words.notMapped}</span>}{' '}
      <span className="ms-auto shrink-0 tabular-nums">{format.number(reason.count)}</span>
    </label>
  );
}
