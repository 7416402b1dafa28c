import { useQuery } from '@tanstack/react-query';
import { publicConfigQuery } from '../api/publicConfigQuery';
import { Button } from '../ui/Button';
import { usePageWords } from '../words/WordsContext';
import { Dashboard } from './Dashboard';
import { Notice } from './Notice';
import { TimelineSkeleton } from './TimelineSkeleton';
import { useColourScheme } from './useColourScheme';
import { focusHome, useFocusRescue } from './useFocusRescue';

/** Reads how the service is set up, then shows the dashboard. */
export function App() {
  useFocusRescue();
  const { data: config, error, refetch, fetchStatus } = useQuery(publicConfigQuery);
  if (config !== undefined) return <Dashboard config={config} />;
  return <Starting failed={error !== null || fetchStatus === 'paused'} onRetry={() => void refetch()} />;
}

/** What stands until it is known how the service is set up, or that it cannot be reached. */
export function Starting({ failed, onRetry }: { readonly failed: boolean; readonly onRetry: () => void }) {
  useColourScheme('auto');
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
