import { type Check, type Outcome, checkNames, inOrder, outcomes } from './check';

/** What one run found out. */
export type Report = {
  readonly version: string;
  /** The upstream's origin; `undefined` for the demo, or if it is not set correctly. */
  readonly host: string | undefined;
  readonly checks: readonly Check[];
  readonly callsMade: number;
};

/** The most calls that one run makes. */
export const MOST_CALLS = 5;

const NAME_WIDTH = Math.max(...checkNames.map(({ length }) => length));
const OUTCOME_WIDTH = Math.max(...outcomes.map(({ length }) => length));

/** 1 if a check failed, otherwise 0: a warning is no failure. */
export function exitCodeOf({ checks }: Report): number {
  return checks.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}

/** The report for people: a line for each check, aligned, without colors. */
export function reportText(report: Report): string {
  const { version, host, checks, callsMade } = report;
  const what = host === undefined ? 'no upstream' : host;
  const lines = inOrder(checks).map(
    (check) =>
      `${check.outcome.padEnd(OUTCOME_WIDTH)}  ${check.name.padEnd(NAME_WIDTH)}  ${sentencesOf(check)}`,
  );
  return [
    `Agent status timeline ${version}, checking ${what}`,
    '',
    ...lines,
    '',
    summary(checks, callsMade),
    '',
  ].join('\n');
}

/** The report for programs. */
export function reportJson(report: Report): string {
  const { version, host, checks, callsMade } = report;
  const content = {
    version,
    host: host ?? null,
    isOk: exitCodeOf(report) === 0,
    calls: { made: callsMade, most: MOST_CALLS },
    checks: inOrder(checks),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

function sentencesOf({ text, upstreamWords, change = [] }: Check): string {
  const unnamed = change.filter((name) => !new RegExp(`\\b${name}\\b`).test(text));
  return [
    text,
    ...(upstreamWords === undefined ? [] : [`The upstream said: "${upstreamWords}".`]),
    ...(unnamed.length === 0 ? [] : [`Change ${listOf(unnamed)}.`]),
  ]
    .join(' ')
    .replaceAll(/\p{Cc}+/gu, ' ');
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat('en-US', { type: 'disjunction' }).format(names);
}

function summary(checks: readonly Check[], callsMade: number): string {
  const countOf = (outcome: Outcome) => checks.filter((check) => check.outcome === outcome).length;
  const counts = outcomes.map((outcome) => `${countOf(outcome)} ${outcome}`);
  const calls = callsMade === 1 ? '1 call was' : `${callsMade} calls were`;
  return `${counts.join(', ')}. ${calls} made, of at most ${MOST_CALLS}.`;
}
