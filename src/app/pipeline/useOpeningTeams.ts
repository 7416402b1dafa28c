import { useCallback, useContext, useEffect, useState } from 'react';
import type { PublicConfig } from '../../contract/publicConfig';
import type { Filters } from '../../domain/filters';
import { isBareAddress } from '../../filters/address/readAddress';
import { type AddressFilters, pageAddressStore } from '../../filters/address/useAddressFilters';
import { lastTeams } from '../browser/readerChoices';
import { HostContext } from './contexts';
import { openingTeams } from './openingTeams';
import type { TeamsState } from './useTeamsState';
import { useStableValue } from './useStable';

/**
 * The filters of the address. One that leaves open what to show gets the teams that the page opens with; what the
 * reader chooses is remembered for the next time. In a frame, the host page decides.
 */
export function useOpeningTeams(
  address: AddressFilters,
  teamsState: TeamsState,
  { hasRoster }: Pick<PublicConfig, 'hasRoster'>,
): AddressFilters {
  const { filters, setFilters: change, follow: go } = address;
  const isFramed = useContext(HostContext) !== undefined;
  const [last] = useState(lastTeams.get);
  const [isOpening, setIsOpening] = useState(
    () => hasRoster && !isFramed && isBareAddress(pageAddressStore().snapshot().address),
  );
  const teams = useStableValue(openingTeams(last, teamsState));
  useEffect(() => {
    if (isOpening) change({ teams }, 'replace');
  }, [isOpening, teams, change]);
  // State derived while rendering, as React's documentation advises over an effect.
  const isWritten = filters.teams.join() === teams.join();
  if (isOpening && teamsState.state !== 'reading' && isWritten) setIsOpening(false);
  const setFilters = useCallback(
    (asked: Partial<Filters>, how: 'push' | 'replace') => {
      const { teams: chosen } = asked;
      if (chosen !== undefined) {
        setIsOpening(false);
        if (!isFramed) lastTeams.change(() => chosen);
      }
      change(asked, how);
    },
    [change, isFramed],
  );
  const follow = useCallback(
    (to: string) => {
      setIsOpening(false);
      go(to);
    },
    [go],
  );
  return { ...address, filters: isOpening ? { ...filters, teams } : filters, setFilters, follow };
}
