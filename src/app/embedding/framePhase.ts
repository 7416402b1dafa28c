import type { AgentLoad } from '../../api/load/agentLoad';
import type { EmbedPhase } from '../../contract/embedMessages';
import type { TokenState } from '../../embed/frame/TokenKeeper';

/** The dashboard's state in one word for the host. Waiting takes precedence over what is already loaded. */
export function framePhase(load: AgentLoad, token: TokenState): EmbedPhase {
  if (token.kind === 'missing' && token.failures > 0) return 'renewing-access';
  if (load.activity.kind === 'waiting' || load.activity.kind === 'offline') return load.activity.kind;
  if (load.failedPages.length > 0 && load.agents.length === 0) {
    return load.activity.kind === 'idle' ? 'failed' : 'loading';
  }
  if (load.end.kind === 'open') return 'loading';
  return load.end.kind;
}

/** The code and the reason of the current failure, for the host; no code if there is none. */
export function failureForHost({ failedPages, refreshFailure, activity }: AgentLoad): {
  readonly code?: string;
  readonly reason?: string | undefined;
} {
  const failure = (failedPages[0]?.error ?? refreshFailure)?.failure;
  if (failure === undefined || activity.kind !== 'idle') return {};
  return failure.kind === 'problem' ? { code: failure.code, reason: failure.reason } : { code: failure.kind };
}
