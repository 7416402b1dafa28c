/**
 * The header with which the service says that the caller may look at what the reply contains, and not take it along:
 * the page then has no exports, copies, or prints. The reply contains the data all the same, so it is a rule for pages
 * and no protection from someone who has the token.
 */
export const VIEW_ONLY_HEADER = 'Access-View-Only';
export const VIEW_ONLY_VALUE = '1';
