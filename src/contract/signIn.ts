/**
 * Why a sign-in did not succeed: the person or the provider refused it, it took too long, the reply belongs to no
 * sign-in of this browser, the provider failed, or the person may not use the service.
 */
export const signInFailures = ['cancelled', 'expired', 'mismatch', 'provider', 'refused'] as const;
export type SignInFailure = (typeof signInFailures)[number];

/** The parameter of the page's address with which a failed sign-in returns. */
export const SIGN_IN_FAILURE_PARAMETER = 'sign-in';
