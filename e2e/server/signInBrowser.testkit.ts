import { expect, onTestFinished } from 'vitest';

import { packer } from '../../server/cache/packer';
import { type Service, type ServiceOptions, createService } from '../../server/createService';
import { readSettings } from '../../server/settings/settings';
import {
  type ProviderOptions,
  type RunningProvider,
  startProvider as startRealProvider,
} from '../support/startProvider';

/** Where the service of these tests would listen. Its requests need no socket. */
export const serviceUrl = 'http://127.0.0.1:9';

const sessionKey = `${new URL(serviceUrl).host} / __Host-session`;

/** Starts a provider for the test; it ends with the test. */
export async function startProvider(options?: ProviderOptions): Promise<RunningProvider> {
  const provider = await startRealProvider(options);
  onTestFinished(() => provider.stop());
  return provider;
}

/** The service in this process, so that a test can set its clock, with the demo behind it. */
export async function serviceWith(
  settings: Readonly<Record<string, string>>,
  options: Partial<ServiceOptions> = {},
): Promise<Service> {
  const reading = readSettings({ DEMO_AGENTS: '1', ...settings }, () => '');
  if (!reading.ok) throw new Error(reading.faults.join('\n'));
  return await createService(reading.settings, {
    packer,
    isReady: () => true,
    onRequest: () => undefined,
    onError: (error) => expect.fail(String(error)),
    ...options,
  });
}

/** What a browser does while someone signs in: it keeps cookies for each host, and follows redirects. */
export class Browser {
  /** By host, path, and name, each followed by a space but the last. */
  readonly cookies = new Map<string, string>();
  /** Every `Set-Cookie` of the service. */
  readonly setCookies: string[] = [];
  /** Every address visited. */
  readonly visited: string[] = [];
  service: Service;

  constructor(service: Service) {
    this.service = service;
  }

  /** One request, without following a redirect. */
  async send(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, serviceUrl);
    this.visited.push(url.href);
    const headers = new Headers(init.headers);
    const sent = [...this.cookies].filter(([key]) => {
      const [host, path = '/'] = key.split(' ');
      return host === url.host && url.pathname.startsWith(path);
    });
    headers.set('cookie', sent.map(([key, value]) => `${key.split(' ')[2]}=${value}`).join('; '));
    const request = new Request(url, { ...init, headers, redirect: 'manual' });
    const response = url.origin === serviceUrl ? await this.service.request(request) : await fetch(request);
    for (const cookie of response.headers.getSetCookie()) {
      if (url.origin === serviceUrl) this.setCookies.push(cookie);
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(cookie) ?? [];
      const [, path = '/'] = /;\s*path=([^;]*)/i.exec(cookie) ?? [];
      const key = `${url.host} ${path} ${name}`;
      const isRemoved = /Max-Age=0|expires=Thu, 01 Jan 1970/i.test(cookie);
      if (isRemoved) this.cookies.delete(key);
      else this.cookies.set(key, value);
    }
    return response;
  }

  /** Follows redirects from a path of the service until a page of the service or of the provider. */
  async open(address: string): Promise<string> {
    let next = new URL(address, serviceUrl);
    for (;;) {
      const response = await this.send(next.href);
      await response.arrayBuffer();
      const location = response.headers.get('location');
      if (location === null) return next.href;
      next = new URL(location, next);
    }
  }

  /** Fills in the form of the provider at an address, and follows the redirects. */
  async submit(address: string, form: Readonly<Record<string, string>>): Promise<string> {
    const response = await this.send(address, { method: 'POST', body: new URLSearchParams(form) });
    return await this.open(response.headers.get('location') ?? '');
  }

  /** Signs in at the provider; returns where that ends. */
  async signIn(login: string): Promise<string> {
    return await this.submit(await this.open('/sign-in'), { login });
  }

  /** The page's request for agents. */
  async ask(
    headers: Readonly<Record<string, string>> = { 'Sec-Fetch-Site': 'same-origin' },
  ): Promise<Response> {
    const date = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const response = await this.send('/api/agentstatusdetails', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ filter: { dateFilter: { date, timeZoneOffSet: 0 } } }),
    });
    return new Response(await response.arrayBuffer(), response);
  }

  /** How many agents the page shows. */
  async agentCount(): Promise<number> {
    const reply: unknown = await (await this.ask()).json();
    return typeof reply === 'object' && reply !== null && 'data' in reply && Array.isArray(reply.data)
      ? reply.data.length
      : expect.fail(JSON.stringify(reply));
  }

  /** `signIn` of `/api/config`. */
  async signInConfig(): Promise<unknown> {
    const config: unknown = await (await this.send('/api/config')).json();
    return typeof config === 'object' && config !== null && 'signIn' in config ? config.signIn : undefined;
  }

  /** The value of the session's cookie. */
  get session(): string | undefined {
    return this.cookies.get(sessionKey);
  }

  set session(value: string | undefined) {
    if (value === undefined) this.cookies.delete(sessionKey);
    else this.cookies.set(sessionKey, value);
  }
}
