import { lazyWords } from './lazyWords';

/** The texts of one agent’s details. */
export const useAgentWords = lazyWords({
  en: async () => (await import('./en/agent')).agentEn,
  es: async () => (await import('./es/agent')).agentEs,
  de: async () => (await import('./de/agent')).agentDe,
  hi: async () => (await import('./hi/agent')).agentHi,
  ar: async () => (await import('./ar/agent')).agentAr,
});
