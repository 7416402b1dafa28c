import { useCallback, useMemo } from 'react';
import { staffingOver } from '../../analysis/insights/staffing';
import { type CoveredTeam, type TeamDip, teamDips } from '../../analysis/insights/teamDips';
import { SECOND_MS } from '../../time/instant';
import { useInsightsWords } from '../../words/areas';
import { DipEntry, type DipEntryProps } from './DipEntry';
import { LongList } from './LongList';

export type TeamCoverageProps = Omit<DipEntryProps, 'dip' | 'minimum' | 'team' | 'staffingOfAgents'> & {
  /** The teams that have a minimum; none where a single team is shown, whose minimum is that of all agents. */
  readonly coveredTeams: readonly CoveredTeam[];
  readonly shortestDipSeconds: number;
};

/** Every dip of a team below its own minimum, the worst first. */
export function TeamCoverage(props: TeamCoverageProps) {
  const { coveredTeams, observed, coverCodes, catalog, shortestDipSeconds, timeWords } = props;
  const words = useInsightsWords();
  const { dips, leftOutCount } = useMemo(
    () =>
      teamDips(coveredTeams, { observed, primaryCodes: coverCodes, catalog }, shortestDipSeconds * SECOND_MS),
    [coveredTeams, observed, coverCodes, catalog, shortestDipSeconds],
  );
  const totalMs = dips.reduce((sum, { belowMs }) => sum + belowMs, 0);
  return (
    <section aria-label={words.coverage.teams} className="flex flex-col gap-2 border-t border-hairline pt-3">
      <h3 className="font-medium">{words.coverage.teams}</h3>
      <p className="text-small text-pretty text-muted">{words.coverage.teamsNote}</p>
      <p className="text-muted">
        {dips.length === 0
          ? words.coverage.none
          : words.coverage.sum({ count: dips.length, length: timeWords.length(totalMs) })}
        {leftOutCount > 0 &&
          ` · ${words.coverage.leftOut({ count: leftOutCount, length: timeWords.length(shortestDipSeconds * SECOND_MS) })}`}
      </p>
      <LongList items={dips} keyOf={({ team, startMs }) => `${team.id} ${startMs}`}>
        {(dip) => <TeamDipEntry {...props} dip={dip} />}
      </LongList>
    </section>
  );
}

/** The entry itself names the team. */
const unnamed = () => undefined;

function TeamDipEntry(props: TeamCoverageProps & { readonly dip: TeamDip }) {
  const { dip, observed, catalog } = props;
  const { members, team, minimum } = dip;
  const staffingOfAgents = useCallback(
    () => staffingOver(members, observed, catalog),
    [members, observed, catalog],
  );
  return (
    <DipEntry
      {...props}
      teamOf={unnamed}
      agents={members}
      team={team}
      minimum={minimum}
      staffingOfAgents={staffingOfAgents}
    />
  );
}
