import { useLayoutEffect, useMemo } from 'react';
import { dipAt, leaversOf } from '../../analysis/insights/leavers';
import type { RowNote } from '../../timeline/scene/timelineModel';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { useInsightsWords } from '../../words/areas';
import type { Dashboard, RowsOnTop } from '../pipeline/useDashboard';
import { COVERAGE_STATUS, sharedStaffing, useInsightInputs } from './useInsights';

export type LeaversBannerProps = { readonly dashboard: Dashboard };

/** Finds who left just before the moment that is looked into, and says whose rows come first. */
export function LeaversBanner({ dashboard }: LeaversBannerProps) {
  const { timeRange, catalog, palette, filters, setFilters, setRowsOnTop } = dashboard;
  const { leaversAt } = filters;
  const { agents, observed, tell } = useInsightInputs(dashboard);
  const words = useInsightsWords();
  const primaryCode = catalog.primaryCodeOf(COVERAGE_STATUS);
  const { dip, leavers } = useMemo(() => {
    if (leaversAt === undefined || leaversAt >= observed.end) return { dip: undefined, leavers: [] };
    const staffing = sharedStaffing(agents, timeRange.interval, catalog);
    const found = dipAt(staffing, leaversAt, primaryCode);
    return {
      dip: found,
      leavers: found === undefined ? [] : leaversOf(agents, found, { observed, primaryCode, catalog }),
    };
  }, [agents, timeRange.interval, catalog, leaversAt, observed, primaryCode]);
  const rowsOnTop = useMemo((): RowsOnTop => {
    const notes = new Map<string, RowNote>();
    for (const { agent, statusCode, leftAtMs, goneMs } of leavers) {
      const gone = statusCode === undefined ? undefined : catalog.statusOf(statusCode);
      const look = palette.find(({ code }) => code === gone?.primary);
      const status = gone === undefined ? words.noStatus : gone.secondary || (look?.label ?? gone.primary);
      notes.set(agent.userId, {
        look,
        words: words.leaversAt.wentTo({ moment: tell.moment(leftAtMs), status }),
        lengthWords: tell.length(goneMs),
      });
    }
    return { userIds: leavers.map(({ agent }) => agent.userId), notes };
  }, [leavers, catalog, palette, words, tell]);
  // Before the next frame: the rows move together with the words above them.
  useLayoutEffect(() => {
    setRowsOnTop(rowsOnTop);
    return () => setRowsOnTop(undefined);
  }, [rowsOnTop, setRowsOnTop]);
  if (leaversAt === undefined) return null;
  const status = palette.find(({ code }) => code === COVERAGE_STATUS)?.label ?? COVERAGE_STATUS;
  const moment = tell.moment(leaversAt);
  return (
    <Banner
      tone="info"
      actions={
        <Button onClick={() => setFilters({ leaversAt: undefined }, 'push')}>{words.leaversAt.back}</Button>
      }
    >
      {dip === undefined ? (
        words.leaversAt.outside
      ) : leavers.length === 0 ? (
        words.leaversAt.nobody({ status, moment })
      ) : (
        <>
          {words.leaversAt.heading({
            count: leavers.length,
            status,
            from: tell.moment(dip.peakMs),
            to: moment,
          })}{' '}
          {words.leaversAt.fell({ from: dip.peakCount, to: dip.count })}
        </>
      )}
    </Banner>
  );
}
