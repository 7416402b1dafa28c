import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useEffect } from 'react';
import { publicConfigQuery } from '../api/publicConfigQuery';
import type { PublicConfig } from '../contract/publicConfig';
import { type ThemeName, themeNames } from '../domain/filters';
import { addressTextNow } from '../filters/address/useAddressFilters';
import { LazyModule } from '../base/LazyModule';
import { Lazy } from '../ui/Lazy';
import { usePageWords } from '../words/WordsContext';
import { Dashboard } from './Dashboard';
import { LazySignInGate } from './notices/LazyNotices';
import { Notice, UnavailableNotice } from './notices/Notice';
import { TimelineSkeleton } from './notices/TimelineSkeleton';
import { useColourScheme } from './browser/useColourScheme';
import { focusHome, useFocusRescue } from './browser/useFocusRescue';
import { useDisplayState } from './display/displayState';
import { isSignInNeeded } from './signIn/signInState';

const displayEnded = new LazyModule(() => import('./display/DisplayEnded'));

/** Loads the service's configuration, then shows the dashboard. */
export function App() {
  useFocusRescue();
  const display = useDisplayState();
  // After a deploy it could not be fetched any more.
  useEffect(() => void (display !== 'none' && displayEnded.preload()), [display]);
  const { data, error, refetch, fetchStatus } = useQuery({
    ...publicConfigQuery,
    refetchInterval: retryOnWall,
  });
  // Deferred, so that a late configuration renders the page in slices and not in one task.
  const config = useDeferredValue(data);
  if (display === 'refused') {
    return (
      <StartPage>
        <Lazy module={displayEnded} loading={<TimelineSkeleton />} failed={<UnavailableNotice />}>
          {({ DisplayEnded }) => <DisplayEnded />}
        </Lazy>
      </StartPage>
    );
  }
  if (config !== undefined) {
    if (!isSignInNeeded(config)) return <Dashboard config={config} />;
    return (
      <StartPage>
        <LazySignInGate address={config.signIn?.url} />
      </StartPage>
    );
  }
  return <Starting failed={error !== null || fetchStatus === 'paused'} onRetry={() => void refetch()} />;
}

/** Nobody is there to retry on a wall display. Once it is loaded, `useBuildReload` follows it. */
const retryOnWall = ({ state }: { readonly state: { readonly data: PublicConfig | undefined } }) =>
  state.data === undefined && addressTextNow('chrome') === 'wall' && WALL_RETRY_MS;
const WALL_RETRY_MS = 15_000;

/** Shown until the configuration is loaded, or while the service cannot be reached. */
export function Starting({ failed, onRetry }: { readonly failed: boolean; readonly onRetry: () => void }) {
  const words = usePageWords();
  return (
    <StartPage>
      {failed ? (
        <Notice title={words.noService} isAlert action={{ label: words.retry, onClick: onRetry }}>
          {words.noServiceAdvice}
        </Notice>
      ) : (
        <TimelineSkeleton />
      )}
    </StartPage>
  );
}

function StartPage({ children }: { readonly children: ReactNode }) {
  useColourScheme(addressTheme());
  const words = usePageWords();
  return (
    <main {...focusHome} className="flex h-full flex-col focus-visible:-outline-offset-2">
      <h1 className="sr-only">{words.documentTitle}</h1>
      {children}
    </main>
  );
}

/** The theme in the address, readable before the configuration is loaded. */
function addressTheme(): ThemeName {
  const requested = addressTextNow('theme');
  return themeNames.find((name) => name === requested) ?? 'auto';
}
