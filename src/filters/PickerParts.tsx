import { ChevronDown } from 'lucide-react';
import type { ClipboardEventHandler, ReactNode, Ref } from 'react';
import {
  Button,
  Collection,
  Group,
  Input,
  ListBox,
  ListBoxLoadMoreItem,
  ListLayout,
  Popover,
  Virtualizer,
} from 'react-aria-components';
import { bareFieldClasses, fieldFrameClasses } from '../ui/fieldClasses';

/** One list line in CSS pixels: two lines of text in a picker of agents, one in a picker of zones. */
export type PickerRowHeightCssPx = 32 | 44;

export type PickerFieldProps = {
  readonly icon: ReactNode;
  readonly placeholder: string;
  /** Stands between the text and the arrow. */
  readonly trailing?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onPaste?: ClipboardEventHandler<HTMLInputElement>;
};

/** The closed face of a picker: icon, text, arrow. Within a `ComboBox`. */
export function PickerField({ icon, placeholder, trailing, inputRef, onPaste }: PickerFieldProps) {
  return (
    <Group className={`${fieldFrameClasses} w-full gap-1.5 pe-0.5! ps-2!`}>
      {icon}
      <Input
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        {...(onPaste === undefined ? {} : { onPaste })}
        placeholder={placeholder}
        className={`${bareFieldClasses} flex-1 text-ellipsis`}
      />
      {trailing}
      <Button className="grid size-6 shrink-0 place-items-center rounded text-muted hover:text-ink">
        <ChevronDown className="size-4" aria-hidden />
      </Button>
    </Group>
  );
}

export type PickerListProps<Item extends object> = {
  readonly rowHeightCssPx: PickerRowHeightCssPx;
  readonly emptyText: string;
  /** The dialog that the picker stands in, where it does: what lies outside of it cannot be reached. */
  readonly host: Element | undefined;
  readonly items: readonly Item[];
  /** Called when the end comes near; `undefined` where it is the true end. */
  readonly onMore?: (() => void) | undefined;
  readonly children: (item: Item) => ReactNode;
};

/** The open list of a picker. Only the lines in sight are in the page. */
export function PickerList<Item extends object>(props: PickerListProps<Item>) {
  const { rowHeightCssPx, emptyText, host, items, onMore, children } = props;
  return (
    <Popover
      placement="bottom start"
      offset={4}
      {...(host === undefined ? {} : { UNSTABLE_portalContainer: host })}
      className="flex w-[max(var(--trigger-width),22rem)] max-w-[calc(100vw-2rem)] flex-col overflow-hidden rounded-lg border border-hairline bg-raised text-ink shadow-(--shadow)"
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeightCssPx, padding: 4 }}>
        <ListBox<Item>
          className="max-h-80 min-h-0 overflow-auto outline-none"
          renderEmptyState={() => <p className="px-3 py-2 text-muted">{emptyText}</p>}
        >
          <Collection items={items}>{children}</Collection>
          {onMore !== undefined && <ListBoxLoadMoreItem onLoadMore={onMore} />}
        </ListBox>
      </Virtualizer>
    </Popover>
  );
}

/** How a line of the list looks: hovered or reached with the arrow keys, picked, or not to be picked. */
export const pickerItemClasses =
  'flex h-full cursor-default items-center gap-2 rounded-md px-2 outline-none data-focused:bg-accent-soft data-hovered:bg-accent-soft data-disabled:text-muted forced-colors:data-focused:outline-2 forced-colors:data-focused:-outline-offset-2';
