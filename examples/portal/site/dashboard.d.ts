/* oxlint-disable typescript/consistent-type-imports -- with an import statement this would no longer declare a module, but add to one */
/** The types of the module; your own portal uses `https://status.example.com/embed.d.ts` instead. */
declare module 'https://status.example.com/embed.js' {
  export const mount: typeof import('../../../src/embed/host/mount').mount;
  export type Applied = import('../../../src/embed/host/embedTypes').Applied;
  export type DashboardEvent = import('../../../src/embed/host/embedTypes').DashboardEvent;
  export type DashboardFilters = import('../../../src/embed/host/embedTypes').DashboardFilters;
  export type DashboardHandle = import('../../../src/embed/host/embedTypes').DashboardHandle;
  export type RejectedField = import('../../../src/embed/host/embedTypes').RejectedField;
}
