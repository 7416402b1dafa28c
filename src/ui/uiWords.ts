import { createContext, useContext } from 'react';

/** The texts that the controls themselves contain. */
export type UiWords = {
  /** Closes a sheet. */
  readonly done: string;
  /** Closes a side panel; the hint names its key, too. */
  readonly close: string;
  readonly closeHint: string;
  /** Hides a banner. */
  readonly dismiss: string;
  /** Read out before the text of a banner. */
  readonly warning: string;
  readonly error: string;
};

const UiWordsContext = createContext<UiWords | undefined>(undefined);

export const UiWordsProvider = UiWordsContext.Provider;

export function useUiWords(): UiWords {
  const words = useContext(UiWordsContext);
  if (words === undefined) throw new Error('This control has no UiWordsProvider above it.');
  return words;
}
