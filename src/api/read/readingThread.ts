// oxlint-disable-next-line import/default -- Vite makes this module: it exports the address of the built file
import workerUrl from './pageReader.worker.ts?worker&url';

/** The name of the page's only policy of Trusted Types; the content security policy allows no other. */
const POLICY_NAME = 'agent-status';

/** The part of Trusted Types that is used here; TypeScript's types of the DOM do not have it yet. */
type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
};

declare global {
  // Missing in browsers without Trusted Types, which take the text itself.
  var trustedTypes: TrustedTypes | undefined;
}

let trustedUrl: string | undefined;

/**
 * Starts the thread of `pageReader.worker.ts`. Its address is the only text that the page turns into code, so the
 * policy allows exactly that one. A policy can be created once in a page.
 */
export function startReadingThread(): Worker {
  trustedUrl ??=
    globalThis.trustedTypes === undefined
      ? workerUrl
      : globalThis.trustedTypes
          .createPolicy(POLICY_NAME, { createScriptURL: () => workerUrl })
          .createScriptURL('');
  return new Worker(trustedUrl, { type: 'module' });
}
