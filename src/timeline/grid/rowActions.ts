import type { RowGroup } from '../../analysis/rows/rowGroup';

/** What can be done with rows, and what was done, as far as the timeline shows it. */
export type RowActions = {
  /** User ids of the agents that are pinned to the top. */
  readonly pinned: ReadonlySet<string>;
  /** The agent whose details are beside the timeline. */
  readonly openUserId: string | undefined;
  readonly onOpen: (userId: string) => void;
  readonly onClose: () => void;
  readonly onTogglePin: (userId: string) => void;
  readonly onToggleGroup: (group: RowGroup) => void;
  /** Somebody points at the rows or has the keyboard in them, or no longer does. */
  readonly onInUseChange: (areInUse: boolean) => void;
};

/** A moment of an agent that shall come into view. Another object is a new request, even for the same moment. */
export type RevealRequest = { readonly userId: string; readonly atMs: number };
