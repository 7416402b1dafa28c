import { lazyWords } from './lazyWords';

/** The texts of one agent’s details. */
export const useAgentWords = lazyWords({
  en: async () => (await import('./en/agent')).agentEn,
  from: ({ agent }) => agent,
});
