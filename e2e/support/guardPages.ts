import { type BrowserContext, expect } from 'playwright/test';

export type PageGuard = {
  /** Lets pass, from now on and in what was seen already, the faults that the pattern matches. */
  readonly allow: (expected: RegExp) => void;
  /** Fails with whatever was seen and not allowed. */
  readonly expectNoFaults: () => void;
};

const ownSchemes = new Set(['about:', 'blob:', 'data:']);
const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

function isOwn(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return ownSchemes.has(protocol) || loopbackHosts.has(hostname);
}

/** Watches every page of the context, those that open later too. */
export function guardPages(context: BrowserContext): PageGuard {
  const faults: string[] = [];
  const allowed: RegExp[] = [];
  context.on('weberror', (webError) =>
    faults.push(`Uncaught: ${webError.error().stack ?? webError.error().message}`),
  );
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`Console: ${message.text()} (${message.location().url})`);
  });
  context.on('request', (request) => {
    if (!isOwn(request.url())) faults.push(`Request beyond the loopback: ${request.url()}`);
  });
  return {
    allow: (expected) => allowed.push(expected),
    expectNoFaults: () => {
      const unexpected = faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault)));
      expect(unexpected, 'faults on the page').toEqual([]);
    },
  };
}
