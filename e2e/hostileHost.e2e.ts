import type { Page } from 'playwright/test';

import { expect, test } from './support/embedTest';
import { signToken, startPortal } from './support/startPortal';

/** The frame's own count of what it refused. */
async function refused(page: Page): Promise<number> {
  const counted = await page.frameLocator('iframe').locator('html').getAttribute('data-refused-messages');
  return Number(counted ?? 0);
}

/** What must be as it was, whatever a hostile page sends. */
async function stateOf(page: Page) {
  const frame = page.frameLocator('iframe');
  return {
    rows: await frame.getByRole('grid', { name: 'Agent status timeline' }).getAttribute('aria-rowcount'),
    theme: await frame.locator('html').getAttribute('data-theme'),
    language: await frame.locator('html').getAttribute('lang'),
    find: await frame.getByRole('searchbox', { name: 'Find agent' }).inputValue(),
    title: await frame.locator('h1').innerText(),
  };
}

/**
 * A host that speaks the protocol itself, as its handbook allows, and keeps its end of it: the channel that the
 * two talk through stays in the page's hands.
 */
const ownHost = (dashboard: string, token: string) => `<!doctype html>
<html lang="en"><head><title>Portal</title><link rel="icon" href="data:,"></head><body>
<iframe title="Dashboard" style="width:100%;height:90vh"></iframe>
<script>
const heard = (window.heard = []);
const channel = 'agent-status-timeline', namespace = 'penpal';
let port;
window.replies = {};
window.call = (name, ...args) => new Promise((resolve) => {
  const id = 'call-' + Object.keys(window.replies).length;
  window.replies[id] = resolve;
  port.postMessage({ namespace, channel, type: 'CALL', id, methodPath: Array.isArray(name) ? name : [name], args });
});
window.raw = (message) => port.postMessage(message);
const frame = document.querySelector('iframe');
addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow) return;
  const { type, participantId } = event.data;
  window.lastHandshake = event.data;
  // The lowest of ids never leads: the frame does, and sends ACK1.
  if (type === 'SYN' && !window.greeted) {
    window.greeted = true;
    frame.contentWindow.postMessage({ namespace, channel, type: 'SYN', participantId: '!' }, '${dashboard}');
  }
  if (type === 'ACK1') {
    const pair = new MessageChannel();
    port = pair.port1;
    port.onmessage = ({ data }) => {
      if (data.type === 'REPLY') {
        window.replies[data.callId]?.(data.isError ? { error: data.value } : { value: data.value });
        return;
      }
      if (data.type !== 'CALL') return;
      const [name] = data.methodPath;
      heard.push([name, data.args[0]]);
      const value = name === 'getToken' ? { v: 1, token: '${token}' } : undefined;
      port.postMessage({ namespace, channel, type: 'REPLY', callId: data.id, value });
      if (name === 'ready') window.call('init', { v: 1, sequence: 1,
        filters: { from: '2026-03-10', to: '2026-03-10', tz: 'UTC' }, theme: 'light', lang: 'en-GB' });
    };
    frame.contentWindow.postMessage({ namespace, channel, type: 'ACK2' }, '${dashboard}', [pair.port2]);
  }
});
frame.src = '${dashboard}/';
</script></body></html>`;

declare global {
  // What `ownHost` leaves on its window for the tests.
  interface Window {
    readonly call: (name: unknown, ...messages: unknown[]) => Promise<{ error?: unknown; value?: unknown }>;
    readonly raw: (message: unknown) => void;
    readonly heard: [string, Record<string, unknown>][];
    readonly lastHandshake: unknown;
  }
}

test.beforeEach(async ({ page, portal, dashboard }) => {
  portal.serve('/', ownHost(dashboard.address, await signToken()));
  await page.goto(portal.origin);
  const grid = page.frameLocator('iframe').getByRole('grid', { name: 'Agent status timeline' });
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
});

test('a host may speak the protocol without our script', async ({ page }) => {
  const answer = await page.evaluate(
    async () => await globalThis.window.call('setFilters', { v: 1, filters: { view: 'table', n: 1 } }),
  );
  expect(answer.value).toMatchObject({ v: 1, applied: { view: 'table' }, rejected: [{ field: 'n' }] });
  await expect(page.frameLocator('iframe').getByRole('table', { name: 'Status spans' })).toBeVisible();
  expect(await refused(page)).toBe(0);
  const heard = async () => await page.evaluate(() => globalThis.window.heard);
  await expect
    .poll(async () => new Set((await heard()).map(([name]) => name)))
    .toEqual(new Set(['ready', 'getToken', 'status', 'resize']));
  for (const [, message] of await heard()) expect(message['v']).toBe(1);
});

/** The error events that the host has received. */
async function heardErrors(page: Page): Promise<readonly Record<string, unknown>[]> {
  return await page.evaluate(() =>
    globalThis.window.heard.filter(([call]) => call === 'error').map(([, error]) => error),
  );
}

const messages: readonly (readonly [what: string, call: unknown, message: unknown, code: string])[] = [
  ['nothing', 'setFilters', null, 'malformed'],
  ['text', 'setTheme', 'dark', 'malformed'],
  ['no version', 'setTheme', { theme: 'dark' }, 'malformed'],
  ['another version', 'setTheme', { v: 2, theme: 'dark' }, 'unsupported-version'],
  ['a version in words', 'setTheme', { v: '1', theme: 'dark' }, 'malformed'],
  ['a theme that is none', 'setTheme', { v: 1, theme: ['dark'] }, 'malformed'],
  ['filters that are text', 'setFilters', { v: 1, filters: 'q=x' }, 'malformed'],
  ['filters of objects', 'setFilters', { v: 1, filters: { q: { toString: 1 } } }, 'malformed'],
  ['a million characters', 'setFilters', { v: 1, filters: { q: 'x'.repeat(1_000_000) } }, 'too-large'],
  ['a token with a line of its own', 'setToken', { v: 1, token: 'a.b.c\r\nCookie: d' }, 'malformed'],
  ['a token that is an object', 'setToken', { v: 1, token: { a: 1 } }, 'malformed'],
  ['a number seen before', 'setTheme', { v: 1, sequence: 1, theme: 'dark' }, 'repeated'],
  ['a number below zero', 'setTheme', { v: 1, sequence: -5, theme: 'dark' }, 'malformed'],
  ['a call that there is not', 'eval', { v: 1 }, 'unknown-call'],
  ['a call that every object has', 'toString', { v: 1 }, 'unknown-call'],
  ['a way through the prototype', ['constructor', 'constructor'], 'alert(1)', ''],
  ['a way through a method', ['init', 'constructor'], 'alert(1)', ''],
];

test('a call that is not as agreed changes nothing, and is counted', async ({ page }) => {
  const before = await stateOf(page);
  let refusals = 0;
  for (const [what, name, message, code] of messages) {
    await test.step(what, async () => {
      const answer = await page.evaluate(async ([call, sent]) => await globalThis.window.call(call, sent), [
        name,
        message,
      ] as const);
      expect(answer.error).toMatchObject({ message: expect.stringContaining(code) });
      expect(await stateOf(page)).toEqual(before);
      if (code !== '') refusals += 1;
      expect(await refused(page)).toBe(refusals);
    });
  }
  // The host hears how many there were so far, once a second.
  await expect
    .poll(async () => (await heardErrors(page)).at(-1))
    .toEqual({ v: 1, code: expect.any(String), count: refusals });
  for (const error of await heardErrors(page)) expect(error['v']).toBe(1);
  // It is still there for what is right.
  const right = await page.evaluate(
    async () => await globalThis.window.call('setFilters', { v: 1, filters: { q: 'ada' } }),
  );
  expect(right.value).toMatchObject({ applied: { q: 'ada' }, rejected: [] });
});

for (const [what, version, code] of [
  ['malformed', '1', 'message-refused'],
  ['of another version', 2, 'unsupported-version'],
] as const) {
  test(`the host hears that its call was ${what}`, async ({ page }) => {
    await page.evaluate(async (v) => await globalThis.window.call('setTheme', { v, theme: 'dark' }), version);
    await expect.poll(async () => await heardErrors(page)).toEqual([{ v: 1, code, count: 1 }]);
  });
}

test('what is no call at all goes nowhere', async ({ page }) => {
  const before = await stateOf(page);
  await page.evaluate(() => {
    const { raw } = globalThis.window;
    const envelope = { namespace: 'penpal', channel: 'agent-status-timeline' };
    for (const junk of [
      null,
      7,
      'x',
      [],
      {},
      envelope,
      { ...envelope, type: 'CALL' },
      { ...envelope, type: 'CALL', id: 1, methodPath: 'setTheme', args: 7 },
      { ...envelope, type: 'CALL', id: 1, methodPath: [], args: [] },
      { ...envelope, type: 'CALL', id: 1, methodPath: [{}], args: [{}] },
      { ...envelope, type: 'REPLY', callId: 'none', value: { v: 1, token: 'x' } },
      {
        ...envelope,
        channel: 'another',
        type: 'CALL',
        id: 1,
        methodPath: ['setTheme'],
        args: [{ v: 1, theme: 'dark' }],
      },
    ]) {
      raw(junk);
    }
  });
  const answer = await page.evaluate(
    async () => await globalThis.window.call('setFilters', { v: 1, filters: { q: '' } }),
  );
  expect(answer.value).toMatchObject({ rejected: [] });
  expect(await stateOf(page)).toEqual(before);
});

test('a handshake that is repeated does not cut the channel off', async ({ page, dashboard }) => {
  await page.evaluate((address) => {
    const frame = document.querySelector('iframe')?.contentWindow;
    const envelope = { namespace: 'penpal', channel: 'agent-status-timeline' };
    for (const message of [
      { ...envelope, type: 'SYN', participantId: '!' },
      { ...envelope, type: 'SYN', participantId: 'another' },
      { ...envelope, type: 'ACK1', methodPaths: [] },
      { ...envelope, type: 'ACK2' },
      { ...envelope, type: 'DESTROY' },
      { penpal: 'syn' },
      { penpal: 'call', id: 1, methodName: 'setTheme', args: [{ v: 1, theme: 'dark' }] },
      { type: 'setToken', token: 'a.b.c' },
      'setImmediate$0.1',
    ]) {
      frame?.postMessage(message, address);
    }
  }, dashboard.address);
  await expect.poll(async () => await refused(page)).toBe(9);
  const answer = await page.evaluate(
    async () => await globalThis.window.call('setFilters', { v: 1, filters: { q: 'ada' } }),
  );
  expect(answer.value).toMatchObject({ applied: { q: 'ada' } });
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-theme', 'light');
});

test('another window is no host, whatever it says and wherever it comes from', async ({
  page,
  portal,
  dashboard,
}) => {
  const stranger = await startPortal();
  const shout = `
    const envelope = { namespace: 'penpal', channel: 'agent-status-timeline' };
    addEventListener('message', () => {
      for (const message of [
        { ...envelope, type: 'SYN', participantId: 'stranger' },
        { ...envelope, type: 'ACK1', methodPaths: [['ready']] },
        { ...envelope, type: 'CALL', id: 'x', methodPath: ['setTheme'], args: [{ v: 1, theme: 'dark' }] },
      ]) parent.frames[0].postMessage(message, '*');
      parent.postMessage('said', '*');
    });`;
  const strangersPage = `<!doctype html><html lang="en"><head><title>S</title><link rel="icon" href="data:,"></head><body><script>${shout}</script></body></html>`;
  stranger.serve('/stranger', strangersPage);
  portal.serve('/stranger', strangersPage);
  const before = await stateOf(page);
  for (const [index, origin] of [stranger.origin, portal.origin].entries()) {
    await page.evaluate(
      async (address) =>
        await new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.src = address;
          frame.addEventListener('load', () => frame.contentWindow?.postMessage('go', '*'));
          addEventListener('message', ({ data }) => {
            if (data === 'said') resolve(undefined);
          });
          document.body.append(frame);
        }),
      `${origin}/stranger`,
    );
    await expect
      .poll(async () => {
        const [html] = await page.frameLocator('iframe').first().locator('html').all();
        return Number((await html?.getAttribute('data-refused-messages')) ?? 0);
      })
      .toBe(3 * (index + 1));
  }
  await page.evaluate(() => {
    for (const frame of [...document.querySelectorAll('iframe')].slice(1)) frame.remove();
  });
  expect(await stateOf(page)).toEqual(before);
  expect(dashboard.output()).not.toContain('stranger');
  await page.close();
  await stranger.stop();
});

test('a flood of refused messages is counted, and the host hears of it once a second', async ({ page }) => {
  await page.evaluate(async () => {
    await Promise.all(
      Array.from({ length: 500 }, async () => await globalThis.window.call('setTheme', { v: 1, theme: 7 })),
    );
  });
  expect(await refused(page)).toBe(500);
  const told = async () =>
    await page.evaluate(() => globalThis.window.heard.filter(([call]) => call === 'error'));
  await expect
    .poll(async () => (await told()).at(-1)?.[1])
    .toMatchObject({ code: 'message-refused', count: 500 });
  expect((await told()).length).toBeLessThan(5);
});
