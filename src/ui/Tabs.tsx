import { type KeyboardEvent, useRef } from 'react';
import { neighbourTabIndex } from './neighbourTabIndex';
import { panelIdOf, tabIdOf } from './TabPanel';

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
      className={canWrap ? 'flex gap-1' : 'inline-flex gap-1'}
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
            className={`min-h-8 border-y-2 border-transparent px-2 ${canWrap ? 'leading-tight text-balance' : 'whitespace-nowrap'} forced-colors:border-[Canvas] ${
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
