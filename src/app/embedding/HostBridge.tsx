import { useEffect, useState, useSyncExternalStore } from 'react';
import { formatTime } from '../../time/format';
import { Banner } from '../../ui/Banner';
import { LoadBoundary } from '../../ui/Lazy';
import { useFrameWords } from '../../words/areas';
import { useAgents, useFilters } from '../pipeline/contexts';
import { useOpenAgent } from '../pipeline/openAgent';
import { useHostLink } from './HostLinkContext';
import { failureCode, framePhase } from './framePhase';
import { useHostTheme } from './useHostTheme';
import { usePreferredHeight } from './usePreferredHeight';

/** A renewal takes a moment; only one that takes longer is worth a word. */
const QUIET_RENEWAL_MS = 3000;

/** Tells the host what goes on in the dashboard, and the reader what goes on with the host. */
export function HostBridge() {
  const link = useHostLink();
  const { filters } = useFilters();
  const { load, refresh } = useAgents();
  const { userId: openUserId } = useOpenAgent();
  const token = useSyncExternalStore(link.tokens.subscribe, link.tokens.state);
  const themeTokens = useSyncExternalStore(link.themeTokens.subscribe, link.themeTokens.get);
  useHostTheme(themeTokens);
  usePreferredHeight(link);
  useEffect(() => link.onRefresh(() => refresh()), [link, refresh]);
  useEffect(() => link.stateFilters(), [link, filters]);
  useEffect(() => {
    if (openUserId !== undefined) link.tell('agentSelected', { userId: openUserId });
  }, [link, openUserId]);
  const phase = framePhase(load, token);
  const asOf = load.asOf === undefined ? null : new Date(load.asOf).toISOString();
  useEffect(() => link.tell('status', { phase, asOf }), [link, phase, asOf]);
  const code = failureCode(load);
  useEffect(() => {
    if (code !== undefined) link.tell('error', { code });
  }, [link, code]);
  const isLate = useLasting(token.kind === 'missing', QUIET_RENEWAL_MS);
  if (!isLate) return null;
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

/** Whether something has been so for as long as that. */
function useLasting(isSo: boolean, lastingMs: number): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => setLasting(true), lastingMs);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isSo, lastingMs]);
  return isLasting;
}
