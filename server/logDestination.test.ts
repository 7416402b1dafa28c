import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type WriteBytes, createLogDestination } from './logDestination';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A sink that takes what its script says: a number of bytes, or an error's code; then everything. */
function scripted(...script: (number | string)[]) {
  let written = '';
  let drops = 0;
  const recoveries: number[] = [];
  const writeBytes = vi.fn<WriteBytes>((bytes, onWritten) => {
    const step = script.shift() ?? bytes.byteLength;
    const count = typeof step === 'number' ? Math.min(step, bytes.byteLength) : 0;
    written += new TextDecoder().decode(bytes.subarray(0, count));
    queueMicrotask(() => onWritten(typeof step === 'string' ? { code: step } : null, count));
  });
  const destination = createLogDestination({
    writeBytes,
    onDrop: () => (drops += 1),
    onRecovery: (dropped) => {
      recoveries.push(dropped);
      destination.write(`dropped ${dropped}\n`);
    },
  });
  return { destination, writeBytes, recoveries, written: () => written, drops: () => drops };
}

const settle = () => vi.advanceTimersByTimeAsync(2000);

describe('a line', () => {
  it('is written, in the order of logging, also if only a part of it fits at a time', async () => {
    const { destination, written } = scripted(2, 1, 3);
    for (const line of ['one\n', 'two\n', 'drei ä\n']) destination.write(line);
    await settle();
    expect(written()).toBe('one\ntwo\ndrei ä\n');
  });

  it.each(['EAGAIN', 'ENOSPC', 'EPIPE', 'EIO'])('is written later after %s', async (code) => {
    const { destination, written, writeBytes } = scripted(code, code);
    destination.write('one\n');
    destination.write('two\n');
    expect(written()).toBe('');
    await settle();
    expect(written()).toBe('one\ntwo\n');
    expect(writeBytes.mock.calls.length).toBeLessThan(6);
  });
});

it('drops lines and counts them while too much waits, and reports how many', async () => {
  const { destination, drops, recoveries, written } = scripted(...Array<string>(3).fill('ENOSPC'));
  const line = `${'x'.repeat(1023)}\n`;
  for (let index = 0; index < 1124; index += 1) destination.write(line);
  expect(drops()).toBe(100);
  await settle();
  await settle();
  expect(recoveries).toEqual([100]);
  expect(written().match(/x\n/g)).toHaveLength(1024);
  expect(written().endsWith('dropped 100\n')).toBe(true);
});

describe('a flush', () => {
  it('waits until everything is written', async () => {
    const { destination, written } = scripted('EAGAIN');
    destination.write('one\n');
    const flushed = destination.flush(60_000).then(written);
    await settle();
    expect(await flushed).toBe('one\n');
  });

  it('gives up after its time, and does not wait if there is nothing to write', async () => {
    const { destination } = scripted(...Array<string>(100).fill('ENOSPC'));
    await destination.flush(60_000);
    destination.write('one\n');
    let isFlushed = false;
    void destination.flush(1000).then(() => (isFlushed = true));
    await vi.advanceTimersByTimeAsync(999);
    expect(isFlushed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isFlushed).toBe(true);
  });
});
