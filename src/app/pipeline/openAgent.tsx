import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { useStableFields } from './useStable';

export type OpenAgent = {
  /** The agent whose details are shown beside the timeline. */
  readonly userId: string | undefined;
  readonly open: (userId: string) => void;
  readonly close: () => void;
  /** Closes without returning the focus, because something else takes the place. */
  readonly leave: () => void;
  /** Whether newly opened details should take the focus: true once each time. */
  readonly takeFocus: () => boolean;
};

const OpenAgentContext = createContext<OpenAgent | undefined>(undefined);

/** Whose details are open; only below `OpenAgentProvider`. */
export function useOpenAgent(): OpenAgent {
  const openAgent = useContext(OpenAgentContext);
  if (openAgent === undefined) throw new Error('This component belongs below OpenAgentProvider.');
  return openAgent;
}

/**
 * Keeps the open agent across other views and while there are no rows. Closing returns the focus to the rows,
 * where the agent's row is still the tab stop.
 */
export function OpenAgentProvider({ children }: { readonly children: ReactNode }) {
  // An object, so that opening the same agent again is a change.
  const [opened, setOpened] = useState<{ readonly userId: string }>();
  const isFocusWanted = useRef(false);
  const isReturnWanted = useRef(false);
  const open = useCallback((userId: string) => {
    isFocusWanted.current = true;
    setOpened({ userId });
  }, []);
  const close = useCallback(() => {
    isReturnWanted.current = true;
    setOpened(undefined);
  }, []);
  const leave = useCallback(() => setOpened(undefined), []);
  const takeFocus = useCallback(() => {
    const isWanted = isFocusWanted.current;
    isFocusWanted.current = false;
    return isWanted;
  }, []);
  useEffect(() => {
    if (opened !== undefined || !isReturnWanted.current) return;
    isReturnWanted.current = false;
    document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus({ preventScroll: true });
  }, [opened]);
  const openAgent = useStableFields({ userId: opened?.userId, open, close, leave, takeFocus });
  return <OpenAgentContext value={openAgent}>{children}</OpenAgentContext>;
}
