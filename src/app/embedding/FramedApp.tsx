import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { publicConfigQuery } from '../../api/publicConfigQuery';
import type { PublicConfig } from '../../contract/publicConfig';
import { assertNever } from '../../base/assertNever';
import { LoadBoundary } from '../../ui/Lazy';
import { usePageWords } from '../../words/WordsContext';
import { useFrameWords } from '../../words/areas';
import { Starting } from '../App';
import { Dashboard } from '../Dashboard';
import { Notice } from '../notices/Notice';
import { useColourScheme } from '../browser/useColourScheme';
import { focusHome } from '../browser/useFocusRescue';
import { TimelineSkeleton } from '../notices/TimelineSkeleton';
import { HostContext, type HostParts } from '../pipeline/HostContext';
import { HostBridge } from './HostBridge';
import type { HostLink } from './HostLink';
import { HostLinkContext } from './HostLinkContext';

export type FramedAppProps = {
  /** The link to the page around this one; the same however often it is asked for. */
  readonly openLink: (config: PublicConfig) => HostLink;
};

/** Reads how the service is set up, waits for the page around this one, then shows the dashboard. */
export function FramedApp(props: FramedAppProps) {
  const { data: config, error, refetch, fetchStatus } = useQuery(publicConfigQuery);
  if (config === undefined) {
    return <Starting failed={error !== null || fetchStatus === 'paused'} onRetry={() => void refetch()} />;
  }
  if (config.embedOrigins.length === 0) return <FramePanel kind="uninvited" />;
  return <Linked {...props} config={config} />;
}

const parts: HostParts = { Bridge: HostBridge };

function Linked({ config, openLink }: FramedAppProps & { readonly config: PublicConfig }) {
  const [link] = useState(() => openLink(config));
  return (
    <HostLinkContext value={link}>
      <HostContext value={parts}>
        <Entrance link={link} config={config} />
      </HostContext>
    </HostLinkContext>
  );
}

function Entrance({ link, config }: { readonly link: HostLink; readonly config: PublicConfig }) {
  const state = useSyncExternalStore(link.state.subscribe, link.state.get);
  switch (state) {
    case 'connecting':
      return <Waiting />;
    case 'silent':
      return <FramePanel kind="silent" />;
    case 'open':
      return <Dashboard config={config} />;
    default:
      return assertNever(state);
  }
}

function Waiting() {
  useColourScheme('auto');
  const { documentTitle } = usePageWords();
  return (
    <main {...focusHome} aria-label={documentTitle} className="flex h-full flex-col">
      <TimelineSkeleton />
    </main>
  );
}

type PanelKind = 'silent' | 'uninvited';

/** Why there is nothing to see here, and whose it is to mend. */
function FramePanel({ kind }: { readonly kind: PanelKind }) {
  useColourScheme('auto');
  const page = usePageWords();
  return (
    <main {...focusHome} aria-label={page.documentTitle} className="flex h-full flex-col overflow-auto">
      <h1 className="sr-only">{page.documentTitle}</h1>
      <LoadBoundary
        failed={
          <Notice title={page.wrong} isAlert>
            {page.wrongAdvice}
          </Notice>
        }
      >
        <PanelText kind={kind} />
      </LoadBoundary>
    </main>
  );
}

function PanelText({ kind }: { readonly kind: PanelKind }) {
  const words = useFrameWords();
  return kind === 'silent' ? (
    <Notice title={words.silent} isAlert>
      {words.silentAdvice}
    </Notice>
  ) : (
    <Notice title={words.uninvited} isAlert>
      {words.uninvitedAdvice}
    </Notice>
  );
}
