import type { ViewChange } from './measureChange';

const rowHeaders = '[role="grid"] [role="rowheader"]';
const cellsOf = (table: string) => `[role="table"][aria-label="${table}"] [role="cell"]`;

/** Changes of view in this order: each starts where the one before it ended. */
export const tableChanges: readonly ViewChange[] = [
  {
    name: 'group by status',
    press: (page) => page.getByRole('combobox', { name: 'Group by' }),
    text: 'status',
    until: '[role="grid"] [aria-expanded="true"]',
  },
  {
    name: 'ungroup',
    press: (page) => page.getByRole('combobox', { name: 'Group by' }),
    text: 'none',
    until: '[role="grid"] [aria-expanded="true"]',
    isGone: true,
  },
  {
    name: 'find',
    press: (page) => page.getByRole('searchbox', { name: 'Find agent' }),
    text: '42',
    until: rowHeaders,
    containing: '42',
  },
  {
    name: 'clear the search',
    press: (page) => page.getByRole('searchbox', { name: 'Find agent' }),
    text: '',
    until: '[role="grid"] [aria-rowindex="1"]',
  },
  {
    name: 'table',
    press: (page) => page.getByRole('tab', { name: 'Table' }),
    until: cellsOf('Status spans'),
  },
  {
    name: 'totals',
    press: (page) => page.getByRole('tab', { name: 'Totals' }),
    until: cellsOf('Totals by agent'),
  },
  { name: 'timeline', press: (page) => page.getByRole('tab', { name: 'Timeline' }), until: rowHeaders },
];
