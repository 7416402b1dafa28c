import * as v from 'valibot';

/** Why a reply does not match the contract. Only data: the words belong to the view. */
export type ReplyFault =
  | { readonly code: 'not-json' | 'not-a-record' }
  | {
      readonly code: 'missing' | 'not-a-flag' | 'not-a-number' | 'not-agents';
      readonly field: string;
    }
  /** Something unexpected, in the words of the browser. */
  | { readonly code: 'unforeseen'; readonly text: string };

/** The issues of `agentStatusReplySchema` as faults, in the order of its fields. */
export function replyFaultsOf(issues: readonly v.BaseIssue<unknown>[]): readonly ReplyFault[] {
  return issues.map(replyFaultOf);
}

function replyFaultOf(issue: v.BaseIssue<unknown>): ReplyFault {
  const field = v.getDotPath(issue);
  if (field === null) return { code: 'not-a-record' };
  switch (issue.type) {
    case 'boolean':
      return { code: 'not-a-flag', field };
    case 'number':
      return { code: 'not-a-number', field };
    case 'array':
      return { code: 'not-agents', field };
    // An object issue with a path means that the field is missing.
    case 'object':
      return { code: 'missing', field };
    default:
      return { code: 'unforeseen', text: `${field}: ${issue.message}` };
  }
}
