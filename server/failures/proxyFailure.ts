/** The proxy toward the network could not be reached (see `cause`), or did not open a way to the other side (see `code`). */
export class ProxyFailure extends Error {
  override readonly name = 'ProxyFailure';
  /** `PROXY_STATUS_407` for the status of its reply. Never a code of undici, which would try some again without end. */
  readonly code: `PROXY_STATUS_${number}` | undefined;
  /** Whether it may open one soon: not if it wants a password, or does not allow the address. */
  readonly isTransient: boolean;

  constructor(facts: Pick<ProxyFailure, 'code' | 'isTransient'> & { readonly cause?: unknown }) {
    super('The proxy failed', { cause: facts.cause });
    this.code = facts.code;
    this.isTransient = facts.isTransient;
  }
}
