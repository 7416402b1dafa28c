import { useAgents, useAppearance } from './contexts';
import { staleAfter } from './useLiveRefresh';

/** The age at which the page's data says how long a status has lasted at least. */
export function useStaleAfterMs(): number {
  const { config } = useAppearance();
  const { load } = useAgents();
  return staleAfter({ load, config });
}
