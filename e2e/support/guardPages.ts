import { type BrowserContext, expect } from 'playwright/test';

export type PageGuard = {
  /** Allows the errors that the pattern matches, both earlier and later ones. */
  readonly allow: (expected: RegExp) => void;
  /** Fails with all errors that are not allowed. */
  readonly expectNoErrors: () => void;
};

const ownSchemes = new Set(['about:', 'blob:', 'data:']);
const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

function isOwn(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return ownSchemes.has(protocol) || loopbackHosts.has(hostname);
}

/** Watches every page of the context, including those opened later. */
export function guardPages(context: BrowserContext): PageGuard {
  const errors: string[] = [];
  const allowed: RegExp[] = [];
  context.on('weberror', (webError) =>
    errors.push(`Uncaught: ${webError.error().stack ?? webError.error().message}`),
  );
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`Console: ${message.text()} (${message.location().url})`);
  });
  context.on('request', (request) => {
    if (!isOwn(request.url())) errors.push(`Request to another host: ${request.url()}`);
  });
  return {
    allow: (expected) => allowed.push(expected),
    expectNoErrors: () => {
      const unexpected = errors.filter((error) => !allowed.some((pattern) => pattern.test(error)));
      expect(unexpected, 'errors on the page').toEqual([]);
    },
  };
}
