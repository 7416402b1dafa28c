import { Agent, request } from 'undici';

export type PageAnswer = {
  readonly status: number;
  readonly ageSeconds: number;
  readonly retryAfterSeconds: number;
  readonly bytes: number;
};

export type PageAsk = {
  readonly address: string;
  /** `yyyy-mm-dd` */
  readonly date: string;
  readonly offset: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** As many connections as anybody asks for: a thousand browsers do not share one. */
const dispatcher = new Agent({ connections: 1000, pipelining: 1 });

/** Asks our server for one page, as a browser does, and reads it to its end. */
export async function askForPage({ address, date, offset, headers }: PageAsk): Promise<PageAnswer> {
  const answer = await request(`${address}/api/agentstatusdetails?limit=50&offset=${offset}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip, deflate, br', ...headers },
    body: JSON.stringify({ filter: { dateFilter: { date, timeZoneOffSet: 0 } } }),
    dispatcher,
  });
  const body = await answer.body.arrayBuffer();
  return {
    status: answer.statusCode,
    ageSeconds: Number(answer.headers['age'] ?? 0),
    retryAfterSeconds: Number(answer.headers['retry-after'] ?? 0),
    bytes: body.byteLength,
  };
}
