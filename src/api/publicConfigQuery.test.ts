import { QueryClient } from '@tanstack/react-query';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { defaultPublicConfig } from '../contract/publicConfig';
import { statusMeanings } from '../domain/statusFacts';
import { configAddress, mockedService } from './load/mockedService.testkit';
import { publicConfigQuery } from './publicConfigQuery';

const service = mockedService();

function configFrom(response: () => Response) {
  service.use(http.get(configAddress, response));
  return new QueryClient().fetchQuery(publicConfigQuery);
}

describe('publicConfigQuery', () => {
  it('reads the configuration of the service', async () => {
    // The contract and the domain list the meanings apart: neither may use the other.
    const reasons = statusMeanings.map((meaning) => ({ primary: 'AWAY', secondary: meaning, meaning }));
    const config = { ...defaultPublicConfig, isDemo: true, maxDays: 7, reasons };
    expect(await configFrom(() => HttpResponse.json(config))).toEqual(config);
  });

  it.each([
    ['is missing', () => new HttpResponse('not found', { status: 404 })],
    ['is a page of a gateway', () => HttpResponse.html('<!doctype html>')],
    ['is invalid', () => HttpResponse.json({ ...defaultPublicConfig, maxDays: -1 })],
    ['is empty', () => new HttpResponse('')],
    ['breaks', () => new HttpResponse('', { status: 500 })],
  ])('falls back to the defaults if it %s', async (_, response) => {
    expect(await configFrom(response)).toEqual(defaultPublicConfig);
  });

  it('fails after three attempts if there is no response at all', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let calls = 0;
      const failed = configFrom(() => {
        calls += 1;
        return HttpResponse.error();
      }).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      await vi.waitUntil(
        async () => {
          await vi.advanceTimersByTimeAsync(1000);
          return calls === 3;
        },
        { timeout: 30_000 },
      );
      expect(await failed).toBeInstanceOf(TypeError);
    } finally {
      vi.useRealTimers();
    }
  });
});
