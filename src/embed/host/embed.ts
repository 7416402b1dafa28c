import { mount } from './mount';

export { mount };

declare global {
  var AgentStatusTimeline: { readonly mount: typeof mount } | undefined;
}

/** For pages without modules of their own. */
globalThis.AgentStatusTimeline = Object.freeze({ mount });
