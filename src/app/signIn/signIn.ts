import { SIGN_IN_FAILURE_PARAMETER, type SignInFailure, signInFailures } from '../../contract/signIn';
import { hasAnchor } from '../../filters/address/readAddress';
import { pageAddressStore } from '../../filters/address/useAddressFilters';
import { browserPage } from '../browser/browserPage';
import { StoredValue, tabStorage } from '../browser/storedValue';
import { TRIP_KEY } from './signInState';

/** What a tab remembers while it is elsewhere. The view is `?query#fragment`, so that none but our own path is opened. */
type Trip = { readonly to: 'sign-in' | 'sign-out'; readonly view: string };

const trip = new StoredValue<Trip | undefined>(
  TRIP_KEY,
  (stored) => {
    const fields = new Map<string, unknown>(Object.entries(stored ?? {}));
    const view = fields.get('view');
    if (typeof view !== 'string' || !/^(?:[?#]|$)/.test(view)) return undefined;
    return { to: fields.get('to') === 'sign-out' ? 'sign-out' : 'sign-in', view };
  },
  tabStorage,
);

/**
 * Why the page does not go to the sign-in by itself: it would come back, and go again. `unfinished`: it was there, and
 * nobody is signed in; somebody went back, or the browser keeps no cookies.
 */
export type SignInHindrance = SignInFailure | 'unfinished' | 'signed-out';

let hindrance: SignInHindrance | undefined;

/** Why the page does not go to the sign-in by itself; `undefined` if it does. */
export const signInHindrance = (): SignInHindrance | undefined =>
  hindrance ?? (navigator.cookieEnabled ? undefined : 'unfinished');

/**
 * Takes back the view from which the tab left to sign in, and what the address says of a sign-in that failed. To be
 * called before anything reads the address, if `mayComeFromSignIn`.
 */
export function arriveFromSignIn(): void {
  const last = trip.get();
  if (last !== undefined) trip.change(() => undefined);
  const here = new URL(location.href);
  const failure = here.searchParams.get(SIGN_IN_FAILURE_PARAMETER);
  if (failure !== null) here.searchParams.delete(SIGN_IN_FAILURE_PARAMETER);
  hindrance = hindranceOf(failure, last);
  const address = here.search + here.hash;
  // A gateway leads back to the query, and loses the fragment; some providers add one of their own.
  const isBare = here.hash === '' || hasAnchor(address);
  const isSameView = here.search === '' || here.search === last?.view.replace(/#.*/s, '');
  const isRestored = last?.to === 'sign-in' && isBare && isSameView;
  if (failure === null && !isRestored) return;
  try {
    history.replaceState(history.state, '', `${location.pathname}${isRestored ? last.view : address}`);
  } catch {
    // Refused: the page opens as it would have without the sign-in.
  }
}

function hindranceOf(failure: string | null, last: Trip | undefined): SignInHindrance | undefined {
  // At a provider that keeps its own session the service has nobody sign in, and says that as well.
  if (last?.to === 'sign-out' && (failure ?? 'cancelled') === 'cancelled') return 'signed-out';
  // Of a newer service there may be reasons that this page does not know.
  if (failure !== null) return signInFailures.find((each) => each === failure) ?? 'provider';
  return last && 'unfinished';
}

/** Leaves the page to sign in, and remembers the view; without an address, a gateway signs in whoever loads the page. */
export function goToSignIn(address: string | undefined): void {
  const view = pageAddressStore().snapshot().address;
  trip.change(() => ({ to: 'sign-in', view }));
  if (address === undefined) browserPage.reload();
  else browserPage.goTo(address);
}

/** Ends the session here and at the provider. The page that is opened next does not sign in by itself. */
export function signOut(): void {
  trip.change(() => ({ to: 'sign-out', view: '' }));
  // The Back button must not bring back what was here.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) browserPage.reload();
  });
  browserPage.post(`${import.meta.env.BASE_URL}sign-out`);
}
