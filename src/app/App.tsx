import { useQuery } from '@tanstack/react-query';
import { publicConfigQuery } from '../api/publicConfigQuery';
import { Button } from '../ui/Button';
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

function Starting({ failed, onRetry }: { readonly failed: boolean; readonly onRetry: () => void }) {
  useColourScheme('auto');
  return (
    <main {...focusHome} className="flex h-full flex-col focus-visible:-outline-offset-2">
      <h1 className="sr-only">Agent status timeline</h1>
      {failed ? (
        <Notice
          title="The dashboard’s own service cannot be reached"
          isAlert
          actions={
            <Button tone="primary" onClick={onRetry}>
              Retry
            </Button>
          }
        >
          Check your network connection. If others cannot reach it either, whoever runs the service must look
          at it.
        </Notice>
      ) : (
        <TimelineSkeleton />
      )}
    </main>
  );
}
