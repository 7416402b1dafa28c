import { useContext } from 'react';
import { isSignedOut } from '../../api/apiError';
import type { AgentLoad } from '../../api/load/agentLoad';
import type { PublicConfig } from '../../contract/publicConfig';
import { HostContext } from './contexts';

/** Whether the load failed because nobody is signed in any more. In a frame, the host page renews access. */
export function useIsSignedOut(
  { failedPages, refreshFailure }: AgentLoad,
  { signIn }: Pick<PublicConfig, 'signIn'>,
): boolean {
  const isFramed = useContext(HostContext) !== undefined;
  const errors = [...failedPages.map(({ error }) => error), ...(refreshFailure ? [refreshFailure] : [])];
  return !isFramed && errors.some((error) => isSignedOut(error, { signsIn: signIn !== undefined }));
}
