import { type Access, type Credentials, openAccess } from '../../api/access';
import { displayTokenIn } from '../../filters/address/displayToken';
import { browserPage } from '../browser/browserPage';
import { changeAddressBar } from '../../filters/address/useAddressFilters';
import { grantAccess } from '../pipeline/loading';
import { viewOnly } from '../pipeline/viewOnly';
import { barBesideToken } from './barBesideToken';
import { displayState } from './displayState';

let credentials: Credentials = { authorization: undefined };

/**
 * If the address has the token of a display, uses it for all calls from now on. To be called before anything is
 * requested. Returns a function that ends this, for tests.
 */
export function startDisplay(): () => void {
  const token = displayTokenIn(location.href);
  // Another display's address typed over this one changes only the fragment, which loads nothing anew.
  const onNavigation = () => {
    const next = displayTokenIn(location.href);
    if (next !== undefined && next !== token) browserPage.reload();
  };
  addEventListener('hashchange', onNavigation);
  if (token !== undefined) {
    changeAddressBar(barBesideToken(window));
    credentials = { authorization: `Bearer ${token}` };
    displayState.set('admitted');
    // The service says so with its first reply; until then there is nothing to take along.
    viewOnly.set(true);
    grantAccess(displayAccess);
  }
  return () => {
    removeEventListener('hashchange', onNavigation);
    if (token !== undefined) changeAddressBar(window);
    displayState.set('none');
    viewOnly.set(false);
    grantAccess(openAccess);
  };
}

const displayAccess: Access = {
  credentials: async () => credentials,
  accepted: () => {},
  // There is no other token: the page says so until the service accepts this one again.
  refused: () => {
    displayState.set('refused');
    return false;
  },
};

/** The id by which the administrator knows the display. */
export const displayId = (): string => credentials.authorization?.split('.')[1] ?? '';

/** Asks the service whether it accepts the token again, as after a fault in its file of displays. */
export async function askAgain(signal: AbortSignal): Promise<void> {
  const { authorization = '' } = credentials;
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}api/roster`, {
      headers: { Authorization: authorization },
      cache: 'no-store',
      signal,
    });
    if (response.ok && !signal.aborted) displayState.set('admitted');
  } catch {
    // Without a network, the next time.
  }
}
