import { page } from 'vitest/browser';
import { expect } from 'vitest';
import { type OpenedPage, openPage } from './page.testkit';
import { createSmallCenterHandlers, type SmallAgent } from '../demo/smallCenter.testkit';

const primaries = ['AVAILABLE', 'BUSY', 'AWAY', 'OFFLINE'] as const;

/**
 * 120 agents, the first of them `Agent 001`, agent1@example.com, C-1001. Each was AVAILABLE on the 9th,
 * and has been in one status since some minutes past eight on the 10th: the four in turn, so that each
 * is the status of 30 agents now. The higher the number, the later the start.
 */
const people = Array.from({ length: 120 }, (_, index): SmallAgent => {
  const number = index + 1;
  return {
    userId: `u-${number}`,
    firstName: 'Agent',
    lastName: String(number).padStart(3, '0'),
    email: `agent${number}@example.com`,
    customId: `C-${1000 + number}`,
    spans: [
      {
        primary: 'AVAILABLE',
        secondary: 'Ready',
        start: '2026-03-09T07:00:00Z',
        end: '2026-03-09T15:00:00Z',
      },
      {
        primary: primaries[index % primaries.length] ?? primaries[0],
        secondary: 'Since eight',
        start: new Date(Date.parse('2026-03-10T08:00:00Z') + number * 60_000).toISOString(),
      },
    ],
  };
});

/** Opens the page of these agents at 15:00 UTC on the 10th. */
export function openFourStatuses(query: string): Promise<OpenedPage> {
  return openPage(query, { handlers: createSmallCenterHandlers(people), now: '2026-03-10T15:00:00Z' });
}

export const dateRange = page.getByRole('group', { name: 'Date range' });

/** Waits until the fields of the date range have these dates. */
export async function expectDates(from: string, to: string): Promise<void> {
  await expect.element(dateRange.getByLabelText('From')).toHaveValue(from);
  await expect.element(dateRange.getByLabelText('To')).toHaveValue(to);
}
