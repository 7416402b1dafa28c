import type { Page } from 'playwright';

import { insightsEn } from '../../src/words/en/insights';
import type { ViewChange } from '../views/measureChange';

const list = '[role=tabpanel]:not([id^=view])';
const area = '[data-status]';
const rowOnTop = '[role=row][data-on-top]';
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name });
const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name });

/** The name of the button that opens the insights, which may include a count. */
export const insightsButton = new RegExp(`^${insightsEn.button.title}`);

/** What a supervisor does with the insights, one after the other; `minimum` is half of the agents: a third are available, and dips around that are short. */
export function viewChanges(minimum: number): readonly ViewChange[] {
  return [
    { name: 'show staffing, first', press: button(insightsEn.staffing.toggle), until: area },
    { name: 'hide staffing', press: button(insightsEn.staffing.toggle), until: area, isGone: true },
    { name: 'show staffing', press: button(insightsEn.staffing.toggle), until: area },
    { name: 'zoom in', press: button('Zoom in'), until: '[aria-label=Back][aria-disabled=false]' },
    {
      name: 'show all',
      press: button('Show whole range'),
      until: '[aria-label="Zoom out"][aria-disabled=true]',
    },
    { name: 'open attention', press: button(insightsButton), until: `${list} p` },
    { name: 'open coverage', press: tab(insightsEn.tabs.coverage), until: `${list} input` },
    {
      name: 'set a minimum',
      press: (page) => page.locator(`${list} input[type=text]`).first(),
      text: String(minimum),
      until: `${list} li`,
    },
    {
      name: 'open a period',
      press: (page) => page.locator(`${list} li button`).first(),
      until: `${list} li p`,
    },
    {
      name: 'select a period',
      press: (page) => page.locator(`${list} li button:not([aria-expanded])`).first(),
      until: rowOnTop,
    },
    { name: 'undo it', press: button(insightsEn.onTop.back), until: rowOnTop, isGone: true },
    { name: 'open frequent changes', press: tab(insightsEn.tabs.changes), until: `${list} li, ${list} p` },
    {
      name: 'open away at the same time',
      press: tab(insightsEn.tabs.overlaps),
      until: `${list} li, ${list} p`,
    },
    { name: 'filter to Busy', press: button(/^Busy/), until: '[aria-pressed=true]' },
  ];
}
