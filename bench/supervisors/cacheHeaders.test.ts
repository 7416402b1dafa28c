import { expect, test } from 'vitest';

import { readCacheHeaders } from './cacheHeaders';

test.each([
  ['12', 'agent-status-proxy; hit; ttl=48', { ageSeconds: 12, ttlSeconds: 48 }],
  ['70', 'agent-status-proxy; fwd=stale; ttl=-10; detail=rate-limited', { ageSeconds: 70, ttlSeconds: -10 }],
  ['0', 'agent-status-proxy; fwd=miss; fwd-status=200; stored', { ageSeconds: 0, ttlSeconds: undefined }],
  [undefined, undefined, { ageSeconds: 0, ttlSeconds: undefined }],
])('reads Age %j and Cache-Status %j', (age, cacheStatus, expected) => {
  expect(readCacheHeaders(age, cacheStatus)).toEqual(expected);
});
