import type { Page } from 'playwright';

import type { ViewChange } from '../views/measureChange';

const list = '[role=tabpanel][id^=answers]';
const area = '[data-status]';
const blamed = '[role=rowheader][aria-expanded]';
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name });
const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name });

/** What a supervisor does with the answers, one after the other; `floor` is a third of the agents. */
export function viewChanges(floor: number): readonly ViewChange[] {
  return [
    { name: 'show staffing, first', press: button('Staffing'), until: area },
    { name: 'hide staffing', press: button('Staffing'), until: area, isGone: true },
    { name: 'show staffing', press: button('Staffing'), until: area },
    { name: 'zoom in', press: button('Zoom in'), until: '[aria-label=Back][aria-disabled=false]' },
    {
      name: 'show all',
      press: button('Show whole range'),
      until: '[aria-label="Zoom out"][aria-disabled=true]',
    },
    { name: 'open attention', press: button(/^Answers/), until: `${list} p` },
    { name: 'open cover', press: tab('Cover'), until: `${list} input` },
    {
      name: 'set a floor',
      press: (page) => page.getByRole('textbox', { name: /^At least/ }),
      text: String(floor),
      until: `${list} li`,
    },
    {
      name: 'open a stretch',
      press: (page) => page.locator(`${list} li button`).first(),
      until: `${list} li [aria-expanded=true] + div p`,
    },
    { name: 'leavers to the top', press: button('Bring them to the top'), until: blamed },
    { name: 'usual order', press: button('Back to the usual order'), until: blamed, isGone: true },
    { name: 'open churn', press: tab('Churn'), until: `${list} li, ${list} p` },
    { name: 'open collisions', press: tab('Collisions'), until: `${list} li, ${list} p` },
    { name: 'filter to Busy', press: button(/^Busy/), until: '[aria-pressed=true]' },
  ];
}
