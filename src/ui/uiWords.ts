import { createContext, useContext } from 'react';

/** The few texts that controls have of their own. */
export type UiWords = {
  /** Closes a sheet. */
  readonly done: string;
  /** Takes a banner away. */
  readonly dismiss: string;
  /** Said before a banner of the tone. */
  readonly warning: string;
  readonly error: string;
};

const UiWordsContext = createContext<UiWords | undefined>(undefined);

/** Gives the controls their texts, in the page's language. */
export const UiWordsProvider = UiWordsContext.Provider;

/** The controls' own texts. */
export function useUiWords(): UiWords {
  const words = useContext(UiWordsContext);
  if (words === undefined) throw new Error('No UiWordsProvider stands above this control.');
  return words;
}
