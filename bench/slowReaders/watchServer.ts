import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import * as v from 'valibot';

import { percentile } from '../median';
import type { MeasuredServer } from '../proxy/startMeasuredServer';

const durationsSchema = v.array(v.number());

const probeFile = fileURLToPath(new URL('./probeHealth.mjs', import.meta.url));

export type Watch = {
  readonly openConnections: () => number;
  readonly end: () => Promise<WatchedFigures>;
};

export type WatchedFigures = {
  readonly peakMegabytes: number;
  readonly endMegabytes: number;
  readonly healthP99Ms: number;
  readonly healthLongestMs: number;
};

/** Watches a server's memory, its connections, and how soon it answers another process. Needs Linux. */
export function watchServer({ address, processId }: MeasuredServer): Watch {
  const prober = spawn(process.execPath, [probeFile, `${address}/healthz`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const printed = text(prober.stdout);
  return {
    openConnections: () => countOpenConnections(Number(new URL(address).port)),
    end: async () => {
      const [peakMegabytes, endMegabytes] = [
        megabytesOf(processId, 'VmHWM'),
        megabytesOf(processId, 'VmRSS'),
      ];
      prober.stdin.end();
      const durationsMs = v.parse(durationsSchema, JSON.parse(await printed));
      return {
        peakMegabytes,
        endMegabytes,
        healthP99Ms: percentile(durationsMs, 99),
        healthLongestMs: percentile(durationsMs, 100),
      };
    },
  };
}

function megabytesOf(processId: number, name: 'VmHWM' | 'VmRSS'): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  const kilobytes = new RegExp(String.raw`^${name}:\s+(\d+) kB`, 'm').exec(status)?.[1];
  return Number(kilobytes) / 1024;
}

const ESTABLISHED = '01';

/** By the kernel's table: a client that does not read does not notice that its connection was closed. */
function countOpenConnections(port: number): number {
  const localPort = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(localPort) && state === ESTABLISHED).length;
}
