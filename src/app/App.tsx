import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect } from 'react';
import { publicConfigQuery } from '../api/publicConfigQuery';
import type { PublicConfig } from '../contract/publicConfig';
import { type ThemeName, themeNames } from '../domain/filters';
import { addressTextNow } from '../filters/address/useAddressFilters';
import { usePageWords } from '../words/WordsContext';
import { Dashboard } from './Dashboard';
import { LazySignInNotice } from './notices/LazyNotices';
import { Notice } from './notices/Notice';
import { TimelineSkeleton } from './notices/TimelineSkeleton';
import { browserPage } from './browser/browserPage';
import { useColourScheme } from './browser/useColourScheme';
import { focusHome, useFocusRescue } from './browser/useFocusRescue';
import { useDisplayState } from './display/display';
import { DisplayEnded } from './display/DisplayEnded';
import { goToSignIn, isSignInNeeded, signInHindrance } from './signIn/signIn';

/** Loads the service's configuration, then shows the dashboard. */
export function App() {
  useFocusRescue();
  const display = useDisplayState();
  const { data, error, refetch, fetchStatus } = useQuery({
    ...publicConfigQuery,
    refetchInterval: retryOnWall,
  });
  // Deferred, so that a late configuration renders the page in slices and not in one task.
  const config = useDeferredValue(data);
  if (display === 'refused') return <DisplayEnded theme={addressTheme()} />;
  if (config !== undefined) {
    return isSignInNeeded(config) ? (
      <SignInGate address={config.signIn?.url} />
    ) : (
      <Dashboard config={config} />
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
  useColourScheme(addressTheme());
  const words = usePageWords();
  return (
    <main {...focusHome} className="flex h-full flex-col focus-visible:-outline-offset-2">
      <h1 className="sr-only">{words.documentTitle}</h1>
      {failed ? (
        <Notice title={words.noService} isAlert action={{ label: words.retry, onClick: onRetry }}>
          {words.noServiceAdvice}
        </Notice>
      ) : (
        <TimelineSkeleton />
      )}
    </main>
  );
}

/** In place of the dashboard while nobody is signed in: goes to the sign-in, or says why it does not. */
function SignInGate({ address }: { readonly address: string | undefined }) {
  useColourScheme(addressTheme());
  const words = usePageWords();
  const hindrance = signInHindrance();
  useEffect(() => {
    if (hindrance !== undefined) return undefined;
    // Who goes back finds this page as it was left.
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) browserPage.reload();
    };
    addEventListener('pageshow', onShow);
    goToSignIn(address);
    return () => removeEventListener('pageshow', onShow);
  }, [hindrance, address]);
  return (
    <main {...focusHome} className="flex h-full flex-col focus-visible:-outline-offset-2">
      <h1 className="sr-only">{words.documentTitle}</h1>
      {hindrance === undefined ? (
        <TimelineSkeleton />
      ) : (
        <LazySignInNotice hindrance={hindrance} address={address} />
      )}
    </main>
  );
}

/** The theme in the address, readable before the configuration is loaded. */
function addressTheme(): ThemeName {
  const requested = addressTextNow('theme');
  return themeNames.find((name) => name === requested) ?? 'auto';
}
