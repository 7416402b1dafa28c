import { useEffectEvent, useLayoutEffect } from 'react';
import { browserPage } from '../browser/browserPage';
import { servedConfig } from '../browser/servedConfig';
import { useAgents, useAppearance } from '../pipeline/contexts';
import { goToSignIn } from '../signIn/signIn';
import { isSignInNeeded } from '../signIn/signInState';

/**
 * Returns how to leave for the sign-in. Until then, each time that the page becomes visible it tries once whether
 * another tab has signed in, and continues.
 */
export function useSignInAgain(): () => void {
  const { config } = useAppearance();
  const { retryFailed } = useAgents();
  const tryAgain = useEffectEvent(async () => {
    if (document.hidden) return;
    const served = await servedConfig();
    // A gateway in front of the service may hide it until somebody has signed in.
    if (served === undefined && config.signIn?.canSignOut === true) return;
    if (served !== undefined && isSignInNeeded(served)) return;
    // What is here was for somebody else.
    if (served !== undefined && served.signIn?.userName !== config.signIn?.userName) browserPage.reload();
    else retryFailed();
  });
  // A busy device shows the notice before effects run, and the page may become visible in between.
  useLayoutEffect(() => {
    const onVisible = () => void tryAgain();
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, []);
  return () => goToSignIn(config.signIn?.url);
}
