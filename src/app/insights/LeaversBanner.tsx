import { useLayoutEffect, useMemo } from 'react';
import { dipAt, leaversOf } from '../../analysis/insights/leavers';
import type { RowNote } from '../../timeline/scene/timelineModel';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { useAnswersWords } from '../../words/useAnswersWords';
import type { Dashboard, LeadingRows } from '../pipeline/useDashboard';
import { COVER_STATUS, sharedStaffing, useAnswerGround } from './useInsights';

export type BlameBannerProps = { readonly dashboard: Dashboard };

/** Finds who left just before the moment that is looked into, and says whose rows come first. */
export function BlameBanner({ dashboard }: BlameBannerProps) {
  const { window, catalog, palette, filters, setFilters, setLeading } = dashboard;
  const { blame } = filters;
  const { agents, observed, tell } = useAnswerGround(dashboard);
  const words = useAnswersWords();
  const primaryCode = catalog.primaryCodeOf(COVER_STATUS);
  const { dip, leavers } = useMemo(() => {
    if (blame === undefined || blame >= observed.end) return { dip: undefined, leavers: [] };
    const staffing = sharedStaffing(agents, window.interval, catalog);
    const found = dipAt(staffing, blame, primaryCode);
    return {
      dip: found,
      leavers: found === undefined ? [] : leaversOf(agents, found, { observed, primaryCode, catalog }),
    };
  }, [agents, window.interval, catalog, blame, observed, primaryCode]);
  const leading = useMemo((): LeadingRows => {
    const notes = new Map<string, RowNote>();
    for (const { agent, statusCode, leftAtMs, goneMs } of leavers) {
      const gone = statusCode === undefined ? undefined : catalog.statusOf(statusCode);
      const look = palette.find(({ code }) => code === gone?.primary);
      const status = gone === undefined ? words.noStatus : gone.secondary || (look?.label ?? gone.primary);
      notes.set(agent.userId, {
        look,
        words: words.blame.wentTo({ moment: tell.moment(leftAtMs), status }),
        lengthWords: tell.length(goneMs),
      });
    }
    return { userIds: leavers.map(({ agent }) => agent.userId), notes };
  }, [leavers, catalog, palette, words, tell]);
  // Before the next frame: the rows move together with the words above them.
  useLayoutEffect(() => {
    setLeading(leading);
    return () => setLeading(undefined);
  }, [leading, setLeading]);
  if (blame === undefined) return null;
  const status = palette.find(({ code }) => code === COVER_STATUS)?.label ?? COVER_STATUS;
  const moment = tell.moment(blame);
  return (
    <Banner
      tone="info"
      actions={<Button onClick={() => setFilters({ blame: undefined }, 'push')}>{words.blame.back}</Button>}
    >
      {dip === undefined ? (
        words.blame.outside
      ) : leavers.length === 0 ? (
        words.blame.nobody({ status, moment })
      ) : (
        <>
          {words.blame.heading({
            count: leavers.length,
            status,
            from: tell.moment(dip.peakMs),
            to: moment,
          })}{' '}
          {words.blame.fell({ from: dip.peakCount, to: dip.count })}
        </>
      )}
    </Banner>
  );
}
