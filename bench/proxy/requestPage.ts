import { Agent, request } from 'undici';

export type PageReply = {
  readonly status: number;
  readonly ageSeconds: number;
  readonly retryAfterSeconds: number;
  readonly bytes: number;
};

export type PageRequest = {
  readonly address: string;
  /** `yyyy-mm-dd` */
  readonly date: string;
  readonly offset: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A thousand connections: a thousand browsers do not share any. */
const dispatcher = new Agent({ connections: 1000, pipelining: 1 });

/** Requests one page from our server, as a browser does, and reads it completely. */
export async function requestPage({ address, date, offset, headers }: PageRequest): Promise<PageReply> {
  const response = await request(`${address}/api/agentstatusdetails?limit=50&offset=${offset}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip, deflate, br', ...headers },
    body: JSON.stringify({ filter: { dateFilter: { date, timeZoneOffSet: 0 } } }),
    dispatcher,
  });
  const body = await response.body.arrayBuffer();
  return {
    status: response.statusCode,
    ageSeconds: Number(response.headers['age'] ?? 0),
    retryAfterSeconds: Number(response.headers['retry-after'] ?? 0),
    bytes: body.byteLength,
  };
}
