import { describe, expect, it } from 'vitest';

import { Outage, RedisTimeout, redisCauseOf } from './outage';

function watched() {
  const clock = { nowMs: 1000 };
  const said: unknown[] = [];
  const outage = new Outage(
    { onLost: (causeCode) => said.push(causeCode), onBack: (ended) => said.push(ended) },
    () => clock.nowMs,
  );
  return { clock, said, outage };
}

describe('an outage', () => {
  it('is reported once, with its first cause, and its end with how long it lasted', () => {
    const { clock, said, outage } = watched();
    outage.begin('REPLY_TIMEOUT');
    outage.begin('ECONNREFUSED');
    clock.nowMs += 90_000;
    expect(outage.isOn).toBe(true);
    outage.end();
    outage.end();
    expect(outage.isOn).toBe(false);
    expect(said).toEqual(['REPLY_TIMEOUT', { causeCode: 'REPLY_TIMEOUT', downMs: 90_000 }]);
  });

  it('is not ended by an answer to something that was sent before', () => {
    const { clock, said, outage } = watched();
    outage.begin('REPLY_TIMEOUT');
    outage.end(999);
    expect(said).toEqual(['REPLY_TIMEOUT']);
    clock.nowMs += 10;
    outage.end(1005);
    expect(said).toHaveLength(2);
  });

  it('begins anew after it has ended', () => {
    const { said, outage } = watched();
    outage.begin('ECONNRESET');
    outage.end();
    outage.begin('OOM');
    expect(said).toEqual(['ECONNRESET', { causeCode: 'ECONNRESET', downMs: 0 }, 'OOM']);
  });
});

const refusal = (message: string) => Object.assign(new Error(message), { name: 'ReplyError' });

it.each([
  [new RedisTimeout('Redis has not answered in time'), 'REPLY_TIMEOUT'],
  [new Error("Socket timeout. Expecting data, but didn't receive any in 2000ms."), 'REPLY_TIMEOUT'],
  [new Error('Command timed out'), 'REPLY_TIMEOUT'],
  [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
  [refusal('NOAUTH Authentication required.'), 'NOAUTH'],
  [refusal("OOM command not allowed when used memory > 'maxmemory'."), 'OOM'],
  [refusal('WRONGTYPE Operation against agent-status:session:1'), 'WRONGTYPE'],
  [refusal('user jane@example.com is not known'), 'UNKNOWN'],
  [new Error('JANE@EXAMPLE.COM was sent'), 'UNKNOWN'],
  [undefined, 'UNKNOWN'],
])('the cause of %s is %s', (error, cause) => {
  expect(redisCauseOf(error)).toBe(cause);
});
