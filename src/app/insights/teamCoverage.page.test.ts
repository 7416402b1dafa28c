import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { insightsAgents, insightsNow } from '../../demo/insightsCenter.testkit';
import { createSmallCenterHandlers } from '../../demo/smallCenter.testkit';
import { expectAccessible, openPage, parameter, readyTimeline, textsOf } from '../page.testkit';
import { agentNames } from '../timelinePage.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC&group=none&sort=name';
const address = (name: string) => `${name}@example.com`;
/** The day is drawn in insightsCenter.testkit.ts. */
const roster = {
  teams: [
    { id: 'b', name: 'Billing', agents: ['ann', 'bob', 'cid'].map(address), minimum: 2 },
    { id: 'n', name: 'Night', agents: ['cid', 'dee'].map(address), minimum: 1 },
    { id: 'f', name: 'Free', agents: ['ann', 'bob', 'cid', 'dee', 'eve'].map(address) },
  ],
};
const insights = page.getByRole('complementary', { name: 'Insights', exact: true });
const teams = insights.getByRole('region', { name: 'Teams below their minimum' });
const dips = teams.getByRole('listitem');

const openCenter = async (query: string) => {
  const opened = await openPage(`${day}${query}`, {
    handlers: createSmallCenterHandlers(insightsAgents),
    now: insightsNow,
    roster,
  });
  await readyTimeline();
  return opened;
};

test('lists where each team was below its own minimum, and who had just left it', async () => {
  await openCenter('&insights=coverage&minimum=4');
  // Of Billing, only Ann from 11:55 to 12:05; of Night, nobody from 12:00 to 12:05.
  await expect
    .poll(() => textsOf(dips))
    .toEqual([
      'Billing00:00:00 – 08:00:008h 00m, 2 short (lowest 0 at 00:00:00)16 agent-hours missing',
      'Night00:00:00 – 08:00:008h 00m, 1 short (lowest 0 at 00:00:00)8 agent-hours missing',
      'Billing16:00:00 – 18:00:002h 00m, 2 short (lowest 0 at 16:00:00)4 agent-hours missing',
      'Night16:00:00 – 18:00:002h 00m, 1 short (lowest 0 at 16:00:00)2 agent-hours missing',
      'Billing11:55:00 – 12:05:0010 min, 1 short (lowest 1 at 11:55:00)10 min of agent time missing',
      'Night12:00:00 – 12:05:005 min, 1 short (lowest 0 at 12:00:00)5 min of agent time missing',
    ]);
  await expect.element(teams.getByText('6 periods below the minimum, 20h 15m in total')).toBeVisible();
  await expectAccessible();
  await teams.getByRole('button', { name: /^Night 12:00:00/ }).click();
  // Cid left Night at 11:55 and Dee at noon; of all agents, Bob had left as well.
  const item = 'coverage/2026-03-10T11:55:00Z/2026-03-10T12:00:00Z/n';
  await expect.poll(() => parameter('item')).toBe(item);
  expect(parameter('top')).toBe('u-cid,u-dee');
  await expect.element(page.getByText(/Night · The count dropped from 2 to 0/)).toBeVisible();
  // The one of all agents was lowest at the same moment, and is another one.
  await expect
    .element(insights.getByRole('button', { name: /^12:00:00 – 12:05:00/ }))
    .not.toHaveAttribute('aria-current');
  await expect
    .element(teams.getByRole('button', { name: /^Night 12:00:00/ }))
    .toHaveAttribute('aria-current', 'true');
});

test('of a link to a dip of a team, the fall is that of the team', async () => {
  await openCenter('&item=coverage/2026-03-10T11:55:00Z/2026-03-10T12:00:00Z/n#top=u-cid,u-dee');
  await expect.element(page.getByText(/Night · The count dropped from 2 to 0/)).toBeVisible();
});

test('a team is counted whole while a search shows one of it, and not at all among some agents', async () => {
  const opened = await openCenter('&insights=coverage&q=cid');
  await expect.poll(agentNames).toEqual(['Cid Cole']);
  await expect.element(teams.getByText('6 periods below the minimum, 20h 15m in total')).toBeVisible();
  opened.goTo(`${day}&insights=coverage&q=ann`);
  // Ann is not in Night.
  await expect.element(teams.getByText('3 periods below the minimum, 10h 10m in total')).toBeVisible();
  opened.goTo(`${day}&insights=coverage&team=b&q=ann`);
  await expect.element(teams.getByText('3 periods below the minimum, 10h 10m in total')).toBeVisible();
  await expect.element(insights.getByText('from the roster')).not.toBeInTheDocument();
  opened.goTo(`${day}&insights=coverage#agents=ann@example.com`);
  await expect.poll(agentNames).toEqual(['Ann Able']);
  await expect.element(insights.getByText('Enter a minimum')).toBeVisible();
  await expect.element(teams).not.toBeInTheDocument();
});

test('with one team chosen, its minimum is the line of the chart, until another is set', async () => {
  const opened = await openCenter('&insights=coverage&staffing=1&team=b');
  await expect.poll(agentNames).toEqual(['Ann Able', 'Bob Best', 'Cid Cole']);
  await expect.element(page.getByText('minimum 2', { exact: true })).toBeVisible();
  await expect.element(insights.getByText('This is the minimum of the team, from the roster.')).toBeVisible();
  const field = insights.getByRole('textbox', { name: 'Minimum agents in Available' });
  await expect.element(field).toHaveValue('2');
  await expect.element(insights.getByText('3 periods below the minimum, 10h 10m in total')).toBeVisible();
  await expect.element(teams).not.toBeInTheDocument();
  opened.goTo(`${day}&insights=coverage&staffing=1&team=b&minimum=3`);
  await expect.element(page.getByText('minimum 3', { exact: true })).toBeVisible();
  await expect.element(insights.getByText('from the roster')).not.toBeInTheDocument();
});

test('the lists name the teams of an agent, unless all are of one', async () => {
  const opened = await openCenter('&insights=overlaps&overlaps=2');
  await insights.getByRole('button', { name: /^Agents, 11:55:00/ }).click();
  const away = insights.getByTitle('Show in timeline');
  await expect
    .poll(() => textsOf(away).map((text) => text.slice(0, text.indexOf(':') - 2)))
    .toEqual(['Bob BestBilling +1', 'Cid ColeBilling +2']);
  await expectAccessible();
  opened.goTo(`${day}&insights=overlaps&overlaps=2&team=b`);
  await insights.getByRole('button', { name: /^Agents, 11:55:00/ }).click();
  await expect
    .poll(() => textsOf(away).map((text) => text.slice(0, text.indexOf(':') - 2)))
    .toEqual(['Bob Best', 'Cid Cole']);
});
