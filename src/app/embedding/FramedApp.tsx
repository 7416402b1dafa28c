import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { publicConfigQuery } from '../../api/publicConfigQuery';
import type { PublicConfig } from '../../contract/publicConfig';
import { assertNever } from '../../base/assertNever';
import { LoadBoundary } from '../../ui/Lazy';
import { usePageWords } from '../../words/WordsContext';
import { useFrameWords } from '../../words/areas';
import { Starting } from '../App';
import { Dashboard } from '../Dashboard';
import { Notice, UnavailableNotice } from '../notices/Notice';
import { useColourScheme } from '../browser/useColourScheme';
import { focusHome } from '../browser/useFocusRescue';
import { TimelineSkeleton } from '../notices/TimelineSkeleton';
import { HostContext } from '../pipeline/contexts';
import { HostBridge } from './HostBridge';
import { HostLink } from './HostLink';
import type { Root } from 'react-dom/client';
import { keepAddressInMemory } from '../../filters/address/useAddressFilters';
import { dropEarlyLoad } from '../pipeline/loading';
import { renderPage } from '../renderPage';

type FramedAppProps = {
  /** Opens the link to the embedding page once; later calls return the same link. */
  readonly openLink: (config: PublicConfig) => HostLink;
};

/** Loads the service's configuration, waits for the embedding page, then shows the dashboard. */
function FramedApp(props: FramedAppProps) {
  const { data: config, error, refetch, fetchStatus } = useQuery(publicConfigQuery);
  if (config === undefined) {
    return <Starting failed={error !== null || fetchStatus === 'paused'} onRetry={() => void refetch()} />;
  }
  if (config.embedOrigins.length === 0) return <FramePanel kind="uninvited" />;
  return <Linked {...props} config={config} />;
}

function Linked({ config, openLink }: FramedAppProps & { readonly config: PublicConfig }) {
  const [link] = useState(() => openLink(config));
  const [bridge] = useState(() => <HostBridge link={link} />);
  const state = useSyncExternalStore(link.state.subscribe, link.state.get);
  switch (state) {
    case 'connecting':
      return <Waiting />;
    case 'silent':
      return <FramePanel kind="silent" />;
    case 'open':
      return (
        <HostContext value={bridge}>
          <Dashboard config={config} />
        </HostContext>
      );
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

type FramePanelProps = { readonly kind: 'silent' | 'uninvited' };

/** Why the dashboard cannot be shown in this frame, and who can fix it. */
function FramePanel({ kind }: FramePanelProps) {
  useColourScheme('auto');
  const { documentTitle } = usePageWords();
  return (
    <main {...focusHome} aria-label={documentTitle} className="flex h-full flex-col overflow-auto">
      <h1 className="sr-only">{documentTitle}</h1>
      <LoadBoundary failed={<UnavailableNotice />}>
        <PanelText kind={kind} />
      </LoadBoundary>
    </main>
  );
}

function PanelText({ kind }: FramePanelProps) {
  const words = useFrameWords();
  return (
    <Notice title={words[kind]} isAlert>
      {words[`${kind}Advice`]}
    </Notice>
  );
}

/** Starts the embedded page: until the host's first message, only the service's configuration is requested. */
export function startFramed(root: Root, client: QueryClient): void {
  const address = keepAddressInMemory(location.search + location.hash);
  const onReaderChanged = () => {
    // Nothing loaded for the previous reader may stay: it leaves the screen at once, memory with the reload.
    root.unmount();
    dropEarlyLoad();
    client.clear();
    location.reload();
  };
  let link: HostLink | undefined;
  const openLink = (config: PublicConfig) => {
    link ??= new HostLink({ client, config, address, onReaderChanged });
    return link;
  };
  renderPage(root, client, <FramedApp openLink={openLink} />);
}
