import { describe, expect, it } from 'vitest';
import { type AgentLoad, EMPTY_LOAD, FRESH_LOAD } from '../../api/load/agentLoad';
import { instantFromMs } from '../../time/instant';
import { pageEn } from '../../words/en/page';
import { english } from '../../words/english.testkit';
import { progressWords } from './progressWords';

/** A load of so many agents; only their number counts here. */
function words(agentCount: number, pageCount: number, end: AgentLoad['end'], language = 'en'): string {
  const load = { ...EMPTY_LOAD, agents: Array.from({ length: agentCount }), pageCount, end };
  return progressWords(load as AgentLoad, english(pageEn, language));
}

describe('progressWords', () => {
  it('says how far a load has come', () => {
    expect(progressWords(FRESH_LOAD, english(pageEn))).toBe('Loading the first agents');
    expect(progressWords({ ...FRESH_LOAD, activity: { kind: 'offline' } }, english(pageEn))).toBe(
      'No agents loaded yet',
    );
    const waiting = { kind: 'waiting', until: instantFromMs(0), reason: undefined } as const;
    expect(progressWords({ ...FRESH_LOAD, activity: waiting }, english(pageEn))).toBe('No agents loaded yet');
    expect(words(650, 13, { kind: 'open' })).toBe('650 agents so far, 13 pages');
    expect(words(1250, 26, { kind: 'complete' })).toBe('1,250 agents, 26 pages');
  });

  it('counts the days where each is requested alone, until all are here', () => {
    const load = { ...FRESH_LOAD, agents: [], pageCount: 3 };
    const days = { here: 9, count: 31 };
    expect(progressWords(load, english(pageEn), days)).toBe('0 agents so far, 9 of 31 days');
    const complete = { ...load, end: { kind: 'complete' } } as const;
    expect(progressWords(complete, english(pageEn), days)).toBe('0 agents, 3 pages');
  });

  it('counts one as one, and numbers as the language writes them', () => {
    expect(words(1, 1, { kind: 'complete' })).toBe('1 agent, 1 page');
    expect(words(1250, 26, { kind: 'complete' }, 'de')).toBe('1.250 agents, 26 pages');
  });

  it('never presents an incomplete list as a complete one', () => {
    for (const reason of ['failed-pages', 'no-progress', 'too-many-agents'] as const) {
      expect(words(650, 13, { kind: 'incomplete', reason })).toBe('650 agents, 13 pages, incomplete');
    }
    expect(words(0, 0, { kind: 'incomplete', reason: 'failed-pages' })).toBe('No agents could be loaded');
    expect(words(0, 0, { kind: 'complete' })).toBe('No agents');
  });
});
