import { describe, expect, it } from 'vitest';
import { MOST_AGENTS } from '../address/emailAddress';
import { addPicked, agentOptions, withPickedKeys } from './agentOptions';
import { matchOptions } from './matchOptions';

const agents = [
  { userId: 'u1', displayName: 'Jane Doe', email: 'Jane@x.io', customId: 'E-17' },
  { userId: 'u2', displayName: 'Raj Rao', email: 'raj@x.io', customId: '' },
  { userId: 'u3', displayName: 'No Mail', email: '', customId: 'E-99' },
  { userId: 'u4', displayName: 'Jane Double', email: 'jane@X.IO', customId: '' },
];
const options = agentOptions(agents);
const keysMatching = (query: string) => matchOptions(options, query).map(({ key }) => key);

describe('agentOptions', () => {
  it('makes one line of agents who share an e-mail address, and keeps those who have none', () => {
    expect(options.map(({ key, displayName }) => [key, displayName])).toEqual([
      ['jane@x.io', 'Jane Doe, Jane Double'],
      ['raj@x.io', 'Raj Rao'],
      ['no e-mail: u3', 'No Mail'],
    ]);
  });

  it('are found by name, e-mail address and custom id, by several words in any order', () => {
    expect(keysMatching('RAO raj')).toEqual(['raj@x.io']);
    expect(keysMatching('jane@x')).toEqual(['jane@x.io']);
    expect(keysMatching('e-99')).toEqual(['no e-mail: u3']);
    expect(keysMatching('double')).toEqual(['jane@x.io']);
    expect(keysMatching('  ')).toHaveLength(3);
    expect(keysMatching('nobody')).toEqual([]);
  });
});

describe('picking', () => {
  it('adds addresses once, whatever their case', () => {
    expect(addPicked(['jane@x.io'], ['JANE@x.io', 'new@y.io'])).toEqual({
      picked: ['jane@x.io', 'new@y.io'],
      addedCount: 1,
      refusedCount: 0,
    });
  });

  it('stops where a question to the service would be too long for it', () => {
    // 100 bytes each with what stands between them, where 15,000 fit.
    const addresses = Array.from(
      { length: 200 },
      (_, index) => `${String(index).padStart(3, '0')}é@${'x'.repeat(88)}.io`,
    );
    const { picked, refusedCount } = addPicked([], addresses);
    expect(picked).toEqual(addresses.slice(0, 150));
    expect(refusedCount).toBe(50);
  });

  it('stops at the most agents that a question may name', () => {
    const addresses = Array.from({ length: MOST_AGENTS + 10 }, (_, index) => `a${index}@x.io`);
    const change = addPicked([], addresses);
    expect(change.picked).toHaveLength(MOST_AGENTS);
    expect(change).toMatchObject({ addedCount: MOST_AGENTS, refusedCount: 10 });
  });

  it('follows the lines of the list, and keeps addresses that no line stands for', () => {
    const picked = ['jane@x.io', 'unknown@y.io'];
    const keys = new Set(['unknown@y.io', 'raj@x.io', 'no e-mail: u3']);
    expect(withPickedKeys(picked, keys, options).picked).toEqual(['unknown@y.io', 'raj@x.io']);
  });
});
