import { createContext, useContext } from 'react';
import type { HostLink } from './HostLink';

export const HostLinkContext = createContext<HostLink | undefined>(undefined);

/** The link to the page around this one; only below `FramedApp`. */
export function useHostLink(): HostLink {
  const link = useContext(HostLinkContext);
  if (link === undefined) throw new Error('There is no host: this part belongs below FramedApp.');
  return link;
}
