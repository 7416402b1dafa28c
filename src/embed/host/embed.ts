import { mount } from './mount';

export { mount };

declare global {
  var AgentStatusTimeline: { readonly mount: typeof mount } | undefined;
}

/** For pages that do not use modules. */
globalThis.AgentStatusTimeline = Object.freeze({ mount });
