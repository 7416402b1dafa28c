import net from 'node:net';

import fc from 'fast-check';

const loopbackHosts = new Set(['localhost', '127.0.0.1', '::1']);

/** The host that a call of `Socket.connect` connects to; `undefined` for a local pipe. */
function hostOf(connectArguments: readonly unknown[]): string | undefined {
  // Node's own calls have a single argument, the array `[options, callback]`.
  const [given] = connectArguments;
  const [first, second]: readonly unknown[] = Array.isArray(given) ? given : connectArguments;
  if (typeof first === 'object' && first !== null) {
    if ('path' in first && typeof first.path === 'string' && first.path !== '') return undefined;
    return 'host' in first && typeof first.host === 'string' ? first.host : 'localhost';
  }
  return typeof second === 'string' ? second : 'localhost';
}

/*
 * Every unmocked request must fail, whatever sends it (fetch, undici, node:http, a database client). They all use
 * a socket; a mocked request never opens one, and servers of tests are on the loopback.
 */
const guard: ProxyHandler<typeof net.Socket.prototype.connect> = {
  apply(connect, socket, connectArguments: readonly unknown[]) {
    const host = hostOf(connectArguments);
    if (host !== undefined && !loopbackHosts.has(host.replace(/^\[|\]$/g, ''))) {
      throw new Error(`Unmocked network call in a test: ${host}. Only the loopback may be reached.`);
    }
    const connected: unknown = Reflect.apply(connect, socket, connectArguments);
    return connected;
  },
};

// This file runs for each test file, and the files of a worker share `net`.
const guarded = Symbol.for('network guard of the tests');
if (!(guarded in net)) {
  // oxlint-disable-next-line typescript/unbound-method -- the proxy passes the socket on as `this`
  net.Socket.prototype.connect = new Proxy(net.Socket.prototype.connect, guard);
  Object.defineProperty(net, guarded, { value: true });
}

/*
 * Each run uses other random values; a failure prints its seed. `FAST_CHECK_SEED` repeats that run, and
 * `FAST_CHECK_RUNS` sets the number of values.
 */
const seed = Number(process.env['FAST_CHECK_SEED'] ?? Number.NaN);
fc.configureGlobal({
  numRuns: Number(process.env['FAST_CHECK_RUNS'] ?? 200),
  ...(Number.isFinite(seed) ? { seed } : {}),
});
