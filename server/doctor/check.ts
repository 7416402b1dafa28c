/** Everything that is checked, in the order of the report. */
export const checkNames = [
  'settings',
  'access',
  'budget',
  'redis',
  'roster',
  'proxy',
  'name resolution',
  'TLS',
  'answer',
  'clock',
  'credentials',
  'scope',
  'account',
  'stream',
  'API version',
  'date ranges',
  'timestamps',
  'rate limits',
  'all agents',
  'refresh',
  'sample',
] as const;

export type CheckName = (typeof checkNames)[number];

export const outcomes = ['ok', 'warning', 'failed', 'skipped'] as const;

export type Outcome = (typeof outcomes)[number];

/** What was found out about one thing, in one line. */
export type Check = {
  readonly name: CheckName;
  readonly outcome: Outcome;
  /** Whole sentences. */
  readonly text: string;
  /** What the upstream itself said, redacted. */
  readonly upstreamWords?: string;
  /** The settings that may have to be changed. */
  readonly change?: readonly string[];
};

type Details = Pick<Check, 'change'> & { readonly upstreamWords?: string | undefined };

function check(outcome: Outcome) {
  return (name: CheckName, text: string, { upstreamWords, change }: Details = {}): Check => ({
    name,
    outcome,
    text,
    ...(upstreamWords !== undefined && { upstreamWords }),
    ...(change !== undefined && change.length > 0 && { change }),
  });
}

export const ok = check('ok');
export const warning = check('warning');
export const failed = check('failed');
export const skipped = check('skipped');

/** The checks in the order of the report; those of one name keep theirs. */
export function inOrder(checks: readonly Check[]): readonly Check[] {
  return checks.toSorted((one, other) => checkNames.indexOf(one.name) - checkNames.indexOf(other.name));
}
