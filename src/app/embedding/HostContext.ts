import { type ComponentType, createContext } from 'react';
import type { Dashboard } from '../pipeline/useDashboard';

export type HostBridgeProps = {
  readonly dashboard: Dashboard;
  /** Whose details are open. */
  readonly openUserId: string | undefined;
};

/** What the dashboard has in a frame alone. The code behind it is fetched in a frame alone. */
export type HostParts = {
  /** Stands among the banners; tells the host what goes on. */
  readonly Bridge: ComponentType<HostBridgeProps>;
};

/** `undefined` where the page stands on its own. */
export const HostContext = createContext<HostParts | undefined>(undefined);
