import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { agentTotals } from '../../analysis/totals/agentTotals.testkit';
import { openAccess } from '../../api/access';
import { AgentPageLoader } from '../../api/load/AgentPageLoader';
import type { AgentLoad } from '../../api/load/agentLoad';
import { mockedService } from '../../api/load/mockedService.testkit';
import { readHere } from '../../api/read/pageReader';
import { everyone, planRequest } from '../../api/requestPlan';
import { createDemoHandlers } from '../../demo/demoHandlers';
import { StatusCatalog } from '../../domain/statusCatalog';
import { timeRangeOf } from '../../domain/timeRange';
import { civilDateFromLocalMs } from '../../time/civilDate';
import { HOUR_MS, instantFromMs } from '../../time/instant';
import { parseZone, UTC } from '../../time/zone';

const service = mockedService();
/** Two days after the longest day of the year: it is over everywhere. */
const nowMs = Date.UTC(2026, 10, 3);

function whole(loader: AgentPageLoader): Promise<AgentLoad> {
  return new Promise((resolve) => {
    const unsubscribe = loader.subscribe(() => {
      const load = loader.getSnapshot();
      if (load.end.kind === 'open' || load.activity.kind !== 'idle') return;
      unsubscribe();
      loader.dispose();
      resolve(load);
    });
    loader.start();
  });
}

it.each(['v1', 'v2'] as const)(
  'reads the demo centre on a day of 25 hours, to the second (API %s)',
  async (version) => {
    service.use(...createDemoHandlers({ nowMs: () => nowMs }));
    const date = civilDateFromLocalMs(Date.UTC(2026, 10, 1));
    const timeRange = timeRangeOf(date, date, parseZone('America/New_York') ?? UTC);
    const plan = planRequest(timeRange, everyone, { apiVersion: version, timestamps: 'requested-offset' });
    if (plan === undefined) throw new Error('the day is not empty');
    const catalog = new StatusCatalog();
    const now = () => instantFromMs(nowMs);
    const load = await whole(
      new AgentPageLoader(new QueryClient(), {
        plan,
        catalog,
        reader: readHere,
        access: openAccess,
        now,
        freshForMs: 0,
      }),
    );

    expect(load).toMatchObject({ pageCount: 5, end: { kind: 'complete' }, failedPages: [] });
    expect(new Set(load.agents.map(({ userId }) => userId)).size).toBe(250);
    for (const agent of load.agents) {
      const { byPrimaryMs, noStatusMs } = agentTotals(agent, timeRange.interval, catalog);
      expect(byPrimaryMs.reduce((sum, lengthMs) => sum + lengthMs, 0) + noStatusMs).toBe(25 * HOUR_MS);
    }
    expect(catalog.primaries).toEqual(expect.arrayContaining(['AVAILABLE', 'BUSY', 'AWAY', 'OFFLINE']));
  },
);
