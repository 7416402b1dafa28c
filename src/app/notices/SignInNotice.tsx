import type { NoticesWords } from '../../words/en/notices';
import { useNoticesWords } from '../../words/areas';
import { goToSignIn, type SignInHindrance } from '../signIn/signIn';
import { Notice } from './Notice';

export type SignInNoticeProps = {
  readonly hindrance: SignInHindrance;
  /** Where signing in begins. */
  readonly address: string | undefined;
};

/** In place of the page: why nobody is signed in, and the way to the sign-in. */
export function SignInNotice({ hindrance, address }: SignInNoticeProps) {
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
