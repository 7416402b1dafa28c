import { describe, expect, it } from 'vitest';

import type { WaitHeaders } from '../../src/contract/retryAfter';
import { UpstreamFailure } from '../failures/upstreamFailure';
import { interpretResponse } from './interpretResponse';
import { redactionFor } from './redaction';

const redact = redactionFor({
  origin: 'https://platform.example',
  accountId: '5e7c9a1bd2f4',
  streamId: 'st-4f2a6c1e',
  organizationId: undefined,
  credentials: { kind: 'mint', client: { clientId: 'cs-1b2c3d4e', clientSecret: 'a-secret' } },
});
const noHeaders: WaitHeaders = { retryAfter: undefined, date: undefined };

async function failureOf(status: number, text: string, headers = noHeaders) {
  const context = { nowMs: Date.parse('2026-11-23T12:00:00Z'), redact };
  return await interpretResponse({ status, text, headers }, context).then(
    () => expect.fail('the response is a reply'),
    (error: unknown) => (error instanceof UpstreamFailure ? error : expect.fail('another error')),
  );
}

const kore = (msg: string, code: number | string = 400) => JSON.stringify({ errors: [{ msg, code }] });
const page = (title: string) =>
  `<!doctype html>\n<html><head><title>${title}</title></head><p>Details</p></html>`;
const data = '"hasMore":false,"limit":50,"offset":0,"data":[]';

/** Status and body, and the code, the reason and the words of the failure. */
const refusals: readonly (readonly [number, string, string, string, string | undefined])[] = [
  [401, '', 'upstream-auth', 'credentials-refused', undefined],
  [
    401,
    kore('Invalid SDK credentials', 4002),
    'upstream-auth',
    'credentials-refused',
    'Invalid SDK credentials (code 4002)',
  ],
  [401, kore('jwt expired'), 'upstream-auth', 'credentials-expired', 'jwt expired (code 400)'],
  [
    401,
    '{"message":"TokenExpiredError: jwt expired"}',
    'upstream-auth',
    'credentials-expired',
    'TokenExpiredError: jwt expired',
  ],
  [
    401,
    '{"error":"JsonWebTokenError: invalid signature"}',
    'upstream-auth',
    'credentials-signature',
    'JsonWebTokenError: invalid signature',
  ],
  [
    401,
    '{"msg":"Client app cs-1b2c3d4e not found"}',
    'upstream-auth',
    'client-unknown',
    'Client app … not found',
  ],
  [401, kore('Invalid clientId'), 'upstream-auth', 'client-unknown', 'Invalid clientId (code 400)'],
  [
    401,
    kore('JTI is already used'),
    'upstream-auth',
    'credentials-used-twice',
    'JTI is already used (code 400)',
  ],
  [
    401,
    '{"error":"invalid_token","error_description":"Signature verification failed"}',
    'upstream-auth',
    'credentials-signature',
    'invalid_token; Signature verification failed',
  ],
  [403, '', 'upstream-scope', 'scope-missing', undefined],
  [
    403,
    kore('Required scope SmartAssist Analytics is missing', 'E403'),
    'upstream-scope',
    'scope-missing',
    'Required scope SmartAssist Analytics is missing (code E403)',
  ],
  [
    403,
    kore('No permission on account 5e7c9a1bd2f4'),
    'upstream-scope',
    'account-not-allowed',
    'No permission on account … (code 400)',
  ],
  [
    403,
    kore('App is not linked to this bot'),
    'upstream-scope',
    'stream-not-allowed',
    'App is not linked to this bot (code 400)',
  ],
  [
    403,
    '{"errors":[{"message":"Not allowed for iId st-4f2a6c1e"}]}',
    'upstream-scope',
    'stream-not-allowed',
    'Not allowed for iId …',
  ],
  [403, page('Access denied'), 'upstream-scope', 'scope-missing', 'Access denied'],
  [302, '', 'upstream-config', 'redirected', undefined],
  [400, '', 'upstream-config', 'request-refused', undefined],
  [400, '{"errors":[]}', 'upstream-config', 'request-refused', undefined],
  [
    400,
    kore('timeZoneOffSet must be a number'),
    'upstream-config',
    'request-refused',
    'timeZoneOffSet must be a number (code 400)',
  ],
  [400, kore('Invalid account id'), 'upstream-config', 'account-unknown', 'Invalid account id (code 400)'],
  [400, kore('INVALID_STREAM_ID'), 'upstream-config', 'stream-unknown', 'INVALID_STREAM_ID (code 400)'],
  [
    400,
    kore('iId header is required'),
    'upstream-config',
    'stream-unknown',
    'iId header is required (code 400)',
  ],
  [
    400,
    kore('startDate and endDate are not supported'),
    'upstream-config',
    'date-range-refused',
    'startDate and endDate are not supported (code 400)',
  ],
  [400, kore('date is required'), 'upstream-config', 'date-range-refused', 'date is required (code 400)'],
  [
    400,
    kore('Unsupported API version'),
    'upstream-config',
    'api-version-refused',
    'Unsupported API version (code 400)',
  ],
  [404, '', 'upstream-config', 'path-unknown-upstream', undefined],
  [404, kore('Account not found'), 'upstream-config', 'account-unknown', 'Account not found (code 400)'],
  [
    404,
    'Cannot POST /agentassist/api/public/analytics/account/5e7c9a1bd2f4/v2/agentstatusdetails?limit=50&offset=0',
    'upstream-config',
    'path-unknown-upstream',
    'Cannot POST /agentassist/api/public/analytics/account/…/v2/agentstatusdetails?…',
  ],
  [404, page('404 Not Found'), 'upstream-config', 'path-unknown-upstream', '404 Not Found'],
  [405, '', 'upstream-config', 'path-unknown-upstream', undefined],
  [408, '', 'upstream-timeout', 'gateway-timeout', undefined],
  [409, kore('Conflict'), 'upstream-error', 'status-unexpected', 'Conflict (code 400)'],
  [429, '', 'rate-limited', 'upstream-limit', undefined],
  [
    429,
    kore("You've exceeded the per-minute rate limit", 4290),
    'rate-limited',
    'upstream-minute-limit',
    "You've exceeded the per-minute rate limit (code 4290)",
  ],
  [
    429,
    kore("You've exceeded the per-hour rate limit of 1800"),
    'rate-limited',
    'upstream-hour-limit',
    "You've exceeded the per-hour rate limit of 1800 (code 400)",
  ],
  [
    400,
    kore('Rate limit for this API has been reached. Please try again later'),
    'rate-limited',
    'upstream-limit',
    'Rate limit for this API has been reached. Please try again later (code 400)',
  ],
  [403, '{"message":"Too Many Requests"}', 'rate-limited', 'upstream-limit', 'Too Many Requests'],
  [
    401,
    kore('Hourly rate limit exceeded'),
    'rate-limited',
    'upstream-hour-limit',
    'Hourly rate limit exceeded (code 400)',
  ],
  [
    500,
    kore('exceeded the per-minute rate limit'),
    'rate-limited',
    'upstream-minute-limit',
    'exceeded the per-minute rate limit (code 400)',
  ],
  [
    200,
    kore('Rate limit for this API has been reached'),
    'rate-limited',
    'upstream-limit',
    'Rate limit for this API has been reached (code 400)',
  ],
  [
    400,
    kore('limit must not exceed 50'),
    'upstream-config',
    'request-refused',
    'limit must not exceed 50 (code 400)',
  ],
  [
    403,
    kore('API call limit exceeded'),
    'rate-limited',
    'upstream-limit',
    'API call limit exceeded (code 400)',
  ],
  [
    400,
    kore('You have exceeded the maximum number of requests'),
    'rate-limited',
    'upstream-limit',
    'You have exceeded the maximum number of requests (code 400)',
  ],
  [
    403,
    kore('Request limit reached, 60 calls per minute'),
    'rate-limited',
    'upstream-minute-limit',
    'Request limit reached, 60 calls per minute (code 400)',
  ],
  [
    403,
    kore('The API limit has been reached for the hour'),
    'rate-limited',
    'upstream-hour-limit',
    'The API limit has been reached for the hour (code 400)',
  ],
  [400, kore('ratelimit exceeded'), 'rate-limited', 'upstream-limit', 'ratelimit exceeded (code 400)'],
  [
    403,
    kore('Quota has been reached'),
    'rate-limited',
    'upstream-limit',
    'Quota has been reached (code 400)',
  ],
  [
    400,
    kore('The number of agents exceeds the limit'),
    'upstream-config',
    'request-refused',
    'The number of agents exceeds the limit (code 400)',
  ],
  [
    400,
    kore('Request exceeds the limit of 50 agents'),
    'upstream-config',
    'request-refused',
    'Request exceeds the limit of 50 agents (code 400)',
  ],
  [422, '', 'upstream-config', 'request-refused', undefined],
  ...[422, 500, 200].map(
    (status) =>
      [
        status,
        kore('"startDate" is not allowed'),
        'upstream-config',
        'date-range-refused',
        '"startDate" is not allowed (code 400)',
      ] as const,
  ),
  [
    400,
    kore('Bad request: {"filter":{"dateFilter":{"date":"2026-11-23"}}}'),
    'upstream-config',
    'request-refused',
    'Bad request: {"filter":{"dateFilter":{"date":"2026-11-23"}}} (code 400)',
  ],
  [
    500,
    kore('Failed: {"filter":{"dateFilter":{"date":"2026-11-23"}}}'),
    'upstream-error',
    'server-error',
    'Failed: {"filter":{"dateFilter":{"date":"2026-11-23"}}} (code 400)',
  ],
  [500, kore('Invalid Date'), 'upstream-error', 'server-error', 'Invalid Date (code 400)'],
  [500, page('Error for jane@mail.example'), 'upstream-error', 'server-error', 'Error for …'],
  [502, page('Bad gateway'), 'upstream-error', 'unavailable', 'Bad gateway'],
  [503, 'upstream connect error', 'upstream-error', 'unavailable', 'upstream connect error'],
  [504, '', 'upstream-timeout', 'gateway-timeout', undefined],
  [200, '', 'upstream-not-json', 'empty', undefined],
  [200, page('Sign in'), 'upstream-not-json', 'web-page', 'Sign in'],
  [200, '{"hasMore":false,"message":"no', 'upstream-not-json', 'cut-off', undefined],
  [200, 'Service is being updated', 'upstream-not-json', 'other-form', 'Service is being updated'],
  [
    200,
    '{"message":"Invalid SDK credentials"}',
    'upstream-error',
    'reply-invalid',
    'Invalid SDK credentials',
  ],
  [200, 'null', 'upstream-error', 'reply-invalid', 'null'],
  [200, '\u001f\uFFFD\b\u0000jane', 'upstream-not-json', 'other-form', undefined],
  [200, `{${data.replace('false', '"Rate limit"')}}`, 'upstream-error', 'reply-invalid', undefined],
];

describe('a response that is no reply', () => {
  it.each(refusals)('%i %s is %s, %s: %s', async (status, text, code, reason, upstreamWords) => {
    const failure = await failureOf(status, text);
    expect(failure).toMatchObject({ code, reason, upstreamStatus: status });
    expect(failure.upstreamWords).toBe(upstreamWords);
  });

  it.each([
    ['7', 7],
    ['Mon, 23 Nov 2026 12:30:00 GMT', 1800],
    ['86400', 3600],
    ['-5', 60],
    [undefined, 60],
  ])('with Retry-After %s asks for a wait of %i seconds', async (retryAfter, retryAfterSeconds) => {
    const headers = { retryAfter, date: undefined };
    expect(await failureOf(429, '', headers)).toMatchObject({ retryAfterSeconds });
  });

  it('has no words if they are long, nested deeply, or half of a message', async () => {
    for (const text of ['x'.repeat(2001), `${'['.repeat(9)}"m"${']'.repeat(9)}`, '{"message":"hal']) {
      expect((await failureOf(500, text)).upstreamWords).toBeUndefined();
    }
  });
});

it('does not take the words of an agent for those of the upstream', async () => {
  const text = `{${data.replace('[]', '[{"firstName":"Rate limit for this API has been reached"}]')}}`;
  const context = { nowMs: 0, redact };
  expect((await interpretResponse({ status: 200, text, headers: noHeaders }, context)).data).toHaveLength(1);
});
