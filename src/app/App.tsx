import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { publicConfigQuery } from '../api/publicConfigQuery';
import { type ThemeName, themeNames } from '../domain/filters';
import { addressTextNow } from '../filters/address/useAddressFilters';
import { Button } from '../ui/Button';
import { usePageWords } from '../words/WordsContext';
import { Dashboard } from './Dashboard';
import { Notice } from './notices/Notice';
import { TimelineSkeleton } from './notices/TimelineSkeleton';
import { useColourScheme } from './browser/useColourScheme';
import { focusHome, useFocusRescue } from './browser/useFocusRescue';

/** Reads how the service is set up, then shows the dashboard. */
export function App() {
  useFocusRescue();
  const { data, error, refetch, fetchStatus } = useQuery(publicConfigQuery);
  // Told at once, settings that come late would have the whole page rendered in one task, not in slices.
  const config = useDeferredValue(data);
  if (config !== undefined) return <Dashboard config={config} />;
  return <Starting failed={error !== null || fetchStatus === 'paused'} onRetry={() => void refetch()} />;
}

/** What stands until it is known how the service is set up, or that it cannot be reached. */
export function Starting({ failed, onRetry }: { readonly failed: boolean; readonly onRetry: () => void }) {
  useColourScheme(addressTheme());
  const words = usePageWords();
  return (
    <main {...focusHome} className="flex h-full flex-col focus-visible:-outline-offset-2">
      <h1 className="sr-only">{words.documentTitle}</h1>
      {failed ? (
        <Notice
          title={words.noService}
          isAlert
          actions={
            <Button tone="primary" onClick={onRetry}>
              {words.retry}
            </Button>
          }
        >
          {words.noServiceAdvice}
        </Notice>
      ) : (
        <TimelineSkeleton />
      )}
    </main>
  );
}

/** The theme that the address asks for, before there are settings to read all of it with. */
function addressTheme(): ThemeName {
  const asked = addressTextNow('theme');
  return themeNames.find((name) => name === asked) ?? 'auto';
}
