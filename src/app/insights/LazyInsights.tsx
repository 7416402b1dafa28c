import { useEffect } from 'react';
import { LazyModule } from '../../base/LazyModule';
import { whenIdle } from '../../base/whenIdle';
import { Lazy } from '../../ui/Lazy';
import { useAgents } from '../pipeline/contexts';
import type { InsightsSideProps } from './InsightsSide';
import type { StaffingProps } from './Staffing';

const insightControls = new LazyModule(() => import('./insightControls'));
const insightsSide = new LazyModule(() => import('./InsightsSide'));
const staffingChart = new LazyModule(() => import('./Staffing'));

/** The chart is as large as the pickers and not used as often, so it comes after them. */
const chartWait = { afterMs: 1000, withinMs: 5000 } as const;

/** Opens the insights, with the number that need attention. Comes just after the page. */
export function LazyInsightsButton() {
  useEffect(() => {
    // Small, and soon used.
    const preloadSide = () => {
      if (insightControls.get() !== undefined) insightsSide.preload();
    };
    preloadSide();
    return insightControls.subscribe(preloadSide);
  }, []);
  return (
    <Lazy module={insightControls} loading={<span className="w-24" />} failed={null}>
      {({ InsightsButton }) => <InsightsButton />}
    </Lazy>
  );
}

/** Shows and hides the staffing chart. */
export function LazyStaffingToggle() {
  const isLoading = useAgents().load.end.kind === 'open';
  useEffect(() => (isLoading ? undefined : whenIdle(staffingChart.preload, chartWait)), [isLoading]);
  return (
    // A pointer or focus on the button means that the chart is about to be opened.
    <span onPointerEnter={staffingChart.preload} onFocus={staffingChart.preload}>
      <Lazy module={insightControls} loading={<span className="inline-block h-8 w-24" />} failed={null}>
        {({ StaffingToggle }) => <StaffingToggle />}
      </Lazy>
    </span>
  );
}

/** Says whose rows are on top while a moment is examined. */
export function LazyLeaversBanner() {
  return (
    <Lazy module={insightControls} failed={null}>
      {({ LeaversBanner }) => <LeaversBanner />}
    </Lazy>
  );
}

/** The insights beside the timeline. */
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
