import { useEffect } from 'react';
import { LazyModule } from '../../base/LazyModule';
import { whenIdle } from '../../base/whenIdle';
import { Lazy } from '../../ui/Lazy';
import type { InsightsButtonProps } from './InsightsButton';
import type { InsightsSideProps } from './InsightsSide';
import type { LeaversBannerProps } from './LeaversBanner';
import type { StaffingProps } from './Staffing';
import type { StaffingToggleProps } from './StaffingToggle';

const insightControls = new LazyModule(() => import('./insightControls'));
const insightsSide = new LazyModule(() => import('./InsightsSide'));
const staffingChart = new LazyModule(() => import('./Staffing'));

/** The chart is as large as the pickers and not asked for as often: it comes after them. */
const chartWait = { afterMs: 1000, withinMs: 5000 } as const;

/** Opens the lists of answers, and tells how many stretches need attention. Comes just after the page. */
export function LazyInsightsButton(props: InsightsButtonProps) {
  useEffect(() => {
    // Small, and soon asked for.
    const preloadSide = () => {
      if (insightControls.get() !== undefined) insightsSide.preload();
    };
    preloadSide();
    return insightControls.subscribe(preloadSide);
  }, []);
  return (
    <Lazy module={insightControls} loading={<span className="w-24" />} failed={null}>
      {({ InsightsButton }) => <InsightsButton {...props} />}
    </Lazy>
  );
}

/** Shows and hides the staffing chart. */
export function LazyStaffingToggle(props: StaffingToggleProps) {
  const isLoading = props.dashboard.load.end.kind === 'open';
  useEffect(() => (isLoading ? undefined : whenIdle(staffingChart.preload, chartWait)), [isLoading]);
  return (
    // Whoever is about to ask for it does not wait for that.
    <span onPointerEnter={staffingChart.preload} onFocus={staffingChart.preload}>
      <Lazy module={insightControls} loading={<span className="inline-block h-8 w-24" />} failed={null}>
        {({ StaffingToggle }) => <StaffingToggle {...props} />}
      </Lazy>
    </span>
  );
}

/** Says whose rows come first while a moment is looked into, and finds them. */
export function LazyLeaversBanner(props: LeaversBannerProps) {
  return (
    <Lazy module={insightControls} failed={null}>
      {({ LeaversBanner }) => <LeaversBanner {...props} />}
    </Lazy>
  );
}

/** The lists of answers beside the timeline. */
export function LazyInsightsSide(props: InsightsSideProps) {
  const room = props.isSheet ? null : <div className="w-100 shrink-0 border-s border-hairline" />;
  return (
    <Lazy module={insightsSide} loading={room} failed={null}>
      {({ InsightsSide }) => <InsightsSide {...props} />}
    </Lazy>
  );
}

/** The staffing chart above the rows. */
export function LazyStaffing(props: StaffingProps) {
  const room = <div className="h-[89px] shrink-0 border-b border-hairline" />;
  return (
    <Lazy module={staffingChart} loading={room} failed={null}>
      {({ Staffing }) => <Staffing {...props} />}
    </Lazy>
  );
}
