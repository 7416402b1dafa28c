import { useContext, useEffect } from 'react';
import { LazyModule } from '../../base/LazyModule';
import { whenIdle } from '../../base/whenIdle';
import { Lazy } from '../../ui/Lazy';
import { HostContext, useAgents } from '../pipeline/contexts';
import type { InsightsSideProps } from './InsightsSide';
import type { StaffingProps } from './Staffing';

const insightControls = new LazyModule(() => import('./insightControls'));
const insightsSide = new LazyModule(() => import('./InsightsSide'));
const staffingChart = new LazyModule(() => import('./Staffing'));

/** The chart's code is as large as the pickers' and used less often, so it loads after them. */
const chartWait = { afterMs: 1000, withinMs: 5000 } as const;

/** Opens the insights; shows how many periods need attention. Loaded just after the page. */
export function LazyInsightsButton() {
  const isFramed = useContext(HostContext) !== undefined;
  useEffect(() => {
    const preloadSide = () => {
      if (insightControls.get() !== undefined) insightsSide.preload();
    };
    preloadSide();
    return insightControls.subscribe(preloadSide);
  }, []);
  return (
    <Lazy
      module={insightControls}
      loading={<span className={isFramed ? 'w-24 max-lg:w-9' : 'w-33 max-lg:w-18'} />}
      failed={null}
    >
      {({ InsightsButton, AlertsButton }) => (
        <>
          <InsightsButton />
          {!isFramed && <AlertsButton />}
        </>
      )}
    </Lazy>
  );
}

export function LazyStaffingToggle() {
  const isLoading = useAgents().load.end.kind === 'open';
  useEffect(() => (isLoading ? undefined : whenIdle(staffingChart.preload, chartWait)), [isLoading]);
  return (
    // Pointing at or focusing the button usually precedes opening the chart.
    <span onPointerEnter={staffingChart.preload} onFocus={staffingChart.preload}>
      <Lazy
        module={insightControls}
        loading={<span className="inline-block h-8 w-24 short:w-9" />}
        failed={null}
      >
        {({ StaffingToggle }) => <StaffingToggle />}
      </Lazy>
    </span>
  );
}

export function LazyOnTopBanner(props: { readonly onUndo: () => void }) {
  return (
    <Lazy module={insightControls} failed={null}>
      {({ OnTopBanner }) => <OnTopBanner {...props} />}
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
