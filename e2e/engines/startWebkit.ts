import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';

import * as v from 'valibot';
import { vi } from 'vitest';

import { freePort } from '../../server/http/freePort.testkit';
import {
  type Engine,
  type Key,
  browserEnvironment,
  recordErrors,
  startTimeoutMs,
  windowSize,
} from './engine';

/** The keys that WebDriver has a character for: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keyCharacters: Readonly<Record<Key, string>> = {
  Tab: '\u{e004}',
  Home: '\u{e011}',
  ArrowRight: '\u{e014}',
};

/** Starts WebKitGTK's own small browser on a virtual screen and controls it over WebDriver. */
export async function startWebkit(driverPath: string, screenPath: string): Promise<Engine> {
  const home = mkdtempSync(path.join(tmpdir(), 'agent-status-webkit-'));
  const downloads = path.join(home, 'downloads');
  mkdirSync(downloads);
  mkdirSync(path.join(home, '.config'));
  writeFileSync(path.join(home, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const screen = await startScreen(screenPath);
  // The driver cannot choose one itself.
  const port = await freePort();
  const driver = spawn(driverPath, [`--port=${port}`], {
    env: {
      ...browserEnvironment(home),
      DISPLAY: screen.display,
      // There is no graphics card to composite with.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // No accessibility bus either.
      NO_AT_BRIDGE: '1',
    },
    stdio: 'ignore',
  });
  endWithTests(driver);
  const send = createSender(`http://127.0.0.1:${port}`);
  await vi.waitFor(() => send('GET', '/status'), { timeout: startTimeoutMs, interval: 50 });
  const { sessionId } = v.parse(
    v.object({ sessionId: v.string() }),
    await send('POST', '/session', { capabilities: {} }),
  );
  const session = `/session/${sessionId}`;
  await send('POST', `${session}/window/rect`, { x: 0, y: 0, ...windowSize });

  const evaluate = async <Result, Argument>(inPage: (argument: Argument) => Result, argument?: Argument) =>
    (await send('POST', `${session}/execute/sync`, {
      script: `return (${inPage.toString()})(arguments[0])`,
      args: [argument ?? null],
    })) as Result;
  const act = async (type: 'key' | 'pointer' | 'wheel', actions: readonly object[]) => {
    const parameters = type === 'pointer' ? { parameters: { pointerType: 'mouse' } } : {};
    await send('POST', `${session}/actions`, { actions: [{ type, id: type, ...parameters, actions }] });
  };
  const write = async (characters: readonly string[]) =>
    await act(
      'key',
      characters.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );

  return {
    downloads,
    open: async (url) => {
      await send('POST', `${session}/url`, { url });
      await evaluate(recordErrors);
    },
    evaluate,
    press: (key) => write([keyCharacters[key]]),
    write: (text) => write(text.split('')),
    moveTo: (point) => act('pointer', [{ type: 'pointerMove', ...point }]),
    click: (point) =>
      act('pointer', [
        { type: 'pointerMove', ...point },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    wheel: (point, deltaY) => act('wheel', [{ type: 'scroll', ...point, deltaX: 0, deltaY }]),
    stop: async () => {
      await send('DELETE', session);
      await end(driver);
      await end(screen.process);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const replySchema = v.object({ value: v.unknown() });

/** Sends commands to a WebDriver; the result is what it replies, or an error with what it objects to. */
function createSender(address: string) {
  return async (method: string, command: string, body?: object): Promise<unknown> => {
    const response = await fetch(address + command, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = v.parse(replySchema, await response.json());
    if (!response.ok) throw new Error(`${method} ${command}: ${JSON.stringify(value)}`);
    return value;
  };
}

/** Starts a virtual screen under the first free number. */
async function startScreen(screenPath: string) {
  const screen = `${windowSize.width}x${windowSize.height}x24`;
  const child = spawn(screenPath, ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  endWithTests(child);
  // A pipe that we only read from; Node's types do not say so.
  const numbers = child.stdio[3] as Readable;
  const [number] = await once(numbers, 'data', { signal: AbortSignal.timeout(startTimeoutMs) });
  return { process: child, display: `:${String(number).trim()}` };
}

/** Ends the process even if the tests are interrupted. The browser ends with its screen. */
function endWithTests(child: ChildProcess): void {
  process.once('exit', () => child.kill());
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
