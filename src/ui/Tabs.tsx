import { type ComponentProps, type KeyboardEvent, useRef } from 'react';

export type TabsProps<Id extends string> = {
  /** The tab list's accessible name. */
  readonly label: string;
  /** Unique on the page; give the same to `TabPanel`. */
  readonly idPrefix: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly selectedId: Id;
  readonly onSelect: (id: Id) => void;
  /** Whether long labels may take two lines, where the row has to fit a narrow panel. */
  readonly canWrap?: boolean;
};

/**
 * A row of tabs after the ARIA authoring practices: one tab stop, arrow keys, Home and End move and
 * select. The panel of the selected tab is a `TabPanel`.
 */
export function Tabs<Id extends string>({
  label,
  idPrefix,
  tabs,
  selectedId,
  onSelect,
  canWrap = false,
}: TabsProps<Id>) {
  const tabList = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const current = tabs.findIndex((tab) => tab.id === selectedId);
    const next = neighbourTabIndex(event.key, current, tabs.length, isRightToLeft);
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    onSelect(tab.id);
    tabList.current?.querySelector<HTMLElement>(`#${CSS.escape(tabIdOf(idPrefix, tab.id))}`)?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tabs within take the focus, one of them at a time
    <div
      ref={tabList}
      role="tablist"
      aria-label={label}
      className={canWrap ? 'flex gap-1' : 'inline-flex gap-1 max-[22rem]:gap-0'}
      onKeyDown={onKeyDown}
    >
      {tabs.map((tab) => {
        const isSelected = tab.id === selectedId;
        return (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={tabIdOf(idPrefix, tab.id)}
            aria-selected={isSelected}
            // A panel that is not selected is not in the page, so nothing else can be pointed at.
            aria-controls={isSelected ? panelIdOf(idPrefix, tab.id) : undefined}
            tabIndex={isSelected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
            className={`min-h-8 border-y-2 border-transparent px-2 max-sm:px-1.5 max-[22rem]:px-1 ${canWrap ? 'leading-tight text-balance' : 'whitespace-nowrap'} forced-colors:border-[Canvas] ${
              isSelected
                ? 'border-b-accent font-medium text-ink forced-colors:border-b-[Highlight]'
                : 'text-muted hover:border-b-hairline hover:text-ink'
            }`}
          >
            {tab.label}
          </button>
        );
      })}
    </div>
  );
}

/**
 * Where a key leads from tab `current` of `count`: the arrows go round, Home and End go to the ends;
 * `undefined` for any other key. Where text runs from right to left the arrows change sides.
 */
export function neighbourTabIndex(
  key: string,
  current: number,
  count: number,
  isRightToLeft: boolean,
): number | undefined {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (current + 1) % count;
  if (key === backward) return (current - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

export type TabPanelProps = Omit<ComponentProps<'div'>, 'id' | 'role'> & {
  /** As given to `Tabs`. */
  readonly idPrefix: string;
  readonly selectedId: string;
};

/** What the selected tab of `Tabs` shows. */
export function TabPanel({ idPrefix, selectedId, ...rest }: TabPanelProps) {
  return (
    <div
      role="tabpanel"
      id={panelIdOf(idPrefix, selectedId)}
      aria-labelledby={tabIdOf(idPrefix, selectedId)}
      {...rest}
    />
  );
}

function tabIdOf(idPrefix: string, id: string): string {
  return `${idPrefix}-tab-${id}`;
}

function panelIdOf(idPrefix: string, id: string): string {
  return `${idPrefix}-panel-${id}`;
}
