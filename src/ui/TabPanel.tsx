import type { ComponentProps } from 'react';

export function tabIdOf(idPrefix: string, id: string): string {
  return `${idPrefix}-tab-${id}`;
}

export function panelIdOf(idPrefix: string, id: string): string {
  return `${idPrefix}-panel-${id}`;
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
