/** The hairline above it included. */
export const OVERVIEW_HEIGHT_CSS_PX = 33;
