import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { rosterQuery } from '../../api/rosterQuery';
import type { PublicConfig } from '../../contract/publicConfig';
import type { RosterFault, RosterSource } from '../../contract/roster';
import { noTeams, type Teams } from '../../domain/teams';
import { type Instant, instantFromMs } from '../../time/instant';
import { loadTools } from './loading';
import { rosterTeams } from './rosterTeams';
import { useStableFields } from './useStable';

/** The teams that the reader may see. Changes when they are read, and with the language. */
export type TeamsState = {
  /** `noTeams` until they are read. */
  readonly teams: Teams;
  /** When the oldest of their sources was read. */
  readonly asOf: Instant | undefined;
  readonly source: RosterSource | undefined;
  readonly fault: RosterFault | undefined;
  /** The ids of the reader's own teams. */
  readonly mine: readonly string[];
  /**
   * `none`: the service knows no teams. `failed`: they could not be read, and are tried again. What was read once
   * stays `read`, whatever fails later.
   */
  readonly state: 'none' | 'reading' | 'failed' | 'read';
};

const nobody: readonly string[] = [];
const query = rosterQuery(loadTools.access);

/** The teams of the reader. Agents never wait for them. */
export function useTeamsState({ hasRoster }: Pick<PublicConfig, 'hasRoster'>, language: string): TeamsState {
  const { data: roster, isError } = useQuery({ ...query, enabled: hasRoster });
  const teams = useMemo(
    () => (roster === undefined ? noTeams : rosterTeams(roster, language)),
    [roster, language],
  );
  return useStableFields({
    teams,
    asOf: roster === undefined ? undefined : instantFromMs(Date.parse(roster.asOf)),
    source: roster?.source,
    fault: roster?.fault,
    mine: roster?.mine ?? nobody,
    state: !hasRoster ? 'none' : roster !== undefined ? 'read' : isError ? 'failed' : 'reading',
  });
}
