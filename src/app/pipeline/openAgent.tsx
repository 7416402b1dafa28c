import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { useStableFields } from './useStable';

export type OpenAgent = {
  /** Whose details stand beside the timeline. */
  readonly userId: string | undefined;
  readonly open: (userId: string) => void;
  readonly close: () => void;
  /** Closes because something else takes the place, and the focus. */
  readonly leave: () => void;
  /** Whether the details were opened just now and take the focus: true once for each time. */
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
 * Keeps whose details are open, while other views and moments without rows come and go. Closed, the focus goes
 * back to the rows, where the agent's row still is the tab stop.
 */
export function OpenAgentProvider({ children }: { readonly children: ReactNode }) {
  // An object, so that to open the same agent once more is news too.
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
