import type { Roster } from '../contract/roster';
import { TOKEN_LIFE_HEADER, tokenLifeFrom } from '../contract/tokenLife';
import type { Access } from './access';
import { readRoster } from './readDocuments';

/**
 * Requests the teams with the credentials of the page, and with new ones where those are refused. Throws for any reply
 * that is no roster. The service sends it only if it has changed: the browser keeps the last reply with its `ETag`.
 */
export async function fetchRoster(access: Access, signal: AbortSignal): Promise<Roster> {
  for (;;) {
    const credentials = await access.credentials(signal);
    const { authorization } = credentials;
    const response = await fetch(`${import.meta.env.BASE_URL}api/roster`, {
      signal,
      headers: authorization === undefined ? {} : { Authorization: authorization },
    });
    if (response.status === 401 && access.refused(credentials)) continue;
    if (response.ok) access.accepted(credentials, tokenLifeFrom(response.headers.get(TOKEN_LIFE_HEADER)));
    const roster = response.ok ? readRoster(await response.text()) : undefined;
    if (roster === undefined) throw new Error(`no roster in the reply (${response.status})`);
    return roster;
  }
}
