import type { MiddlewareHandler } from 'hono';

import { createDemoHandlers } from '../src/demo/demoHandlers';
import { type AppDependencies, createApp } from './app';
import { type Budget, createBudget, unlimitedBudget } from './budget';
import { createDemoUpstream } from './demoUpstream';
import { publicConfigFrom } from './publicConfig';
import type { Settings } from './settings';
import { createUpstream } from './upstream';
import type { UpstreamCall } from './upstreamCall';

type ServiceOptions = Pick<AppDependencies, 'isReady' | 'onRequest' | 'onError'> & {
  readonly servePage?: MiddlewareHandler;
};

/** The service that the settings describe, the real upstream or the demo behind it. */
export function createService(settings: Settings, options: ServiceOptions): ReturnType<typeof createApp> {
  return createApp({
    ...options,
    publicConfig: publicConfigFrom(settings),
    listenHost: settings.listenHost,
    callUpstream: upstreamFor(settings),
  });
}

function upstreamFor(settings: Settings): UpstreamCall {
  const { source, apiVersion, callTimeoutMs } = settings;
  if (source.kind === 'upstream') {
    return createUpstream({
      access: source.access,
      apiVersion,
      callTimeoutMs,
      budget: createBudget(settings.budget),
    });
  }
  // The demo costs nothing; with a budget it shows what waiting for one looks like.
  const budget: Budget = settings.isBudgetExplicit ? createBudget(settings.budget) : unlimitedBudget;
  const handlers = createDemoHandlers({
    nowMs: Date.now,
    agentCount: source.agentCount,
    publicConfig: publicConfigFrom(settings),
  });
  return createDemoUpstream(handlers, budget);
}
