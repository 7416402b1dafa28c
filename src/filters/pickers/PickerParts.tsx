import { ChevronDown } from 'lucide-react';
import {
  type ClipboardEventHandler,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import {
  Button,
  Collection,
  ComboBoxStateContext,
  Group,
  Input,
  ListBox,
  ListBoxLoadMoreItem,
  ListLayout,
  Popover,
  Virtualizer,
} from 'react-aria-components';
import { bareFieldClasses, fieldFrameClasses } from '../../ui/fieldClasses';

/**
 * Lines handed to the list at first, and more of them whenever its end comes near. It draws only
 * those in sight, but keeps a record of each: for 10,000 that took 300 to 700 ms.
 */
export const LINES_AT_A_TIME = 200;

/** One list line in CSS pixels: two lines of text in a picker of agents or teams, one in a picker of zones. */
type PickerRowHeightCssPx = 32 | 44;

/**
 * Goes to a picker's own element: finds the sheet that it is in, and takes the focus in the very commit in which the
 * stand-in loses it. An effect later, as the library takes it, the page would have given it to something else.
 */
export function usePickerBox(takesFocus: boolean) {
  const box = useRef<HTMLElement>(null);
  const [host, setHost] = useState<Element>();
  const ref = useCallback((element: HTMLElement | null) => {
    box.current = element;
    setHost(element?.closest('dialog') ?? undefined);
  }, []);
  useLayoutEffect(() => {
    if (takesFocus) box.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  return { ref, host };
}

export type PickerFieldProps = {
  readonly icon: ReactNode;
  readonly placeholder: string;
  /** What the arrow's button does, e.g. `Show agents`. */
  readonly showLabel: string;
  /** Whether Enter takes the list's only line without going there first. */
  readonly takesOnlyLine?: boolean;
  /** Between the text and the arrow. */
  readonly trailing?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** The id of what describes the list, which is there while the list is open. */
  readonly describedWhileOpenBy?: string;
  readonly onPaste?: ClipboardEventHandler<HTMLInputElement>;
};

/** The closed face of a picker: icon, text, arrow. Within a `ComboBox`. */
export function PickerField(props: PickerFieldProps) {
  const {
    icon,
    placeholder,
    showLabel,
    takesOnlyLine = false,
    trailing,
    inputRef,
    onPaste,
    describedWhileOpenBy,
  } = props;
  const state = useContext(ComboBoxStateContext);
  const open = ({ currentTarget }: MouseEvent<HTMLInputElement>) => {
    if (state === null || state.isOpen) return;
    state.open(null, 'manual');
    // What is typed next replaces the present choice; another click puts the caret where it was aimed.
    currentTarget.select();
  };
  const reachOnlyLine = ({ key }: KeyboardEvent) => {
    if (!takesOnlyLine || key !== 'Enter' || state?.isOpen !== true || state.collection.size !== 1) return;
    // What is reached when the key arrives at the combobox itself is what Enter takes.
    state.selectionManager.setFocusedKey(state.collection.getFirstKey());
  };
  return (
    <Group role="presentation" className={`${fieldFrameClasses} w-full gap-1.5 pe-0.5! ps-2!`}>
      {icon}
      <Input
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        {...(onPaste === undefined ? {} : { onPaste })}
        {...(describedWhileOpenBy !== undefined &&
          state?.isOpen === true && { 'aria-describedby': describedWhileOpenBy })}
        onClick={open}
        onKeyDownCapture={reachOnlyLine}
        placeholder={placeholder}
        className={`${bareFieldClasses} flex-1 text-ellipsis`}
      />
      {trailing}
      <Button
        aria-label={showLabel}
        className="grid size-6 shrink-0 place-items-center rounded text-muted hover:text-ink"
      >
        <ChevronDown className="size-4" aria-hidden />
      </Button>
    </Group>
  );
}

export type PickerListProps<Item extends object> = {
  /** The list's accessible name. */
  readonly label: string;
  readonly rowHeightCssPx: PickerRowHeightCssPx;
  readonly emptyText: string;
  /** The dialog that contains the picker, if any: what is outside it cannot be reached. */
  readonly host: Element | undefined;
  readonly items: readonly Item[];
  /** Called when the end comes near; `undefined` where it is the true end. */
  readonly onMore?: (() => void) | undefined;
  /** Below the list, which scrolls without it. */
  readonly foot?: ReactNode;
  readonly children: (item: Item) => ReactNode;
};

/** The open list of a picker. Only the lines in sight are in the page. */
export function PickerList<Item extends object>(props: PickerListProps<Item>) {
  const { label, rowHeightCssPx, emptyText, host, items, onMore, foot, children } = props;
  return (
    <Popover
      placement="bottom start"
      offset={4}
      {...(host === undefined ? {} : { UNSTABLE_portalContainer: host })}
      className="flex w-[max(var(--trigger-width),22rem)] max-w-[calc(100vw-2rem)] flex-col overflow-hidden rounded-lg border border-hairline bg-raised text-ink shadow-(--shadow)"
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeightCssPx, padding: 4 }}>
        <ListBox<Item>
          aria-label={label}
          className="max-h-80 min-h-0 overflow-auto outline-none"
          renderEmptyState={() => <p className="px-3 py-2 text-muted">{emptyText}</p>}
        >
          <Collection items={items}>{children}</Collection>
          {onMore !== undefined && <ListBoxLoadMoreItem onLoadMore={onMore} />}
        </ListBox>
      </Virtualizer>
      {foot !== undefined && (
        <div className="shrink-0 border-t border-hairline px-3 py-1.5 text-small text-pretty text-muted">
          {foot}
        </div>
      )}
    </Popover>
  );
}

/** How a line of the list looks: hovered or reached with the arrow keys, picked, or not to be picked. */
export const pickerItemClasses =
  'flex h-full cursor-default items-center gap-2 rounded-md px-2 outline-none data-focused:bg-accent-soft data-hovered:bg-accent-soft data-disabled:text-muted forced-colors:data-focused:outline-2 forced-colors:data-focused:-outline-offset-2';
