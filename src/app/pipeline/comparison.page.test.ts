import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  agentRecord,
  type ChooseFault,
  pageBody,
  requestedFilter,
  spanRecord,
} from '../../demo/upstreamPages.testkit';
import { changeDisplay, expectAccessible, openPage, parameter, readyTimeline } from '../page.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const compare = page.getByLabelText('Compare', { exact: true });
const plot = page.getByRole('region', { name: 'Timeline' });
const tooltip = page.getByRole('tooltip');

/** Available from eight to ten on the test's day; away from nine to eleven a week before. */
const twoDays: ChooseFault = (request) => {
  const { date } = requestedFilter(request);
  const [status, from, to] =
    date === '2026-03-10'
      ? (['AVAILABLE', '08:00:00', '10:00:00'] as const)
      : (['AWAY', '09:00:00', '11:00:00'] as const);
  const span = spanRecord(from, to, {
    primaryStatus: status,
    secondaryStatus: status === 'AWAY' ? 'Lunch' : 'Ready',
  });
  const onDate = { ...span, startTime: `${date}T${from}`, endTime: `${date}T${to}` };
  return { status: 200, body: pageBody(request, [agentRecord(1, { status: [onDate] })]) };
};

/** Moves the mouse to a time of day in the first row. */
async function pointAt(hour: number): Promise<void> {
  const section = plot.element().getBoundingClientRect();
  // The bars are on the second canvas, below that of the axis.
  const bars = plot.element().querySelectorAll('canvas')[1]?.getBoundingClientRect();
  if (bars === undefined) throw new Error('the timeline has no plot');
  const x = bars.x - section.x + (bars.width * hour) / 24;
  await plot.hover({ position: { x, y: bars.y - section.y + 10 } });
}

test('the week before is below, by the clock and by first login, and stays in the address', async () => {
  const opened = await openPage(day, { chooseFault: twoDays });
  await readyTimeline();
  await changeDisplay(() => compare.selectOptions('Week before'));
  await expect.poll(() => parameter('compare')).toBe('2026-03-03');
  await expect
    .poll(() => opened.requests.map((request) => requestedFilter(request).date))
    .toContain('2026-03-03');
  await expect.element(page.getByText('Below each agent: Tue, 3 Mar 2026')).toBeVisible();

  await pointAt(9.5);
  await expect.element(tooltip).toHaveTextContent('Tue, 3 Mar 2026Away Lunch');
  await pointAt(8.5);
  await expect.element(tooltip).toHaveTextContent('Tue, 3 Mar 2026No status reported');

  await changeDisplay(() => page.getByLabelText('Align').selectOptions('By first login'));
  await expect.poll(() => parameter('align')).toBe('login');
  await pointAt(8.6);
  await expect.element(tooltip).toHaveTextContent('Tue, 3 Mar 2026Away Lunch');
  await userEvent.hover(page.getByRole('banner'), { position: { x: 0, y: 0 } });
  await expectAccessible();

  opened.reload();
  await readyTimeline();
  expect(parameter('align')).toBe('login');
  await changeDisplay(async () => {
    await expect.element(compare).toHaveValue('weekBefore');
    await expectAccessible();
    await compare.selectOptions('None');
  });
  await expect.poll(() => parameter('compare')).toBe(null);
  await expect.element(page.getByText(/Below each agent/)).not.toBeInTheDocument();
});

test('another day is selected, and one that cannot be read says so and can be requested again', async () => {
  const opened = await openPage(day, {
    chooseFault: (request, index) =>
      requestedFilter(request).date === '2026-03-10' ? twoDays(request, index) : { status: 404, body: '' },
  });
  await readyTimeline();
  await changeDisplay(async () => {
    await compare.selectOptions('Another day');
    await page.getByLabelText('Compared day').fill('2026-02-24');
  });
  await expect.poll(() => parameter('compare')).toBe('2026-02-24');
  const failure = page.getByText('could not be fully loaded');
  await expect.element(failure).toBeVisible();
  opened.setFault(twoDays);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect.element(failure).not.toBeInTheDocument();
  await expect.element(page.getByText('Below each agent: Tue, 24 Feb 2026')).toBeVisible();
});

test('a day that is still to come and one without any status say so', async () => {
  const { requests } = await openPage(`${day}&compare=2999-01-01`, {
    chooseFault: (request, index) =>
      requestedFilter(request).date === '2026-03-10'
        ? twoDays(request, index)
        : { status: 200, body: pageBody(request, [agentRecord(1, { status: [] })]) },
  });
  await readyTimeline();
  await expect
    .element(page.getByText('Below each agent: Tue, 1 Jan 2999(this day is in the future)'))
    .toBeVisible();
  expect(new Set(requests.map((request) => requestedFilter(request).date))).toEqual(new Set(['2026-03-10']));

  await changeDisplay(() => page.getByLabelText('Compared day').fill('2026-02-24'));
  await expect
    .element(page.getByText('Below each agent: Tue, 24 Feb 2026(nothing was reported)'))
    .toBeVisible();
  await expectAccessible();
});
