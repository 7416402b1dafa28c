import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { openCallFile } from './callFile';
import { LocalCounter } from './localCounter';

const onError = vi.fn<(error: unknown) => void>();
let folder: string;
let file: string;
beforeEach(() => {
  onError.mockClear();
  folder = mkdtempSync(path.join(tmpdir(), 'agent-status-calls-'));
  file = path.join(folder, 'calls');
  vi.useFakeTimers({ now: Date.parse('2026-11-23T12:00:00Z'), toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const open = () => openCallFile({ path: file, onError });
const agesOf = (log = open()) => log.earlier?.map(({ endedAgoMs }) => endedAgoMs);

it('gives the next process the calls of the last hour with their ends, and unknown ones without a file', () => {
  expect(agesOf()).toBeUndefined();
  const log = open();
  expect(agesOf(log)).toEqual([]);
  log.write({ id: 'old', endedAgoMs: 0 });
  vi.advanceTimersByTime(3_600_000);
  log.write({ id: 'a', endedAgoMs: -65_000 });
  vi.advanceTimersByTime(1000);
  log.write({ id: 'a', endedAgoMs: 0 });
  vi.advanceTimersByTime(5000);
  expect(open().earlier).toEqual([{ id: 'a', endedAgoMs: 5000 }]);
});

it('counts calls that were running in a process that died as ended now, and a line cut short too', () => {
  open().write({ id: 'a', endedAgoMs: -65_000 });
  writeFileSync(file, `${readFileSync(file, 'utf8')}17959`);
  vi.advanceTimersByTime(1000);
  expect(agesOf()).toEqual([0, 0]);
});

it('counts calls from before the clock was set back as ended now', () => {
  open().write({ id: 'a', endedAgoMs: 0 });
  vi.setSystemTime(Date.now() - 3_600_000);
  expect(agesOf()).toEqual([0]);
});

it('gives the next process what was learned of the limits last, and how long ago', () => {
  const log = open();
  log.write({ id: 'a', endedAgoMs: 0 });
  log.keepLearned('{"calls":1}');
  log.keepLearned('{"calls":2}');
  vi.advanceTimersByTime(2000);
  expect(open()).toMatchObject({ earlierLearned: { text: '{"calls":2}', ageMs: 2000 } });
  // The second start has written the file anew.
  expect(open()).toMatchObject({
    earlier: [{ id: 'a', endedAgoMs: 2000 }],
    earlierLearned: { text: '{"calls":2}', ageMs: 2000 },
  });
});

it('does not take what was learned for it if the line was cut short', () => {
  open().keepLearned('{"calls":1}');
  writeFileSync(file, `${readFileSync(file, 'utf8')}${Date.now()} limits:{"cal`);
  expect(open().earlierLearned?.text).toBe('{"calls":1}');
});

it('does not grow without end', () => {
  const counter = new LocalCounter({ callsPerMinute: 6000, callsPerHour: undefined }, open());
  for (let call = 0; call < 12_000; call += 1) {
    const id = counter.nextId();
    counter.record(id);
    counter.recordEnd(id);
    vi.advanceTimersByTime(3000);
  }
  expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(12_000);
});

it('a server and a guest beside it never exceed the limit together', async () => {
  const limits = { callsPerMinute: 3, callsPerHour: undefined };
  open();
  const server = new LocalCounter(limits, open());
  const guest = new LocalCounter(limits, openCallFile({ path: file, onError, isGuest: true }));
  const take = async (counter: LocalCounter) => {
    const taking = await counter.tryTake(0);
    return taking.kind === 'granted' ? taking.end : taking.waitMs;
  };
  const [first, second] = [await take(guest), await take(server)];
  expect(await server.callsLeft()).toBe(1);
  const third = await take(guest);
  // While they run, how long is unknown.
  expect(await take(server)).toBe(60_000);
  expect(await take(guest)).toBe(60_000);
  for (const end of [first, second, third]) {
    if (typeof end !== 'function') expect.fail('a call was refused');
    end();
  }
  vi.advanceTimersByTime(59_000);
  expect(await take(server)).toBe(1000);
  expect(await take(guest)).toBe(1000);
  vi.advanceTimersByTime(1000);
  expect(await server.callsLeft()).toBe(3);
  expect(await guest.callsLeft()).toBe(3);
});

it('a call of a guest that died counts until it must have ended, and a minute', async () => {
  open();
  const server = new LocalCounter({ callsPerMinute: 1, callsPerHour: undefined }, open());
  openCallFile({ path: file, onError, isGuest: true }).write({ id: 'guest', endedAgoMs: -65_000 });
  expect(await server.tryTake(0)).toMatchObject({ kind: 'refused' });
  vi.advanceTimersByTime(124_000);
  expect(await server.tryTake(0)).toEqual({ kind: 'refused', waitMs: 1000 });
  vi.advanceTimersByTime(1000);
  expect(await server.tryTake(0)).toMatchObject({ kind: 'granted' });
});

it('a guest only adds to the file, and the server keeps that when it writes the file anew', () => {
  open();
  const server = open();
  server.write({ id: 'a', endedAgoMs: 0 });
  const before = readFileSync(file, 'utf8');
  const guest = openCallFile({ path: file, onError, isGuest: true });
  expect(readFileSync(file, 'utf8')).toBe(before);
  guest.write({ id: 'guest', endedAgoMs: 0 });
  expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
  for (let line = 0; line < 10_002; line += 1) server.write({ id: 'a', endedAgoMs: 0 });
  expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(100);
  expect(server.others?.()).toEqual([{ id: 'guest', endedAgoMs: 0 }]);
  expect(open().earlier?.map(({ id }) => id)).toEqual(['a', 'guest']);
});

it('begins as without a file if it is empty', () => {
  writeFileSync(file, '');
  expect(open().earlier).toBeUndefined();
  expect(open().earlier).toEqual([]);
});

it('begins with the earlier calls if it cannot be written anew, reports that, and keeps the next ones', () => {
  open().write({ id: 'a', endedAgoMs: 0 });
  mkdirSync(`${file}.new`);
  vi.advanceTimersByTime(1000);
  const log = open();
  expect(agesOf(log)).toEqual([1000]);
  expect(onError).toHaveBeenCalledOnce();
  log.write({ id: 'b', endedAgoMs: 0 });
  expect(agesOf()).toEqual([1000, 0]);
});

it('does not overwrite a file of something else', () => {
  writeFileSync(file, 'root:x:0:0');
  expect(open).toThrow('not one of this service');
  expect(readFileSync(file, 'utf8')).toBe('root:x:0:0');
});

it('reports once that it cannot be written, and goes on', () => {
  const log = open();
  rmSync(folder, { recursive: true });
  log.write({ id: 'a', endedAgoMs: 0 });
  log.write({ id: 'b', endedAgoMs: 0 });
  expect(onError).toHaveBeenCalledOnce();
  expect(() => openCallFile({ path: path.join(folder, 'calls'), onError })).toThrow('ENOENT');
  vi.useRealTimers();
  folder = mkdtempSync(path.join(tmpdir(), 'agent-status-calls-'));
});
