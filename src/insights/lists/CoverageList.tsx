import { useCallback, useMemo } from 'react';
import { coverageDips } from '../../analysis/insights/coverageDips';
import type { Staffing } from '../../analysis/insights/staffing';
import { minimumBounds, shortestDipBounds } from '../../domain/filters';
import { SECOND_MS } from '../../time/instant';
import { isEmpty } from '../../time/interval';
import { useInsightsWords } from '../../words/areas';
import type { InsightListProps } from './AgentInsight';
import { CoverChoice, type CoverChoiceProps, coverLabel } from './CoverChoice';
import { DipEntry, type DipEntryProps } from './DipEntry';
import { LongList } from './LongList';
import { WholeNumberField } from './NumberField';
import { TeamCoverage, type TeamCoverageProps } from './TeamCoverage';

export type CoverageListProps = InsightListProps &
  Pick<CoverChoiceProps, 'cover' | 'onCoverChange'> &
  Pick<DipEntryProps, 'coverCodes' | 'leaverKindOf'> &
  Pick<TeamCoverageProps, 'coveredTeams'> & {
    readonly staffing: Staffing;
    readonly minimum: number | undefined;
    /** Whether the minimum is that of the only team, by the roster. */
    readonly isTeamMinimum: boolean;
    readonly onMinimumChange: (minimum: number | undefined) => void;
    readonly shortestDipSeconds: number;
    /** `undefined` resets it to the default. */
    readonly onShortestDipChange: (seconds: number | undefined) => void;
  };

const NO_DIPS = { dips: [], leftOutCount: 0 } as const;

/** Every dip below the minimum, the worst first, and who had just left; then those of teams below their own. */
export function CoverageList(props: CoverageListProps) {
  const { staffing, observed, cover, coverCodes, onCoverChange, minimum, onMinimumChange } = props;
  const { shortestDipSeconds, onShortestDipChange, looks, timeWords, isTeamMinimum, coveredTeams } = props;
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
  const staffingOfAll = useCallback(() => staffing, [staffing]);
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
      {isTeamMinimum && <p className="text-pretty text-muted">{words.coverage.ofRoster}</p>}
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
          {(dip) => (
            <DipEntry
              {...props}
              dip={dip}
              minimum={minimum}
              team={undefined}
              staffingOfAgents={staffingOfAll}
              status={status}
            />
          )}
        </LongList>
      )}
      {coveredTeams.length > 0 && !isEmpty(observed) && <TeamCoverage {...props} status={status} />}
    </div>
  );
}
