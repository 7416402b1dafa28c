import type { DashboardEvent, DashboardHandle } from '../../src/embed/host/embedTypes';

/** What `hostPage` leaves on its window for the tests. */
export type Dashboard = {
  readonly events: DashboardEvent[];
  readonly dashboard: DashboardHandle;
};
