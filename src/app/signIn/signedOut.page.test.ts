import { http, HttpResponse, type JsonBodyType } from 'msw';
import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { defaultPublicConfig, type PublicConfig } from '../../contract/publicConfig';
import { problemType } from '../../contract/problem';
import { agentRecord, heldBack, serveAgents, spanRecord } from '../../demo/upstreamPages.testkit';
import { browserPage } from '../browser/browserPage';
import {
  addressParameters,
  expectAccessible,
  openPage,
  type PageOptions,
  readyTimeline,
  replyInstead,
  timeline,
} from '../page.testkit';
import { untranslatedTexts } from '../untranslatedTexts.testkit';

const noon = '2026-03-10T12:00:00Z';
const query = 'last=8h&tz=UTC#q=Agent';
const url = '/sign-in';
const signedIn = (userName: string) => ({ signIn: { url, canSignOut: true, userName } });
const jane = signedIn('Jane Doe');
const nobody = { signIn: { url, canSignOut: true } };
const byGateway = { signIn: { url: '/oauth2/start', canSignOut: false } };
const alert = page.getByRole('alert');
const again = alert.getByRole('button', { name: 'Sign in again' });
const rows = () => timeline.getByRole('rowheader', { name: /^Agent/ });

const agents = [1, 2].map((number) =>
  agentRecord(number, {
    status: [spanRecord('11:00:00', '11:00:00', { primaryStatus: 'AVAILABLE', endTime: '-', duration: '-' })],
  }),
);

const problem = (code: 'unauthenticated') => () =>
  HttpResponse.json({ type: problemType(code), title: 'x', status: 401 }, { status: 401 });
const foreign401 = () => HttpResponse.html('<h1>Unauthorized</h1>', { status: 401 });
const redirect = () =>
  new HttpResponse(null, { status: 302, headers: { Location: 'https://idp.example/authorize' } });
const signInHtml = () => HttpResponse.html('<!doctype html><title>Sign in</title>');

/** The page with two agents, and what answers in the service's place from `end` until `resume`. */
async function openSignedIn(address: string, options: PageOptions) {
  const goTo = vi.spyOn(browserPage, 'goTo').mockImplementation(() => {});
  const reload = vi.spyOn(browserPage, 'reload').mockImplementation(() => {});
  const opened = await openPage(address, { chooseFault: serveAgents(agents), now: noon, ...options });
  let reply: (() => Response) | undefined;
  let served: Partial<PublicConfig> = options.config ?? {};
  const refused = vi.fn();
  replyInstead(
    http.post('*/api/agentstatusdetails', () => {
      if (reply === undefined) return undefined;
      refused();
      return reply();
    }),
    http.get('*/api/config', () =>
      HttpResponse.json({ ...defaultPublicConfig, ...served } satisfies JsonBodyType),
    ),
  );
  return {
    opened,
    goTo,
    reload,
    refused,
    end: (by: () => Response, config: Partial<PublicConfig> = nobody) => {
      reply = by;
      served = config;
    },
    resume: (config: Partial<PublicConfig>) => {
      reply = undefined;
      served = config;
    },
  };
}

/** The page is shown again, as when its tab is selected. */
const becomeVisible = () => document.dispatchEvent(new Event('visibilitychange'));

describe('a sign-in that ends under an open page', () => {
  test.each([
    ['the service says so', jane, problem('unauthenticated'), url],
    ['a gateway refuses', {}, foreign401, undefined],
    ['a gateway redirects', byGateway, redirect, '/oauth2/start'],
    ['a gateway sends its page', {}, signInHtml, undefined],
  ])('leaves the data where %s, and one click leads to the sign-in', async (_, config, by, address) => {
    const { end, refused, goTo, reload } = await openSignedIn(query, { config });
    await readyTimeline();
    end(by);
    vi.setSystemTime('2026-03-10T12:01:00Z');
    await expect.element(alert).toHaveTextContent('You are signed out. Showing data as of 12:00');
    await expect.element(rows()).toHaveLength(2);
    await expect.element(page.getByRole('button', { name: 'Retry' })).not.toBeInTheDocument();
    const calls = refused.mock.calls.length;
    // Nothing more is requested while nobody is signed in.
    vi.setSystemTime('2026-03-10T12:10:00Z');
    await expect.poll(() => document.querySelector('[data-age]')?.textContent).toMatch(/^Stale, (?:9|10)m/);
    expect(refused).toHaveBeenCalledTimes(calls);
    await again.click();
    if (address === undefined) expect(reload).toHaveBeenCalledTimes(1);
    else expect(goTo.mock.calls).toEqual([[address]]);
  });

  test('comes back to the same view', async () => {
    const { opened, end, goTo } = await openSignedIn(query, { config: jane });
    await readyTimeline();
    end(problem('unauthenticated'));
    vi.setSystemTime('2026-03-10T12:01:00Z');
    await again.click();
    expect(goTo.mock.calls).toEqual([[url]]);
    opened.close();
    await openPage('', { config: jane, chooseFault: serveAgents(agents), now: noon });
    await readyTimeline();
    expect(addressParameters()).toEqual({ last: '8h', tz: 'UTC', q: 'Agent' });
  });

  test('is said once, in words of the page, and accessibly', async () => {
    const { end, refused } = await openSignedIn('last=8h&tz=UTC&lang=en-XA', { config: jane });
    await expect.element(page.getByRole('rowheader', { name: /^Agent/ })).toHaveLength(2);
    end(problem('unauthenticated'));
    vi.setSystemTime('2026-03-10T12:01:00Z');
    await expect.element(alert).toHaveLength(1);
    const first = alert.element();
    await expectAccessible();
    expect(untranslatedTexts().filter(({ text }) => !/^Agent \d+$/.test(text))).toEqual([]);
    const calls = refused.mock.calls.length;
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(() => refused.mock.calls.length).toBeGreaterThan(calls);
    await expect
      .element(page.getByRole('button', { name: 'Refresh' }))
      .toHaveAttribute('aria-disabled', 'false');
    expect(alert.element()).toBe(first);
  });

  test('fits a phone, and is readable in the dark', async () => {
    const { end } = await openSignedIn('last=8h&tz=UTC&theme=dark', { config: jane, viewport: [390, 844] });
    await readyTimeline();
    end(problem('unauthenticated'));
    vi.setSystemTime('2026-03-10T12:01:00Z');
    await expect.element(again).toBeVisible();
    expect(again.element().getBoundingClientRect().right).toBeLessThanOrEqual(390);
    await expectAccessible();
  });

  test('names what is missing where it ends while the page loads', async () => {
    const many = Array.from({ length: 70 }, (_, index) => agentRecord(index + 1));
    const gate = heldBack();
    await openPage('from=2026-03-10&to=2026-03-10&tz=UTC', {
      config: jane,
      chooseFault: (request, index) => ({ ...serveAgents(many)(request, index), until: gate.opened }),
    });
    replyInstead(
      http.post('*/api/agentstatusdetails', ({ request }) =>
        new URL(request.url).searchParams.get('offset') === '50' ? foreign401() : undefined,
      ),
    );
    gate.open();
    await expect.element(alert).toHaveTextContent('You are signed out. Incomplete: 50 agents are shown');
    await expect.element(again).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Retry' })).not.toBeInTheDocument();
  });

  test('takes the place of the view where there is no data', async () => {
    const { opened, end, goTo } = await openSignedIn(query, { config: jane });
    await readyTimeline();
    end(problem('unauthenticated'), jane);
    opened.reload();
    await expect.element(alert.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
    await again.click();
    expect(goTo.mock.calls).toEqual([[url]]);
  });

  test('means a token where nobody signs in for the service', async () => {
    const { end } = await openSignedIn(query, {});
    await readyTimeline();
    end(problem('unauthenticated'), {});
    vi.setSystemTime('2026-03-10T12:01:00Z');
    await expect.element(alert).toHaveTextContent('Your sign-in is missing or has expired');
    await expect.element(again).not.toBeInTheDocument();
  });
});

describe('signed in again in another tab', () => {
  async function openSignedOut() {
    const opened = await openSignedIn(query, { config: jane });
    await readyTimeline();
    opened.end(problem('unauthenticated'));
    vi.setSystemTime('2026-03-10T12:01:00Z');
    await expect.element(alert).toHaveTextContent('You are signed out');
    return opened;
  }

  test('the page continues once it is visible again', async () => {
    const { resume, reload } = await openSignedOut();
    resume(jane);
    becomeVisible();
    await expect.element(alert).not.toBeInTheDocument();
    expect(reload).not.toHaveBeenCalled();
  });

  test('as somebody else, it starts anew', async () => {
    const { resume, reload } = await openSignedOut();
    resume(signedIn('Ben Okafor'));
    becomeVisible();
    await expect.poll(() => reload.mock.calls.length).toBe(1);
    await expect.element(alert).toBeVisible();
  });

  test('it requests nothing while nobody is', async () => {
    const { refused, resume } = await openSignedOut();
    const calls = refused.mock.calls.length;
    becomeVisible();
    becomeVisible();
    resume(jane);
    becomeVisible();
    await expect.element(alert).not.toBeInTheDocument();
    expect(refused).toHaveBeenCalledTimes(calls);
  });
});

describe('a sign-in that ends on the wall', () => {
  const footer = page.getByRole('contentinfo');
  const names = () => document.querySelectorAll('[data-wall-name]').length;

  test('is said at its foot; the agents stay, marked, and updates resume by themselves', async () => {
    const { end, resume, refused, goTo, reload } = await openSignedIn('chrome=wall&tz=UTC', {
      config: jane,
      viewport: [1920, 1080],
    });
    await expect.poll(names).toBe(2);
    end(problem('unauthenticated'));
    vi.setSystemTime('2026-03-10T12:01:00Z');
    await expect.element(footer).toHaveTextContent('You are signed out. Retrying automatically.');
    await expect
      .poll(() => document.querySelectorAll('[data-tile][data-doubt=stale]').length)
      .toBeGreaterThan(0);
    expect(names()).toBe(2);
    await expectAccessible();
    const calls = refused.mock.calls.length;
    // It asks on, and looks for a deploy; no reload takes it to the sign-in.
    vi.setSystemTime('2026-03-10T12:10:00Z');
    await expect.poll(() => refused.mock.calls.length).toBeGreaterThan(calls);
    await footer.getByRole('button', { name: 'Sign in again' }).click();
    expect(goTo.mock.calls).toEqual([[url]]);

    resume(jane);
    vi.setSystemTime('2026-03-10T12:12:00Z');
    await expect.element(footer).not.toHaveTextContent('You are signed out');
    expect(names()).toBe(2);
    expect(reload).not.toHaveBeenCalled();
  });
});
