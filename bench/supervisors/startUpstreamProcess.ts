import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import * as v from 'valibot';

import { type UpstreamOptions, upstreamMessageSchema } from './serveUpstream';

const program = fileURLToPath(new URL('./upstreamProcess.mjs', import.meta.url));

/** A message arrives with the handle that came with it, if any. */
const messageEventSchema = v.looseTuple([upstreamMessageSchema]);

type UpstreamReport = {
  readonly callsAtMs: readonly number[];
  readonly agentsOfCalls: readonly number[];
  readonly refusals: number;
};

export type UpstreamProcess = {
  /** The settings that point our server here. */
  readonly settings: Readonly<Record<string, string>>;
  /** Ends the process and returns what it counted. */
  readonly stop: () => Promise<UpstreamReport>;
};

/** Starts the simulated upstream as a process of its own, so that nothing else delays its replies or its counting. */
export async function startUpstreamProcess(options: UpstreamOptions): Promise<UpstreamProcess> {
  const child = fork(program, [JSON.stringify(options)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const nextMessage = async () => {
    const event = await once(child, 'message', { signal: AbortSignal.timeout(60_000) });
    return v.parse(messageEventSchema, event)[0];
  };
  const first = await nextMessage();
  if (first.kind !== 'listening') throw new Error('The upstream did not start');
  return {
    settings: {
      KORE_HOST: `http://127.0.0.1:${first.port}`,
      KORE_ACCOUNT_ID: 'account-of-the-benchmark',
      KORE_STREAM_ID: 'st-of-the-benchmark',
      KORE_CLIENT_ID: 'cs-of-the-benchmark',
      KORE_CLIENT_SECRET: 'secret-of-the-benchmark-and-of-nothing-else',
      KORE_TIMESTAMPS: 'requested-offset',
    },
    stop: async () => {
      const reported = nextMessage();
      child.send('report');
      const report = await reported;
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
      if (report.kind !== 'report') throw new Error('The upstream did not report');
      return report;
    },
  };
}
