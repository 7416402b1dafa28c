import type { QueryClient } from '@tanstack/react-query';
import type { Root } from 'react-dom/client';
import type { PublicConfig } from '../../contract/publicConfig';
import { keepAddressInMemory } from '../../filters/address/useAddressFilters';
import { dropEarlyLoad } from '../pipeline/loading';
import { renderPage } from '../renderPage';
import { FramedApp } from './FramedApp';
import { HostLink } from './HostLink';

/** Starts the page inside another one: nothing is asked of the service but how it is set up, until that one speaks. */
export function startFramed(root: Root, client: QueryClient): void {
  const address = keepAddressInMemory(location.search + location.hash);
  const onReaderChanged = () => {
    // All that was read and remembered for the one before goes with the page, from the screen at once.
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
