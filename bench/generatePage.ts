export type Crowd = {
  readonly agentCount: number;
  readonly spansPerAgent: number;
};

export type GeneratedPage = {
  readonly hasMore: boolean;
  readonly limit: number;
  readonly offset: number;
  readonly data: readonly {
    readonly userId: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
    readonly status: readonly {
      readonly primaryStatus: string;
      readonly secondaryStatus: string;
      readonly startTime: string;
      readonly endTime: string;
      readonly duration: string;
    }[];
  }[];
};

const secondsPerDay = 86_400;

/** Statuses in the order in which an agent goes through them; eleven does not divide a day evenly. */
const statuses = [
  ['AVAILABLE', 'Available'],
  ['BUSY', 'Chat'],
  ['AVAILABLE', 'Available'],
  ['BUSY', 'Coaching'],
  ['AWAY', 'Break'],
  ['AVAILABLE', 'Email'],
  ['BUSY', 'Voice'],
  ['AWAY', 'Lunch'],
  ['AVAILABLE', 'Available'],
  ['OFFLINE', 'Offline'],
  ['BUSY', 'Wrap-up'],
] as const;

const twoDigits = (value: number) => String(value).padStart(2, '0');

function clockText(seconds: number): string {
  return `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
}

/** A number in [0, 1) that depends only on its arguments and looks random. */
export function scatter(agent: number, span: number): number {
  let mixed = Math.imul(agent + 1, 0x9e37_79b1) ^ Math.imul(span + 1, 0x85eb_ca77);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b_3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a_2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}

/**
 * One page of the upstream's reply: every agent has the same number of spans, unevenly spread over the
 * whole civil day, each adjacent to the next. The same arguments always give the same page.
 *
 * @param civilDate `yyyy-mm-dd`
 */
export function generatePage(
  { agentCount, spansPerAgent }: Crowd,
  civilDate: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): GeneratedPage {
  const count = Math.max(0, Math.min(limit, agentCount - offset));
  const stepSeconds = secondsPerDay / spansPerAgent;
  const data = Array.from({ length: count }, (_, index) => {
    const agent = offset + index;
    // At most half a step of offset keeps the borders in order.
    const borderSeconds = (span: number) =>
      Math.min(
        secondsPerDay - 1,
        Math.floor(
          span * stepSeconds +
            (span > 0 && span < spansPerAgent ? scatter(agent, span) * stepSeconds * 0.5 : 0),
        ),
      );
    return {
      userId: `u-${agent}`,
      firstName: 'Agent',
      lastName: String(agent).padStart(5, '0'),
      email: `agent${agent}@example.com`,
      status: Array.from({ length: spansPerAgent }, (__, span) => {
        const [primaryStatus, secondaryStatus] = statuses[(agent + span) % statuses.length] ?? statuses[0];
        const [startSeconds, endSeconds] = [borderSeconds(span), borderSeconds(span + 1)];
        return {
          primaryStatus,
          secondaryStatus,
          startTime: `${civilDate}T${clockText(startSeconds)}`,
          endTime: `${civilDate}T${clockText(endSeconds)}`,
          duration: clockText(endSeconds - startSeconds),
        };
      }),
    };
  });
  return { hasMore: offset + count < agentCount, limit, offset, data };
}
