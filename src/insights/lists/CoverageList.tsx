import { useMemo } from 'react';
import { countPeriods, type CountPeriod } from '../../analysis/insights/countPeriods';
import { dipAt, leaversOf } from '../../analysis/insights/leavers';
import type { Staffing } from '../../analysis/insights/staffing';
import { minimumBounds } from '../../domain/filters';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { type Interval, isEmpty } from '../../time/interval';
import { Button } from '../../ui/Button';
import type { InsightsWords } from '../../words/en/insights';
import type { TimeWords } from '../../words/spanWords';
import { AgentInsight, labelOf, type StatusLooks } from './AgentInsight';
import { Disclosed } from './Disclosed';
import { LongList } from './LongList';
import { NumberField } from './NumberField';
import { readWholeNumber } from './readWholeNumber';

export type CoverageListProps = {
  readonly agents: readonly AgentDay[];
  readonly staffing: Staffing;
  readonly observed: Interval;
  readonly coverageStatus: string;
  readonly floor: number | undefined;
  readonly onMinimumChange: (floor: number | undefined) => void;
  /** Brings those who left before a moment to the top. */
  readonly onShowLeavers: (momentMs: number) => void;
  readonly catalog: StatusCatalog;
  readonly looks: StatusLooks;
  readonly timeWords: TimeWords;
  readonly words: InsightsWords;
  readonly onReveal: (userId: string, atMs: number) => void;
};

/** Every stretch with too few agents, and who had just left. */
export function CoverageList(props: CoverageListProps) {
  const { staffing, observed, coverageStatus, floor, onMinimumChange, catalog, looks, timeWords, words } =
    props;
  const status = labelOf(looks, coverageStatus);
  const primaryCode = catalog.primaryCodeOf(coverageStatus);
  const stretches = useMemo(
    () => (floor === undefined ? [] : countPeriods(staffing, observed, [primaryCode], { below: floor })),
    [staffing, observed, primaryCode, floor],
  );
  const commit = (text: string): string | undefined => {
    const value = readWholeNumber(text, minimumBounds);
    if (value === undefined && text.trim() !== '') return words.coverage.badMinimum(minimumBounds);
    onMinimumChange(value);
    return undefined;
  };
  const totalMs = stretches.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  return (
    <div className="flex flex-col gap-2 py-3">
      <NumberField
        label={words.coverage.minimum({ status })}
        value={floor?.toString() ?? ''}
        onCommit={commit}
      />
      {floor === undefined && <p className="text-pretty text-muted">{words.coverage.unset}</p>}
      {floor !== undefined && floor > staffing.agentCount && (
        <p className="rounded-md bg-warn-soft px-3 py-2">
          {words.coverage.aboveAll({ agents: staffing.agentCount })}
        </p>
      )}
      {floor !== undefined && (
        <p role="status" className="text-muted">
          {isEmpty(observed)
            ? words.coverage.nothingYet
            : stretches.length === 0
              ? words.coverage.none
              : words.coverage.sum({ count: stretches.length, length: timeWords.length(totalMs) })}
        </p>
      )}
      <LongList items={stretches} keyOf={({ startMs }) => String(startMs)} words={words}>
        {(stretch) => (
          <Disclosed
            title={timeWords.range(stretch.startMs, stretch.endMs)}
            fact={words.coverage.period({
              length: timeWords.length(stretch.endMs - stretch.startMs),
              lowest: stretch.extremeCount,
              moment: timeWords.moment(stretch.extremeAtMs),
            })}
          >
            {() => <Leavers {...props} stretch={stretch} status={status} />}
          </Disclosed>
        )}
      </LongList>
    </div>
  );
}

/** Who left before the number was at its lowest. */
function Leavers(props: CoverageListProps & { readonly stretch: CountPeriod; readonly status: string }) {
  const { agents, staffing, observed, coverageStatus, stretch, status } = props;
  const { catalog, looks, timeWords, words, onReveal, onShowLeavers } = props;
  const primaryCode = catalog.primaryCodeOf(coverageStatus);
  const { dip, leavers } = useMemo(() => {
    const found = dipAt(staffing, stretch.extremeAtMs, primaryCode);
    return {
      dip: found,
      leavers: found === undefined ? [] : leaversOf(agents, found, { observed, primaryCode, catalog }),
    };
  }, [agents, staffing, observed, primaryCode, stretch, catalog]);
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
      <LongList items={leavers} keyOf={({ agent }) => agent.userId} words={words}>
        {({ agent, statusCode, leftAtMs, backAtMs, goneMs }) => {
          const gone = statusCode === undefined ? undefined : catalog.statusOf(statusCode);
          const facts = {
            status:
              gone === undefined ? words.noStatus : statusWords(labelOf(looks, gone.primary), gone.secondary),
            moment: timeWords.moment(leftAtMs),
            length: timeWords.length(goneMs),
          };
          return (
            <AgentInsight
              name={agent.displayName}
              primary={gone?.primary}
              looks={looks}
              fact={backAtMs === undefined ? words.coverage.leaver(facts) : words.coverage.leaverBack(facts)}
              onPick={() => onReveal(agent.userId, leftAtMs)}
            />
          );
        }}
      </LongList>
      <Button className="mt-1" onClick={() => onShowLeavers(stretch.extremeAtMs)}>
        {words.coverage.bringToTop}
      </Button>
    </>
  );
}

function statusWords(label: string, secondary: string): string {
  return secondary === '' || secondary === label ? label : `${label} · ${secondary}`;
}
