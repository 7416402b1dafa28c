import { useMemo } from 'react';
import { coverageDips, type CoverageDip } from '../../analysis/insights/coverageDips';
import { type Dip, dipAt, type Leaver, leaversOf } from '../../analysis/insights/leavers';
import type { LeaverKind } from '../../analysis/insights/leaverKinds';
import type { Staffing } from '../../analysis/insights/staffing';
import { minimumBounds, shortestDipBounds } from '../../domain/filters';
import { HOUR_MS, SECOND_MS } from '../../time/instant';
import { isEmpty } from '../../time/interval';
import { useInsightsWords } from '../../words/areas';
import type { InsightListProps } from './AgentInsight';
import { CoverChoice, type CoverChoiceProps, coverLabel } from './CoverChoice';
import { Disclosed } from './Disclosed';
import { type InsightSelection, isSelectedPeriod } from './insightSelection';
import { Leavers } from './Leavers';
import { LongList } from './LongList';
import { WholeNumberField } from './NumberField';

export type CoverageListProps = InsightListProps &
  Pick<CoverChoiceProps, 'cover' | 'onCoverChange'> & {
    readonly staffing: Staffing;
    /** The codes of the primary statuses that count. */
    readonly coverCodes: readonly number[];
    readonly minimum: number | undefined;
    readonly onMinimumChange: (minimum: number | undefined) => void;
    readonly shortestDipSeconds: number;
    /** `undefined` resets it to the default. */
    readonly onShortestDipChange: (seconds: number | undefined) => void;
    /** What an agent left for, by the code of the status they changed to. */
    readonly leaverKindOf: (statusCode: number | undefined) => LeaverKind;
  };

const NO_DIPS = { dips: [], leftOutCount: 0 } as const;

/** Every dip below the minimum, the worst first, and who had just left. */
export function CoverageList(props: CoverageListProps) {
  const { staffing, observed, cover, coverCodes, onCoverChange, minimum, onMinimumChange } = props;
  const { shortestDipSeconds, onShortestDipChange, looks, timeWords } = props;
  const words = useInsightsWords();
  const status = coverLabel(cover, looks);
  const { dips, leftOutCount } = useMemo(
    () =>
      minimum === undefined
        ? NO_DIPS
        : coverageDips(staffing, observed, coverCodes, {
            minimum,
            shortestMs: shortestDipSeconds * SECOND_MS,
          }),
    [staffing, observed, coverCodes, minimum, shortestDipSeconds],
  );
  const totalMs = dips.reduce((sum, { belowMs }) => sum + belowMs, 0);
  const leftOut =
    leftOutCount === 0
      ? ''
      : ` · ${words.coverage.leftOut({ count: leftOutCount, length: timeWords.length(shortestDipSeconds * SECOND_MS) })}`;
  return (
    <div className="flex flex-col gap-2 py-3">
      <CoverChoice cover={cover} onCoverChange={onCoverChange} looks={looks} />
      <WholeNumberField
        label={words.coverage.minimum({ status })}
        value={minimum}
        bounds={minimumBounds}
        errorOf={words.coverage.badMinimum}
        onChange={onMinimumChange}
      />
      <WholeNumberField
        label={words.coverage.shortest}
        value={shortestDipSeconds}
        bounds={shortestDipBounds}
        errorOf={words.coverage.badShortest}
        onChange={onShortestDipChange}
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
            : `${dips.length === 0 ? words.coverage.none : words.coverage.sum({ count: dips.length, length: timeWords.length(totalMs) })}${leftOut}`}
        </p>
      )}
      {minimum !== undefined && (
        <LongList items={dips} keyOf={({ startMs }) => String(startMs)}>
          {(dip) => <DipEntry {...props} dip={dip} minimum={minimum} status={status} />}
        </LongList>
      )}
    </div>
  );
}

type DipProps = CoverageListProps & { readonly dip: CoverageDip; readonly status: string };

/** A dip with its length and depth; expanded, with who left before it was at its lowest. */
function DipEntry(props: DipProps & { readonly minimum: number }) {
  const { dip, minimum, timeWords, selection } = props;
  const { startMs, endMs, lowestCount, lowestAtMs, missingMs } = dip;
  const words = useInsightsWords();
  const title = timeWords.range(startMs, endMs);
  return (
    <Disclosed
      title={title}
      fact={words.coverage.period({
        length: timeWords.length(endMs - startMs),
        short: minimum - lowestCount,
        lowest: lowestCount,
        moment: timeWords.moment(lowestAtMs),
      })}
      detail={
        missingMs < HOUR_MS
          ? words.coverage.missing({ length: timeWords.length(missingMs) })
          : // Days would be those of nobody's shift.
            words.coverage.missingHours({ hours: Math.round((missingMs / HOUR_MS) * 10) / 10 })
      }
      expandLabel={words.agentsIn({ period: title })}
      isSelected={isSelectedPeriod(selection, { list: 'coverage', momentMs: lowestAtMs })}
      onSelect={() => selection.onSelect(dipSelection(dip, fallTo(dip, props)))}
    >
      {() => <DipLeavers {...props} />}
    </Disclosed>
  );
}

function DipLeavers(props: DipProps) {
  const { dip, agents, staffing, observed, coverCodes, catalog, selection, leaverKindOf } = props;
  const fall = useMemo(
    () => fallTo(dip, { agents, staffing, observed, coverCodes, catalog }),
    [dip, agents, staffing, observed, coverCodes, catalog],
  );
  return (
    <Leavers
      {...props}
      dip={fall.dip}
      leavers={fall.leavers}
      kindOf={({ statusCode }) => leaverKindOf(statusCode)}
      onSelect={({ agent, leftAtMs }) =>
        selection.onSelect({
          ...dipSelection(dip, fall),
          focus: { userId: agent.userId, atMs: leftAtMs },
        })
      }
    />
  );
}

type Fall = { readonly dip: Dip | undefined; readonly leavers: readonly Leaver[] };

/** How the number fell to where a dip was lowest, and who left. */
function fallTo(
  { lowestAtMs }: CoverageDip,
  context: Pick<CoverageListProps, 'agents' | 'staffing' | 'observed' | 'coverCodes' | 'catalog'>,
): Fall {
  const { agents, staffing, observed, coverCodes, catalog } = context;
  const dip = dipAt(staffing, lowestAtMs, coverCodes);
  if (dip === undefined) return { dip, leavers: [] };
  return { dip, leavers: leaversOf(agents, dip, { observed, primaryCodes: coverCodes, catalog }) };
}

/** From the last maximum to the lowest number; the timeline shows all of the dip. */
function dipSelection({ startMs, endMs, lowestAtMs }: CoverageDip, { dip, leavers }: Fall): InsightSelection {
  const peakMs = dip?.peakMs ?? lowestAtMs;
  return {
    list: 'coverage',
    startMs: peakMs,
    endMs: lowestAtMs,
    shown: { startMs: Math.min(startMs, peakMs), endMs },
    userIds: leavers.map(({ agent }) => agent.userId),
  };
}
