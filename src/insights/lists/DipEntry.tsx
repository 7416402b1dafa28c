import { useMemo } from 'react';
import type { CoverageDip } from '../../analysis/insights/coverageDips';
import { type Dip, dipAt, type Leaver, leaversOf } from '../../analysis/insights/leavers';
import type { LeaverKind } from '../../analysis/insights/leaverKinds';
import type { Staffing } from '../../analysis/insights/staffing';
import type { Team } from '../../domain/teams';
import { HOUR_MS } from '../../time/instant';
import { useInsightsWords } from '../../words/areas';
import type { InsightListProps } from './AgentInsight';
import { Disclosed } from './Disclosed';
import { type InsightSelection, isSelectedPeriod } from './insightSelection';
import { Leavers } from './Leavers';

export type DipEntryProps = InsightListProps & {
  readonly dip: CoverageDip;
  readonly minimum: number;
  /** Whose coverage it is; `undefined`: that of all agents. */
  readonly team: Team | undefined;
  /** The staffing of the agents, computed only once it is needed. */
  readonly staffingOfAgents: () => Staffing;
  /** The codes of the primary statuses that count, and their label. */
  readonly coverCodes: readonly number[];
  readonly status: string;
  /** What an agent left for, by the code of the status they changed to. */
  readonly leaverKindOf: (statusCode: number | undefined) => LeaverKind;
};

/** A dip with its length and depth; expanded, with who left before it was at its lowest. */
export function DipEntry(props: DipEntryProps) {
  const { dip, minimum, team, timeWords, selection } = props;
  const { startMs, endMs, lowestCount, lowestAtMs, missingMs } = dip;
  const words = useInsightsWords();
  const title = timeWords.range(startMs, endMs);
  return (
    <Disclosed
      name={team?.name}
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
      expandLabel={words.agentsIn({ period: team === undefined ? title : `${team.name}, ${title}` })}
      isSelected={isSelectedPeriod(selection, { list: 'coverage', momentMs: lowestAtMs, team: team?.id })}
      onSelect={() => selection.onSelect(dipSelection(props, fallTo(props)))}
    >
      {() => <DipLeavers {...props} />}
    </Disclosed>
  );
}

function DipLeavers(props: DipEntryProps) {
  const { dip, agents, staffingOfAgents, observed, coverCodes, catalog, selection, leaverKindOf } = props;
  const fall = useMemo(
    () => fallTo({ dip, agents, staffingOfAgents, observed, coverCodes, catalog }),
    [dip, agents, staffingOfAgents, observed, coverCodes, catalog],
  );
  return (
    <Leavers
      {...props}
      dip={fall.dip}
      leavers={fall.leavers}
      kindOf={({ statusCode }) => leaverKindOf(statusCode)}
      onSelect={({ agent, leftAtMs }) =>
        selection.onSelect({
          ...dipSelection(props, fall),
          focus: { userId: agent.userId, atMs: leftAtMs },
        })
      }
    />
  );
}

type Fall = { readonly dip: Dip | undefined; readonly leavers: readonly Leaver[] };

/** How the number fell to where a dip was lowest, and who left. */
function fallTo(
  context: Pick<DipEntryProps, 'dip' | 'agents' | 'staffingOfAgents' | 'observed' | 'coverCodes' | 'catalog'>,
): Fall {
  const { agents, staffingOfAgents, observed, coverCodes, catalog } = context;
  const dip = dipAt(staffingOfAgents(), context.dip.lowestAtMs, coverCodes);
  if (dip === undefined) return { dip, leavers: [] };
  return { dip, leavers: leaversOf(agents, dip, { observed, primaryCodes: coverCodes, catalog }) };
}

/** From the last maximum to the lowest number; the timeline shows all of the dip. */
function dipSelection(
  { dip: { startMs, endMs, lowestAtMs }, team }: Pick<DipEntryProps, 'dip' | 'team'>,
  { dip, leavers }: Fall,
): InsightSelection {
  const peakMs = dip?.peakMs ?? lowestAtMs;
  return {
    list: 'coverage',
    team: team?.id,
    startMs: peakMs,
    endMs: lowestAtMs,
    shown: { startMs: Math.min(startMs, peakMs), endMs },
    userIds: leavers.map(({ agent }) => agent.userId),
  };
}
