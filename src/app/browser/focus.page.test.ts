import { expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { agentRecord, pagingOf, serveAgents } from '../../demo/upstreamPages.testkit';
import { openPage, timeline as grid } from '../page.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const panel = page.getByRole('tabpanel');
const retry = page.getByRole('alert').getByRole('button', { name: 'Retry' });

async function pressEnterOn(control: Locator): Promise<void> {
  await expect.element(control).toBeVisible();
  (await control.findElement()).focus();
  await userEvent.keyboard('{Enter}');
}

test('Retry in the banner leaves the focus in the panel, whether it helps or not', async () => {
  const opened = await openPage(day, {
    chooseFault: (request) => (pagingOf(request).offset === 50 ? { status: 404, body: '' } : undefined),
  });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '70');
  const before = opened.requests.length;
  await pressEnterOn(retry);
  await expect.poll(() => opened.requests.length).toBeGreaterThan(before);
  await expect.element(retry).toBeVisible();
  await expect.element(panel).toHaveFocus();

  opened.setFault(undefined);
  await pressEnterOn(retry);
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
  await expect.element(retry).not.toBeInTheDocument();
  await expect.element(panel).toHaveFocus();
});

test('Retry in the middle of the page does too, and the next Tab continues from there', async () => {
  const opened = await openPage(day, { chooseFault: () => ({ status: 404, body: '' }) });
  await pressEnterOn(retry);
  await expect.poll(() => opened.requests.length).toBe(2);
  await expect.element(retry).toBeVisible();
  await expect.element(panel).toHaveFocus();

  opened.setFault(undefined);
  await pressEnterOn(retry);
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
  await expect.element(panel).toHaveFocus();
  await userEvent.tab();
  const { activeElement } = document;
  expect(activeElement).not.toBe(panel.element());
  expect(panel.element().contains(activeElement)).toBe(true);
});

test('a notice that is dismissed, and filters that are cleared, leave the focus in the panel', async () => {
  await openPage(`${day}&q=nobody&sort=height`, {
    chooseFault: serveAgents([agentRecord(1), agentRecord(2)]),
  });
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  await pressEnterOn(dismiss);
  await expect.element(dismiss).not.toBeInTheDocument();
  await expect.element(panel).toHaveFocus();

  await pressEnterOn(page.getByRole('button', { name: 'Clear filters' }));
  await expect.element(grid).toHaveAttribute('aria-rowcount', '2');
  await expect.element(panel).toHaveFocus();
});

test('removing a selected agent moves the focus to the next one, and after the last to the picker', async () => {
  const emails = [1, 2, 3].map((number) => `agent${number}@example.com`).join(',');
  await openPage(`${day}&agents=${emails}`, {
    chooseFault: serveAgents([1, 2, 3].map((number) => agentRecord(number))),
  });
  const picker = page.getByRole('combobox', { name: 'Agents' });
  await expect.element(picker).toBeVisible();
  const remove = (number: number) => page.getByRole('button', { name: `Remove Agent 000${number}` });
  await pressEnterOn(page.getByRole('button', { name: 'Selected agents 3' }));
  await pressEnterOn(remove(2));
  await expect.element(remove(3)).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(remove(1)).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(remove(1)).not.toBeInTheDocument();
  await expect.element(picker).toHaveFocus();

  history.back();
  await pressEnterOn(page.getByRole('button', { name: 'Clear selected agents' }));
  await expect.element(remove(1)).not.toBeInTheDocument();
  await expect.element(picker).toHaveFocus();
});
