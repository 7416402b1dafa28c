/** The header of a reply to a caller who may see no agent at all; its value is `ACCESS_AGENTS_NONE`. */
export const ACCESS_AGENTS_HEADER = 'Access-Agents';
export const ACCESS_AGENTS_NONE = 'none';
