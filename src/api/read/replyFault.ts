import * as v from 'valibot';

/** Why an answer is not the contract's reply. Data alone: the words belong to the view. */
export type AnswerFault =
  | { readonly code: 'not-json' | 'not-a-record' }
  | {
      readonly code: 'missing' | 'not-a-flag' | 'not-a-number' | 'not-agents';
      readonly field: string;
    }
  /** Something that nobody foresaw, in the words that the browser has for it. */
  | { readonly code: 'unforeseen'; readonly text: string };

/** What the issues of `agentStatusReplySchema` come to, in the order of its fields. */
export function answerFaultsOf(issues: readonly v.BaseIssue<unknown>[]): readonly AnswerFault[] {
  return issues.map(answerFaultOf);
}

function answerFaultOf(issue: v.BaseIssue<unknown>): AnswerFault {
  const field = v.getDotPath(issue);
  if (field === null) return { code: 'not-a-record' };
  switch (issue.type) {
    case 'boolean':
      return { code: 'not-a-flag', field };
    case 'number':
      return { code: 'not-a-number', field };
    case 'array':
      return { code: 'not-agents', field };
    // An object's own issue with a path tells of a field that is not there.
    case 'object':
      return { code: 'missing', field };
    default:
      return { code: 'unforeseen', text: `${field}: ${issue.message}` };
  }
}
