import { useEffect } from 'react';
import type { NoticesWords } from '../../words/en/notices';
import { useNoticesWords } from '../../words/areas';
import { browserPage } from '../browser/browserPage';
import { goToSignIn, signInHindrance, type SignInHindrance } from '../signIn/signIn';
import { Notice } from './Notice';
import { TimelineSkeleton } from './TimelineSkeleton';

export type SignInGateProps = {
  /** Where signing in begins. */
  readonly address: string | undefined;
};

/** In place of the dashboard while nobody is signed in: goes to the sign-in, or says why it does not. */
export function SignInGate({ address }: SignInGateProps) {
  const hindrance = signInHindrance();
  useEffect(() => {
    if (hindrance !== undefined) return undefined;
    // Who goes back finds this page as it was left.
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) browserPage.reload();
    };
    addEventListener('pageshow', onShow);
    goToSignIn(address);
    return () => removeEventListener('pageshow', onShow);
  }, [hindrance, address]);
  if (hindrance === undefined) return <TimelineSkeleton />;
  return <SignInNotice hindrance={hindrance} address={address} />;
}

function SignInNotice({ hindrance, address }: SignInGateProps & { readonly hindrance: SignInHindrance }) {
  const { signIn } = useNoticesWords();
  const { title, advice } = hindranceWords(hindrance, signIn);
  return (
    <Notice title={title} isAlert action={{ label: signIn.again, onClick: () => goToSignIn(address) }}>
      {advice}
    </Notice>
  );
}

function hindranceWords(
  hindrance: SignInHindrance,
  { signedOut, titles, advice }: NoticesWords['signIn'],
): { readonly title: string; readonly advice: string } {
  if (hindrance === 'signed-out') return { title: signedOut, advice: advice.cancelled };
  return { title: titles[hindrance], advice: advice[hindrance] };
}
