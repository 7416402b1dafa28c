import { spawnSync } from 'node:child_process';

import { installFromDebian } from './debianPackage.mjs';

/** @returns {boolean} whether there is a `redis-server` to test with. */
function hasRedis() {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Sees to it that there is a Redis to test with: the system's, else Debian's package where we may install
 * it. Debian starts one of its own at boot, which is left alone: each test starts its own on a free port.
 * Without one, the tests that need it are skipped and counted so.
 */
export async function ensureRedis() {
  if (!hasRedis()) await installFromDebian('redis-server');
}
