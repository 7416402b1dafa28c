import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { AgentPageRequest, DateFilter } from '../../src/contract/agentStatusRequest';
import { emailOf } from './agentDays';
import { readTeamPage } from './readTeamPage';
import { upstreamReply } from './upstreamReply';

const berlin: DateFilter = { date: '2026-03-10', timeZoneOffSet: -60 };
const noonMs = Date.parse('2026-03-10T11:00:00Z');

function textOf(dateFilter: DateFilter, nowMs: number, agents?: readonly number[]): string {
  const asked: AgentPageRequest = {
    request: { filter: { ...(agents && { agents: agents.map(emailOf) }), dateFilter } },
    paging: { limit: 50, offset: 0 },
  };
  return JSON.stringify(upstreamReply(asked, 200, nowMs));
}

describe('what the upstream sends', () => {
  test('is read without a fault, in any offset and at any time', () => {
    const dates = fc
      .integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2026-12-01T00:00:00Z') })
      .map((ms) => new Date(ms).toISOString());
    const minutesEast = fc.integer({ min: -720, max: 840 });
    fc.assert(
      fc.property(dates, minutesEast, fc.nat(172_800_000), fc.nat(199), (date, east, laterMs, agent) => {
        const dateFilter = { date: date.slice(0, 10), timeZoneOffSet: -east };
        const page = readTeamPage(textOf(dateFilter, Date.parse(date) + laterMs, [agent]), dateFilter);
        expect(page).toMatchObject({ agents: [agent], hasMore: false, faults: [] });
      }),
    );
  });

  test('is a page of the whole list, or of those who were named and exist', () => {
    expect(readTeamPage(textOf(berlin, noonMs), berlin)).toMatchObject({ hasMore: true, sentMs: noonMs });
    expect(readTeamPage(textOf(berlin, noonMs, [7, 3, 999]), berlin).agents).toEqual([7, 3]);
  });

  test('ends with a status that is still ongoing, if the range includes now', () => {
    const ongoing = (text: string) => text.split('"endTime":"-"').length - 1;
    expect(ongoing(textOf(berlin, noonMs, [1, 2, 3]))).toBe(3);
    expect(ongoing(textOf({ date: '2026-03-08', timeZoneOffSet: 0 }, noonMs, [1, 2, 3]))).toBe(0);
  });
});

describe('finds', () => {
  const good = textOf(berlin, noonMs, [5]);
  test.each([
    ['times in another offset', textOf({ ...berlin, timeZoneOffSet: 0 }, noonMs, [5])],
    ['another day', textOf({ ...berlin, date: '2026-03-09' }, noonMs, [5])],
    ["another agent's statuses", good.replace('agent5@', 'agent6@')],
    ['a missing status', good.replace(/\{"primaryStatus"[^}]*\},/, '')],
    ['another status', good.replace('"AVAILABLE"', '"AWAY"')],
    ['a status that ended without an end', good.replace(/"endTime":"2[^"]*"/, '"endTime":"-"')],
    ['someone who does not exist', good.replace('agent5@example.com', 'jane@example.com')],
  ])('%s', (_, text) => {
    expect(readTeamPage(text, berlin).faults).toHaveLength(1);
  });
});
