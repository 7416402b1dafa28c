import { spawnSync } from 'node:child_process';

import { installFromDebian } from './debianPackage.mjs';

/** @returns {boolean} whether a `redis-server` is installed. */
function hasRedis() {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Makes sure that there is a Redis for tests: the system's, else Debian's package if we may install it. The one
 * that Debian starts at boot is not used: each test starts its own on a free port. Without a Redis, the tests
 * that need it are skipped and counted as skipped.
 */
export async function ensureRedis() {
  if (!hasRedis()) await installFromDebian('redis-server');
}
