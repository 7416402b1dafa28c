import { describe, expect, it } from 'vitest';
import type { AgentLoad } from '../../api/load/agentLoad';
import type { Freshness } from '../pipeline/freshness';
import { type DataMark, dataMarkOf } from './dataMark';

const open: AgentLoad['end'] = { kind: 'open' };
const complete: AgentLoad['end'] = { kind: 'complete' };
const incomplete: AgentLoad['end'] = { kind: 'incomplete', reason: 'failed-pages' };

describe('dataMarkOf', () => {
  it.each<[Freshness, AgentLoad['end'], DataMark]>([
    ['live', complete, 'current'],
    ['live', open, 'loading'],
    ['live', incomplete, 'incomplete'],
    ['stale', complete, 'stale'],
    ['stale', incomplete, 'stale'],
    ['offline', open, 'offline'],
    ['finished', complete, 'over'],
    ['finished', incomplete, 'incomplete'],
  ])('of data that is %s and %j is %s', (freshness, end, mark) => {
    expect(dataMarkOf(freshness, { end })).toBe(mark);
  });
});
