import { type ComponentType, createContext } from 'react';

/** What the dashboard has in a frame alone. The code behind it is fetched in a frame alone. */
export type HostParts = {
  /** Stands among the banners; tells the host what goes on. */
  readonly Bridge: ComponentType;
};

/** `undefined` where the page stands on its own. */
export const HostContext = createContext<HostParts | undefined>(undefined);
