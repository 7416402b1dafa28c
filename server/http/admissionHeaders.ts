import { TOKEN_LIFE_HEADER, tokenLifeValue } from '../../src/contract/tokenLife';
import { VIEW_ONLY_HEADER, VIEW_ONLY_VALUE } from '../../src/contract/viewOnly';
import type { Admission } from '../access/authorize';

/** Adds to the reply how long the caller is still admitted, and whether they may only look. */
export function withAdmission(response: Response, { secondsLeft, displayId }: Admission): Response {
  if (secondsLeft !== undefined) response.headers.set(TOKEN_LIFE_HEADER, tokenLifeValue(secondsLeft));
  if (displayId !== undefined) response.headers.set(VIEW_ONLY_HEADER, VIEW_ONLY_VALUE);
  return response;
}
