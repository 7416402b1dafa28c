import { useEffect, useState, useSyncExternalStore } from 'react';
import { formatTime } from '../../time/format';
import { Banner } from '../../ui/Banner';
import { LoadBoundary } from '../../ui/Lazy';
import { useFrameWords } from '../../words/areas';
import { useAgents, useFilters } from '../pipeline/contexts';
import { useOpenAgent } from '../pipeline/openAgent';
import type { HostLink } from './HostLink';
import { failureForHost, framePhase } from './framePhase';
import { useHostTheme } from './useHostTheme';
import { usePreferredHeight } from './usePreferredHeight';

/** Renewing access usually takes less; only a longer wait is shown. */
const QUIET_RENEWAL_MS = 3000;

/** Reports the dashboard's state to the host, and trouble with the host to the reader. */
export function HostBridge({ link }: { readonly link: HostLink }) {
  const { filters } = useFilters();
  const { load, refresh } = useAgents();
  const { userId: openUserId } = useOpenAgent();
  const token = useSyncExternalStore(link.tokens.subscribe, link.tokens.state);
  const themeTokens = useSyncExternalStore(link.themeTokens.subscribe, link.themeTokens.get);
  useHostTheme(themeTokens);
  usePreferredHeight(link);
  useEffect(() => link.onRefresh(() => refresh()), [link, refresh]);
  useEffect(() => link.reportFilters(), [link, filters]);
  useEffect(() => {
    if (openUserId !== undefined) link.post('agentSelected', { userId: openUserId });
  }, [link, openUserId]);
  const phase = framePhase(load, token);
  const asOf = load.asOf === undefined ? null : new Date(load.asOf).toISOString();
  useEffect(() => link.post('status', { phase, asOf }), [link, phase, asOf]);
  const { code, reason } = failureForHost(load);
  useEffect(() => {
    if (code !== undefined) link.post('error', { code, ...(reason !== undefined && { reason }) });
  }, [link, code, reason]);
  const isRenewalSlow = useHasLasted(token.kind === 'missing', QUIET_RENEWAL_MS);
  if (!isRenewalSlow) return null;
  return (
    <LoadBoundary failed={null}>
      <AccessBanner />
    </LoadBoundary>
  );
}

function AccessBanner() {
  const words = useFrameWords();
  const { load } = useAgents();
  const { filters, timeRange } = useFilters();
  return (
    <Banner tone="warn" announce="alert">
      {load.asOf === undefined ? (
        <>
          <strong className="font-medium">{words.noAccess}.</strong> {words.noAccessAdvice}
        </>
      ) : (
        words.renewing({ time: formatTime(filters.language, timeRange.zone, load.asOf) })
      )}
    </Banner>
  );
}

/** Whether a condition has been true for at least `durationMs`. */
function useHasLasted(isTrue: boolean, durationMs: number): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!isTrue) return undefined;
    const timer = setTimeout(() => setHasLasted(true), durationMs);
    return () => {
      clearTimeout(timer);
      setHasLasted(false);
    };
  }, [isTrue, durationMs]);
  return hasLasted;
}
