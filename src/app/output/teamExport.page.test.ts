import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { createSmallCenterHandlers, smallCenterAgents } from '../../demo/smallCenter.testkit';
import { readCsv } from '../../export/csv.testkit';
import { nextSavedFile, openPage } from '../page.testkit';

/** Ada's day of 25 hours, which is over at `now`. */
const newYork = 'from=2026-11-01&to=2026-11-01&tz=America/New_York';
const now = '2026-11-03T12:00:00Z';
const roster = {
  teams: [
    { id: 'b', name: 'Billing', agents: ['ada.autumn@example.com', 'ben.busy@example.com'] },
    { id: 'f', name: '=2+2', agents: ['ben.busy@example.com'] },
    { id: 'q', name: 'A queue', kind: 'queue' as const, agents: ['ben.busy@example.com'] },
  ],
};

/** Opens the page with those teams, and saves a file of it: its name, header and lines. */
async function save(item: string, query: string) {
  await openPage(query, { handlers: createSmallCenterHandlers(smallCenterAgents), now, roster });
  // Teams arrive after the page.
  const sign = query.includes('by=team')
    ? page.getByRole('rowheader', { name: 'Billing' })
    : page.getByRole('combobox', { name: 'Totals by' });
  await expect.element(sign).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  const saved = nextSavedFile();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  const { name, blob } = await saved;
  const [header = [], ...lines] = readCsv(await blob.text());
  return { name, header, lines };
}

test('spans and totals say the teams of an agent', async () => {
  const spans = await save('Spans (CSV)', `${newYork}&view=totals&q=Ben`);
  const teams = spans.header.indexOf('team');
  expect(new Set(spans.lines.map((line) => line[teams]))).toEqual(new Set(["'=2+2; Billing"]));
  // Ben has been on his call since March.
  expect(spans.lines.map((line) => line.at(-1))).toEqual(['90000']);
});

test('the totals by team have a line for each, in the order of the table', async () => {
  const { name, header, lines } = await save('Totals (CSV)', `${newYork}&view=totals&by=team`);
  expect(name).toContain('totals-by-team_2026-11-01_');
  expect(header.join(',')).toBe(
    'user_id,custom_id,name,email,AVAILABLE,BUSY,AWAY,OFFLINE,no_status,window_seconds,team,team_id,agents',
  );
  expect(lines.map((line) => line.join(','))).toEqual([
    ",,'=2+2,,0,90000,0,0,0,90000,'=2+2,f,1",
    ',,Billing,,6315,92105,2380,75600,3600,180000,Billing,b,2',
    ',,No team,,0,0,0,0,90000,90000,,none,1',
    ',,Total,,6315,92105,2380,75600,93600,270000,,,3',
  ]);
});

test('the intervals have a line for each quarter of an hour of the long day, for all and for each team', async () => {
  const { name, header, lines } = await save('Intervals (CSV)', `${newYork}&view=totals`);
  expect(name).toContain('intervals_2026-11-01_America-New-York_');
  expect(header.slice(0, 6)).toEqual([
    'interval_start',
    'team',
    'agents_AVAILABLE_seconds',
    'agents_AVAILABLE_mean',
    'agents_BUSY_seconds',
    'agents_BUSY_mean',
  ]);
  expect(lines).toHaveLength(4 * 25 * 4);
  const ofAll = lines.filter((line) => line.at(-1) === '');
  expect(ofAll.slice(4, 10).map(([start]) => start)).toEqual([
    '2026-11-01T01:00:00-04:00',
    '2026-11-01T01:15:00-04:00',
    '2026-11-01T01:30:00-04:00',
    '2026-11-01T01:45:00-04:00',
    '2026-11-01T01:00:00-05:00',
    '2026-11-01T01:15:00-05:00',
  ]);
  const secondsOf = (id: string, column: string) =>
    lines
      .filter((line) => line.at(-1) === id)
      .reduce((sum, line) => sum + Number(line[header.indexOf(column)]), 0);
  // As in the totals: Ada's 2,105 s of Busy, and Ben's 25 hours, once among all.
  expect(secondsOf('', 'agents_BUSY_seconds')).toBe(92_105);
  expect(secondsOf('b', 'agents_BUSY_seconds')).toBe(92_105);
  expect(secondsOf('f', 'agents_BUSY_seconds')).toBe(90_000);
  expect(secondsOf('none', 'agents_no_status_seconds')).toBe(90_000);
  expect(ofAll.map((line) => line[header.indexOf('interval_seconds')])).toEqual(Array(100).fill('900'));
});
