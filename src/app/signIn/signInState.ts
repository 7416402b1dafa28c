import type { PublicConfig } from '../../contract/publicConfig';
import { SIGN_IN_FAILURE_PARAMETER } from '../../contract/signIn';
import { displayTokenIn } from '../../filters/address/displayToken';

// What every start of the page needs. The rest is fetched by those who sign in or out.

/** The entry of the tab's storage for the time that it is elsewhere to sign in or out. */
export const TRIP_KEY = 'agent-status-timeline.sign-in';

/** Whether the tab may come from a sign-in: then `arriveFromSignIn` has to see the address first. */
export function mayComeFromSignIn(): boolean {
  if (location.search.includes(`${SIGN_IN_FAILURE_PARAMETER}=`)) return true;
  try {
    return sessionStorage.getItem(TRIP_KEY) !== null;
  } catch {
    return false;
  }
}

/**
 * Whether nobody is signed in where the service signs people in: then it answers nothing else. Of a display, which has a
 * token of its own, nobody ever is.
 */
export function isSignInNeeded({ signIn }: Pick<PublicConfig, 'signIn'>): boolean {
  const isDisplay = displayTokenIn(location.href) !== undefined;
  return signIn?.canSignOut === true && signIn.userName === undefined && !isDisplay;
}

/** Who is signed in and can sign out here. */
export function accountOf({ signIn }: Pick<PublicConfig, 'signIn'>): string | undefined {
  return signIn?.canSignOut === true ? signIn.userName : undefined;
}
