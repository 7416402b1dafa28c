import { formatTime } from '../../time/format';
import { Banner } from '../../ui/Banner';
import { useNoticesWords } from '../../words/areas';
import { useAgents, useFilters } from '../pipeline/contexts';
import { Notice } from './Notice';
import { useSignInAgain } from './useSignInAgain';

/** Says that nobody is signed in any more, while data is on screen. */
export function SignedOutBanner() {
  const { load } = useAgents();
  const { filters, timeRange } = useFilters();
  const words = useNoticesWords();
  const signInAgain = useSignInAgain();
  const time = load.asOf === undefined ? '' : formatTime(filters.language, timeRange.zone, load.asOf);
  return (
    <Banner
      tone="warn"
      announce="alert"
      action={{ label: words.signIn.again, tone: 'primary', onClick: signInAgain }}
    >
      <strong className="font-medium">{words.signIn.signedOut}.</strong>{' '}
      {load.end.kind === 'incomplete' && words.missing({ count: load.agents.length })}{' '}
      {words.shownAsOf({ time })} {words.signIn.resume}
    </Banner>
  );
}

/** Says the same where there is no data to show. */
export function SignedOutNotice() {
  const { signIn } = useNoticesWords();
  const signInAgain = useSignInAgain();
  return (
    <Notice title={signIn.signedOut} isAlert action={{ label: signIn.again, onClick: signInAgain }}>
      {signIn.resume}
    </Notice>
  );
}
