/**
 * Loaded before the server (`node --import`), it makes an hour pass in a few minutes: both clocks and every
 * timer run `CLOCK_SPEED` times as fast. Processes with the same `CLOCK_START_MS` show the same time.
 */
const speed = Number(process.env['CLOCK_SPEED'] ?? 1);
const realNow = Date.now.bind(Date);
const startMs = Number(process.env['CLOCK_START_MS'] ?? realNow());
const realTimeout = globalThis.setTimeout;
const realInterval = globalThis.setInterval;

const realMonotonicNow = performance.now.bind(performance);
performance.now = () => realMonotonicNow() * speed;
Date.now = () => Math.floor(startMs + (realNow() - startMs) * speed);
globalThis.setTimeout = Object.assign(
  (/** @type {(...given: unknown[]) => void} */ work, delayMs = 0, /** @type {unknown[]} */ ...given) =>
    realTimeout(work, delayMs / speed, ...given),
  realTimeout,
);
globalThis.setInterval = Object.assign(
  (/** @type {(...given: unknown[]) => void} */ work, delayMs = 0, /** @type {unknown[]} */ ...given) =>
    realInterval(work, delayMs / speed, ...given),
  realInterval,
);
