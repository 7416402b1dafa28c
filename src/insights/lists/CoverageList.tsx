import { useMemo } from 'react';
import { countPeriods, type CountPeriod } from '../../analysis/insights/countPeriods';
import { dipAt, leaversOf } from '../../analysis/insights/leavers';
import type { Staffing } from '../../analysis/insights/staffing';
import { minimumBounds } from '../../domain/filters';
import { isEmpty } from '../../time/interval';
import { Button } from '../../ui/Button';
import { useInsightsWords } from '../../words/areas';
import { AgentInsight, type InsightListProps, labelOf } from './AgentInsight';
import { Disclosed } from './Disclosed';
import { LongList } from './LongList';
import { WholeNumberField } from './NumberField';

export type CoverageListProps = InsightListProps & {
  readonly staffing: Staffing;
  readonly coverageStatus: string;
  readonly minimum: number | undefined;
  readonly onMinimumChange: (minimum: number | undefined) => void;
  /** Shows the agents who left before a moment on top. */
  readonly onShowLeavers: (momentMs: number) => void;
};

/** Every period with too few agents, and who had just left. */
export function CoverageList(props: CoverageListProps) {
  const { staffing, observed, coverageStatus, minimum, onMinimumChange, catalog, looks, timeWords } = props;
  const words = useInsightsWords();
  const status = labelOf(looks, coverageStatus);
  const primaryCode = catalog.primaryCodeOf(coverageStatus);
  const periods = useMemo(
    () => (minimum === undefined ? [] : countPeriods(staffing, observed, primaryCode, { below: minimum })),
    [staffing, observed, primaryCode, minimum],
  );
  const totalMs = periods.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  return (
    <div className="flex flex-col gap-2 py-3">
      <WholeNumberField
        label={words.coverage.minimum({ status })}
        value={minimum}
        bounds={minimumBounds}
        errorOf={words.coverage.badMinimum}
        onChange={onMinimumChange}
      />
      {minimum === undefined && <p className="text-pretty text-muted">{words.coverage.unset}</p>}
      {minimum !== undefined && minimum > staffing.agentCount && (
        <p className="rounded-md bg-warn-soft px-3 py-2">
          {words.coverage.aboveAll({ count: staffing.agentCount })}
        </p>
      )}
      {minimum !== undefined && (
        <p role="status" className="text-muted">
          {isEmpty(observed)
            ? words.coverage.nothingYet
            : periods.length === 0
              ? words.coverage.none
              : words.coverage.sum({ count: periods.length, length: timeWords.length(totalMs) })}
        </p>
      )}
      <LongList items={periods} keyOf={({ startMs }) => String(startMs)}>
        {(period) => (
          <Disclosed
            title={timeWords.range(period.startMs, period.endMs)}
            fact={words.coverage.period({
              length: timeWords.length(period.endMs - period.startMs),
              lowest: period.extremeCount,
              moment: timeWords.moment(period.extremeAtMs),
            })}
          >
            {() => <Leavers {...props} period={period} status={status} />}
          </Disclosed>
        )}
      </LongList>
    </div>
  );
}

/** Who left before the number was at its lowest. */
function Leavers(props: CoverageListProps & { readonly period: CountPeriod; readonly status: string }) {
  const { agents, staffing, observed, coverageStatus, period, status } = props;
  const { catalog, looks, timeWords, onReveal, onShowLeavers } = props;
  const words = useInsightsWords();
  const primaryCode = catalog.primaryCodeOf(coverageStatus);
  const { dip, leavers } = useMemo(() => {
    const found = dipAt(staffing, period.extremeAtMs, primaryCode);
    return {
      dip: found,
      leavers: found === undefined ? [] : leaversOf(agents, found, { observed, primaryCode, catalog }),
    };
  }, [agents, staffing, observed, primaryCode, period, catalog]);
  if (dip === undefined || leavers.length === 0) {
    return <p className="text-pretty text-muted">{words.coverage.noLeavers({ status })}</p>;
  }
  return (
    <>
      <p className="text-muted">
        {words.coverage.leavers({
          status,
          from: timeWords.moment(dip.peakMs),
          to: timeWords.moment(dip.momentMs),
        })}
      </p>
      <LongList items={leavers} keyOf={({ agent }) => agent.userId}>
        {({ agent, statusCode, leftAtMs, backAtMs, goneMs }) => {
          const gone = statusCode === undefined ? undefined : catalog.statusOf(statusCode);
          const facts = {
            status:
              gone === undefined
                ? words.noStatus
                : statusWords(labelOf(looks, gone.primary), looks.facts.labelOf(gone)),
            moment: timeWords.moment(leftAtMs),
            length: timeWords.length(goneMs),
          };
          return (
            <AgentInsight
              name={agent.displayName}
              primary={gone?.primary}
              looks={looks}
              fact={backAtMs === undefined ? words.coverage.leaver(facts) : words.coverage.leaverBack(facts)}
              onSelect={() => onReveal(agent.userId, leftAtMs)}
            />
          );
        }}
      </LongList>
      <Button className="mt-1" onClick={() => onShowLeavers(period.extremeAtMs)}>
        {words.coverage.bringToTop}
      </Button>
    </>
  );
}

function statusWords(label: string, secondary: string): string {
  return secondary === '' || secondary === label ? label : `${label} · ${secondary}`;
}
