import type { ViewChange } from './measureChange';

const rowHeaders = '[role="grid"] [role="rowheader"]';
const cellsOf = (table: string) => `[role="table"][aria-label="${table}"] [role="cell"]`;

/** Ways to look at the agents, in this order: each finds the page as the one before it left it. */
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
    holding: '42',
  },
  {
    name: 'find no longer',
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
