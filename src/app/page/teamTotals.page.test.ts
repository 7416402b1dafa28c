import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createSmallCenterHandlers, smallCenterAgents } from '../../demo/smallCenter.testkit';
import { expectAccessible, openPage, type PageOptions, parameter, textsOf } from '../page.testkit';

/** Ada's day of 25 hours, which is over at `now`. */
const newYork = 'from=2026-11-01&to=2026-11-01&tz=America/New_York&view=totals';
const now = '2026-11-03T12:00:00Z';
const roster = {
  teams: [
    { id: 'b', name: 'Billing', agents: ['ada.autumn@example.com', 'ben.busy@example.com'] },
    { id: 'n', name: '<i>Night</i>', agents: ['Ben.Busy@example.com'] },
  ],
};
const table = page.getByRole('table', { name: 'Totals by team' });
const subject = page.getByRole('combobox', { name: 'Totals by' });

const openCenter = async (query: string, known: Pick<PageOptions, 'roster'> = { roster }) =>
  openPage(query, { handlers: createSmallCenterHandlers(smallCenterAgents), now, ...known });

const rows = (): readonly string[] =>
  textsOf(table.getByRole('rowheader')).map((name, index) =>
    [
      name,
      ...textsOf(
        table
          .getByRole('row')
          .nth(index + 1)
          .getByRole('cell'),
      ),
    ].join(' '),
  );

const all = 'All 3 agents 3 1:45:15 25:35:05 0:39:40 21:00:00 26:00:00 75:00:00';
const billing = 'Billing 2 1:45:15 25:35:05 0:39:40 21:00:00 1:00:00 50:00:00';
const night = '<i>Night</i> 1 0:00:00 25:00:00 0:00:00 0:00:00 0:00:00 25:00:00';
const noTeam = 'No team 1 0:00:00 0:00:00 0:00:00 0:00:00 25:00:00 25:00:00';

test('the totals have a row for each team, in which an agent of two counts twice, and once in the total', async () => {
  await openCenter(newYork);
  await subject.selectOptions('Team');
  await expect.poll(rows).toEqual([all, night, billing, noTeam]);
  expect(parameter('by')).toBe('team');
  await expect.element(page.getByText('counted in each of them, but once in the total')).toBeVisible();
  await expect.element(page.getByText('Teams are those of today')).toBeVisible();
  await expectAccessible();
  const agents = table.getByRole('columnheader', { name: 'Agents' });
  await agents.getByRole('button').click();
  await agents.getByRole('button').click();
  await expect.element(agents).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(rows).toEqual([all, billing, night, noTeam]);
  await subject.selectOptions('Agent');
  await expect.element(page.getByRole('table', { name: 'Totals by agent' })).toBeVisible();
});

test('only the chosen teams have a row: of the others, not everybody may be here', async () => {
  await openCenter(`${newYork}&by=team&team=b`);
  await expect
    .poll(rows)
    .toEqual([all.replace('3 agents 3', '2 agents 2').replace('26:00', '1:00').replace('75', '50'), billing]);
});

test('where no teams are known there is nothing to choose, and a link to totals by team still shows everybody', async () => {
  const opened = await openCenter(newYork, {});
  await expect.element(page.getByRole('table', { name: 'Totals by agent' })).toBeVisible();
  await expect.element(subject).not.toBeInTheDocument();
  opened.goTo(`${newYork}&by=team`);
  await expect.poll(() => rows().slice(0, 2)).toEqual([all, all.replace('All 3 agents', 'No team')]);
  await expect.element(subject).toBeVisible();
});

test('are printed in the order of the table', async () => {
  await openCenter(`${newYork}&by=team`);
  await expect.poll(rows).toEqual([all, night, billing, noTeam]);
  await table.getByRole('columnheader', { name: 'Away' }).getByRole('button').click();
  await expect.poll(rows).toEqual([all, night, noTeam, billing]);
  const printed = new Promise<readonly string[]>((resolve) => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      print.mockRestore();
      const lines = document.querySelectorAll('[data-print] table[aria-label="Totals by team"] tr');
      resolve(
        Array.from(lines, (line) => Array.from(line.children, ({ textContent }) => textContent).join(' ')),
      );
    });
  });
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Print', exact: true }).click();
  expect(await printed).toEqual([
    'Team Agents Available Busy Away Offline No status Total',
    night,
    noTeam,
    billing,
  ]);
});
