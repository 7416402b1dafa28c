import type { AgentStatusReply } from '../../src/contract/agentStatusReply';
import type { ApiVersion } from '../../src/contract/publicConfig';
import type { UpstreamFailure } from '../failures/upstreamFailure';
import type { AgentList } from '../roster/agentList';
import { agentListPaths } from '../upstream/outboundRequests';
import { type Check, type CheckName, failed, ok, skipped, warning } from './check';
import { clockCheck } from './connectionChecks';
import { type DayFindings, checkDays } from './dayChecks';
import type {
  CallResult,
  DoctorCalls,
  Failed,
  Replied,
  ResponseFacts,
  StatusesQuestion,
} from './doctorCalls';
import { rateLimitsCheck } from './rateLimits';
import { type Provable, type Refusal, refusalOf } from './refusals';
import { type UpstreamPlan, asRange, questionAbout } from './upstreamPlan';

export type UpstreamFindings = {
  readonly checks: readonly Check[];
  /** The first reply, and what it answers; `undefined` if no call brought one. */
  readonly sample: { readonly question: StatusesQuestion; readonly reply: AgentStatusReply } | undefined;
  /** What a refresh costs depends on it; `undefined` if no call brought agents. */
  readonly size: AccountSize | undefined;
};

export type AccountSize = {
  /** As List All Agents says, administrators included; `undefined` if it does not. */
  readonly listed: number | undefined;
  readonly onFirstPage: number;
  readonly hasMore: boolean;
  readonly pageSize: number;
  readonly areRangesRefused: boolean;
};

/** What is found out by calls. */
export const byCalls: readonly CheckName[] = [
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
];

/**
 * Finds out what the upstream does, with as few calls as possible: what one says decides on the next. Refused
 * credentials make all others pointless.
 */
export async function checkUpstream(plan: UpstreamPlan, calls: DoctorCalls): Promise<UpstreamFindings> {
  const question = questionAbout(plan, plan.apiVersion);
  const first = await calls.statuses(question);
  if (first.kind === 'not-made') return withoutReply([], first.reason);
  if (first.kind === 'reply') return await whenAnswered(plan, calls, question, first);
  const refusal = refusalOf(first.failure, plan.access.credentials);
  const byHeaders = first.facts === undefined ? [] : headerChecks(first.facts, undefined);
  const whenRefused = ({ check, proven }: Refusal) =>
    withoutReply(
      [
        ...byHeaders.filter(({ name }) => name !== check.name),
        blamingClock(check, byHeaders, plan),
        ...proven.map((name) => ok(name, provenTexts[name])),
      ],
      `Not checked: see ${check.name}.`,
    );
  if (!refusal.isWorthAsking) return whenRefused(refusal);
  if (first.failure.code === 'upstream-config') {
    for (const [other, text, change] of otherForms(plan)) {
      const result = await calls.statuses(other);
      if (result.kind !== 'reply') continue;
      const { upstreamWords } = first.failure;
      const wrongForm = failed('API version', text, { change, upstreamWords });
      return await whenAnswered(plan, calls, other, result, wrongForm);
    }
  }
  return whenRefused(narrowed(refusal, first, await calls.allAgents(agentListPaths(plan.access)[0])));
}

/** A token that we mint is refused for its times where the clocks differ much, whatever the upstream says. */
function blamingClock(refused: Check, byHeaders: readonly Check[], { access }: UpstreamPlan): Check {
  const isClockWrong = byHeaders.some(({ name, outcome }) => name === 'clock' && outcome === 'failed');
  if (refused.name !== 'credentials' || !isClockWrong || access.credentials.kind !== 'mint') return refused;
  const { name, text, upstreamWords } = refused;
  return failed(name, `${text} The wrong clock may be the reason: see clock first.`, { upstreamWords });
}

/** Both kinds of calls need the same scope, and both name the account; only one has the stream in its path. */
function narrowed(refusal: Refusal, { failure }: Failed, list: CallResult<AgentList>): Refusal {
  if (list.kind === 'reply') {
    return {
      check: failed(
        'account',
        'Agent statuses are refused, but List All Agents accepts credentials, scope, and stream: the account is probably wrong.',
        { change: ['KORE_ACCOUNT_ID'], upstreamWords: failure.upstreamWords },
      ),
      proven: ['answer', 'credentials', 'scope', 'stream'],
      isWorthAsking: false,
    };
  }
  if (list.kind === 'not-made') return refusal;
  const { upstreamStatus, code } = list.failure;
  const text = `${refusal.check.text} List All Agents is refused as well (${upstreamStatus ?? code}).`;
  return { ...refusal, check: { ...refusal.check, text } };
}

async function whenAnswered(
  plan: UpstreamPlan,
  calls: DoctorCalls,
  question: StatusesQuestion,
  { content: reply, facts }: Replied<AgentStatusReply>,
  wrongForm?: Check,
): Promise<UpstreamFindings> {
  const days = await checkDays(plan, calls, question, reply);
  const list = await askForAllAgents(plan, calls);
  const versionCheck = wrongForm ?? (await checkVersion(plan, calls, days));
  const size: AccountSize = {
    listed: list.kind === 'reply' ? list.content.totalResults : undefined,
    onFirstPage: reply.data.length,
    hasMore: reply.hasMore,
    pageSize: Math.max(1, reply.limit),
    areRangesRefused: days.areRangesRefused,
  };
  return {
    checks: completed(
      [
        ...headerChecks(facts, calls.spentLimit()),
        ok('answer', `JSON in ${Math.round(facts.tookMs)} ms.`),
        credentialsCheck(plan, days),
        ok('scope', provenTexts.scope),
        ok('account', provenTexts.account),
        streamCheck(reply),
        versionCheck,
        ...days.checks,
        allAgentsCheck(plan, list),
      ],
      'Not checked.',
      ['refresh'],
    ),
    sample: { question, reply },
    size,
  };
}

const provenTexts: Readonly<Record<Provable, string>> = {
  answer: 'The upstream answers.',
  credentials: 'Accepted.',
  scope: 'Agent statuses may be read.',
  account: 'Known.',
  stream: 'Known.',
};

function withoutReply(checks: readonly Check[], reason: string): UpstreamFindings {
  return { checks: completed(checks, reason), sample: undefined, size: undefined };
}

/** With `skipped` for whatever is missing. */
function completed(
  checks: readonly Check[],
  reason: string,
  except: readonly CheckName[] = [],
): readonly Check[] {
  const names = new Set([...checks.map(({ name }) => name), ...except]);
  return [...checks, ...byCalls.filter((name) => !names.has(name)).map((name) => skipped(name, reason))];
}

/** What every response says, refused or not. */
function headerChecks(
  { headers, receivedAtMs }: ResponseFacts,
  spentLimit: UpstreamFailure | undefined,
): readonly Check[] {
  return [clockCheck(headers.get('date'), receivedAtMs), rateLimitsCheck(headers, spentLimit)];
}

function credentialsCheck({ access }: UpstreamPlan, { laterRefusal }: DayFindings): Check {
  if (laterRefusal === undefined) return ok('credentials', provenTexts.credentials);
  const upstreamWords = laterRefusal.upstreamWords;
  return access.credentials.kind === 'fixed'
    ? failed(
        'credentials',
        'Accepted once and then refused: the app accepts each token once, so a fixed one cannot work. Set KORE_CLIENT_ID and KORE_CLIENT_SECRET instead.',
        { upstreamWords, change: ['KORE_JWT'] },
      )
    : failed('credentials', 'Accepted once and then refused.', { upstreamWords, change: ['KORE_CLIENT_ID'] });
}

function streamCheck({ data }: AgentStatusReply): Check {
  return data.length > 0
    ? ok('stream', provenTexts.stream)
    : warning(
        'stream',
        'Accepted, but there is nobody in it: it may be another one than that of your agents.',
        {
          change: ['KORE_STREAM_ID'],
        },
      );
}

/** Whether the version that is not set answers as well: it may be worth a change. */
async function checkVersion(plan: UpstreamPlan, calls: DoctorCalls, days: DayFindings): Promise<Check> {
  const { apiVersion } = plan;
  const other = otherVersion(apiVersion);
  const result = await calls.statuses(questionAbout(plan, other));
  const itself = `${apiVersion} answers`;
  if (result.kind === 'not-made') return ok('API version', `${itself}; ${other} was not tried.`);
  if (result.kind === 'failure') return ok('API version', `${itself}; ${other} does not.`);
  return ok(
    'API version',
    days.areRangesRefused && other === 'v2'
      ? `${itself}, and so does v2: KORE_API=v2 saves calls, because it takes date ranges.`
      : `${itself}, and so does ${other}.`,
  );
}

type OtherForm = readonly [question: StatusesQuestion, text: string, change: readonly string[]];

/** How else the same can be asked for, and what to say if that is answered. */
function otherForms(plan: UpstreamPlan): readonly OtherForm[] {
  const { apiVersion } = plan;
  const other = otherVersion(apiVersion);
  const asOther: OtherForm = [
    questionAbout(plan, other),
    `${apiVersion} is refused, but ${other} answers.`,
    ['KORE_API'],
  ];
  if (apiVersion === 'v2') return [asOther];
  const { dateFilter } = questionAbout(plan, 'v1');
  return [
    asOther,
    [
      { version: 'v1', dateFilter: asRange(dateFilter) },
      'v1 refuses the form that its sample has (date), but takes the one of its table (startDate and endDate), which this service does not send for one day. Please report it, with a sample.',
      [],
    ],
  ];
}

function otherVersion(version: ApiVersion): ApiVersion {
  return version === 'v1' ? 'v2' : 'v1';
}

/** By the second path if there is one and the upstream refuses the first. */
async function askForAllAgents({ access }: UpstreamPlan, calls: DoctorCalls): Promise<CallResult<AgentList>> {
  const [first, second] = agentListPaths(access);
  const result = await calls.allAgents(first);
  if (result.kind !== 'failure' || second === undefined) return result;
  const { code } = result.failure;
  if (code !== 'upstream-config' && code !== 'upstream-scope') return result;
  const bySecond = await calls.allAgents(second);
  return bySecond.kind === 'not-made' ? result : bySecond;
}

function allAgentsCheck({ isKoreRosterOn }: UpstreamPlan, list: CallResult<AgentList>): Check {
  const needed = isKoreRosterOn ? ' KORE_ROSTER=on needs it.' : '';
  switch (list.kind) {
    case 'reply': {
      const { totalResults, agents } = list.content;
      const count = totalResults?.toLocaleString('en-US') ?? `${agents.length} or more`;
      return ok('all agents', `List All Agents answers: ${count} people, administrators included.`);
    }
    case 'failure': {
      const { upstreamStatus, causeCode, code, upstreamWords } = list.failure;
      if (code === 'rate-limited') return skipped('all agents', 'Not checked: see rate limits.');
      const text = `List All Agents does not answer (${upstreamStatus ?? causeCode ?? code}).${needed}`;
      return isKoreRosterOn
        ? failed('all agents', text, { upstreamWords, change: ['KORE_ROSTER', 'KORE_ORG_ID'] })
        : warning('all agents', `${text} KORE_ROSTER would not work, and the number of agents is unknown.`, {
            upstreamWords,
          });
    }
    case 'not-made':
      return skipped('all agents', list.reason);
    default:
      return list satisfies never;
  }
}
