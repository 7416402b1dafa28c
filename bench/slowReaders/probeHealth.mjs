import { request } from 'node:http';

/**
 * Requests an address every 50 ms, each time over a new connection, until its input ends. Then prints how long each
 * request took, in milliseconds. A process of its own, so that nothing else delays it.
 */
const [address = ''] = process.argv.slice(2);
/** @type {number[]} */
const durationsMs = [];

function probe() {
  const startMs = performance.now();
  const record = () => durationsMs.push(performance.now() - startMs);
  request(address, { agent: false }, (response) => response.resume().once('end', record))
    .once('error', record)
    .end();
}

const timer = setInterval(probe, 50);
process.stdin.resume().once('end', () => {
  clearInterval(timer);
  // What is still under way counts once it ends.
  process.once('exit', () => process.stdout.write(JSON.stringify(durationsMs)));
});
