/** What opens under the buttons of the header: a module of its own, because it brings the primitives library. */
export { ActionMenu } from './ActionMenu';
export { ViewsPopover } from './ViewsPopover';
