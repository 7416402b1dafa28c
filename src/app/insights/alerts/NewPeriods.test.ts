import { describe, expect, it } from 'vitest';
import type { LongPeriod } from '../../../analysis/insights/attention';
import { drawnAgent } from '../../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../../domain/statusCatalog';
import { minute } from '../../../domain/testDay.testkit';
import { NewPeriods } from './NewPeriods';

const catalog = new StatusCatalog();

/** A period of an agent, named by the agent's letter. */
function period(name: string): LongPeriod {
  return {
    agent: drawnAgent(catalog, ['A'], { userId: name }),
    primary: 'AWAY',
    statusCode: 0,
    isOfReason: false,
    startMs: minute(0),
    endMs: minute(30),
    isOngoing: true,
    thresholdMs: 60_000,
    overMs: 60_000,
  };
}

/** The agents that are alerted about at each step: minutes, the letters of those who need attention, the choice. */
function alerts(...steps: readonly (readonly [atMinute: number, open: string, choice?: string])[]): string[] {
  const newPeriods = new NewPeriods();
  return steps.map(([atMinute, open, choice = 'all']) =>
    newPeriods
      .update(
        Array.from(open, (name) => period(name)),
        choice,
        minute(atMinute),
      )
      .map(({ agent }) => agent.userId)
      .join(''),
  );
}

describe('NewPeriods', () => {
  it('finds what is new, each once, and not what is there at first', () => {
    expect(alerts([0, 'ab'], [1, 'abc'], [2, 'abc'], [3, 'bc'], [4, 'abcd'])).toEqual(['', 'c', '', '', 'd']);
  });

  it('says nothing when fewer need attention', () => {
    expect(alerts([0, 'ab'], [1, 'a'], [2, ''])).toEqual(['', '', '']);
  });

  it('waits for a minute after the last alert, and then names all that still need attention', () => {
    expect(alerts([0, ''], [1, 'a'], [1.2, 'ab'], [1.6, 'abcd'], [1.9, 'abd'], [2, 'abd'])).toEqual([
      '',
      'a',
      '',
      '',
      '',
      'bd',
    ]);
  });

  it('takes nothing for new that another choice of agents or limits brought', () => {
    expect(alerts([0, 'a'], [1, 'abc', 'other'], [2, 'abcd', 'other'])).toEqual(['', '', 'd']);
  });

  it('takes nothing for new that follows the choice a moment later', () => {
    expect(alerts([0, ''], [0.05, 'ab'], [1, 'abc'])).toEqual(['', '', 'c']);
  });

  it('is not silenced for long by a clock that was set back', () => {
    expect(alerts([0, ''], [60, 'a'], [50, 'ab'])).toEqual(['', 'a', 'b']);
  });
});
