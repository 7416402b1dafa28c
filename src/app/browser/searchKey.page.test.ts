import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createSmallCenterHandlers, smallCenterAgents, smallCenterNow } from '../../demo/smallCenter.testkit';
import { expectEditable, openPage, type PageOptions, parameter, press, readyTimeline } from '../page.testkit';
import { focusedCell, focusedElement, focusGrid, tool } from '../timelinePage.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC&group=none&sort=name';
const search = page.getByRole('searchbox', { name: 'Find agent' });
const help = page.getByRole('dialog', { name: 'Help' });
const filters = page.getByRole('dialog', { name: 'Filters' });

async function openCenter(query = day, options: PageOptions = {}) {
  return await openPage(query, {
    handlers: createSmallCenterHandlers(smallCenterAgents),
    now: smallCenterNow,
    ...options,
  });
}

/** Whether the page keeps a key from the browser, pressed where the focus is; by default `/`. */
function isTaken(init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true, ...init });
  focusedElement().dispatchEvent(event);
  return event.defaultPrevented;
}

/** Presses `/` until it is heard: what hears it is loaded after the page. */
async function pressUntilHeard(): Promise<void> {
  await expect
    .poll(async () => {
      await userEvent.keyboard('/');
      return document.activeElement;
    })
    .toBe(search.element());
}

test('/ leads to the search from the rows, and Escape back', async () => {
  await openCenter();
  await readyTimeline();
  await pressUntilHeard();
  await focusGrid();
  await userEvent.keyboard('{ArrowDown}{End}');
  const here = focusedCell();
  expect(here.agent).toBe('Ben Busy');
  await userEvent.keyboard('/');
  await expect.element(search).toHaveFocus();
  await userEvent.keyboard('ben');
  await expect.poll(() => parameter('q')).toBe('ben');
  // The first clears the text.
  await userEvent.keyboard('{Escape}');
  await expect.element(search).toHaveValue('');
  await expect.element(search).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(focusedCell).toEqual(here);
  // Without it, the search was not entered by the key, and there is nothing to go back to.
  await search.click();
  await userEvent.keyboard('{Escape}');
  await expect.element(search).toHaveFocus();
});

test('in every view, and from no particular place', async () => {
  const opened = await openCenter();
  for (const view of ['table', 'totals']) {
    opened.goTo(`${day}&view=${view}`);
    await expect.element(page.getByRole('table')).toHaveAttribute('aria-busy', 'false');
    await pressUntilHeard();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(document.body);
  }
});

test('where text is typed, / is text', async () => {
  await openCenter();
  await readyTimeline();
  await pressUntilHeard();
  await userEvent.keyboard('a/b');
  await expect.element(search).toHaveValue('a/b');
  const agents = page.getByRole('combobox', { name: 'Agents' });
  await expectEditable(agents);
  await press(agents, '/');
  await expect.element(agents).toHaveValue('/');
  await userEvent.keyboard('{Escape}{Escape}');
  const from = page.getByLabelText('From');
  await press(from, '/');
  await expect.element(from).toHaveFocus();
});

test('any keyboard has it, but with a modifier it is another key', async () => {
  await openCenter();
  await readyTimeline();
  await pressUntilHeard();
  const hears = (init: KeyboardEventInit) => {
    focusedElement().blur();
    return { isTaken: isTaken(init), isThere: document.activeElement === search.element() };
  };
  const taken = { isTaken: true, isThere: true };
  const left = { isTaken: false, isThere: false };
  expect(hears({ code: 'Digit7', shiftKey: true })).toEqual(taken);
  expect(hears({ code: 'NumpadDivide' })).toEqual(taken);
  expect(hears({ ctrlKey: true, altKey: true, modifierAltGraph: true })).toEqual(taken);
  expect(hears({ ctrlKey: true })).toEqual(left);
  expect(hears({ metaKey: true })).toEqual(left);
  expect(hears({ altKey: true })).toEqual(left);
  expect(hears({ key: '7', code: 'Slash' })).toEqual(left);
});

test('what is open over the page keeps it, and there it can be switched off', async () => {
  const opened = await openCenter();
  await readyTimeline();
  await pressUntilHeard();
  await tool('Help').click();
  await expect.element(help.getByRole('button', { name: 'Done' })).toHaveFocus();
  expect(isTaken()).toBe(false);
  await expect.element(help.getByRole('button', { name: 'Done' })).toHaveFocus();
  const box = help.getByRole('checkbox', { name: 'Use the / key' });
  await expect.element(box).toBeChecked();
  await box.click();
  await expect.element(box).not.toBeChecked();
  await userEvent.keyboard('{Escape}');
  await expect.element(tool('Help')).toHaveFocus();
  await userEvent.keyboard('/');
  await expect.element(tool('Help')).toHaveFocus();

  opened.reload();
  await readyTimeline();
  await tool('Help').click();
  await expect.element(box).not.toBeChecked();
  await box.click();
  await userEvent.keyboard('{Escape}');
  await expect.element(tool('Help')).toHaveFocus();
  await pressUntilHeard();
});

test('where the search is in the sheet of filters, / opens that', async () => {
  await openCenter(day, { viewport: [390, 844] });
  await readyTimeline();
  await focusGrid();
  const here = focusedCell();
  await expect
    .poll(async () => {
      if (filters.elements().length === 0) await userEvent.keyboard('/');
      return filters.elements().length;
    })
    .toBe(1);
  await expect.element(filters.getByRole('searchbox', { name: 'Find agent' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(filters).not.toBeInTheDocument();
  await expect.poll(focusedCell).toEqual(here);
});
