/** The whole numbers that a reader may choose, both ends included. */
export type Bounds = { readonly least: number; readonly most: number };

/** Changes within a quarter of an hour: one alone is no churn, and more than seconds there hardly are. */
export const changesBounds: Bounds = { least: 2, most: 900 };
/** Agents away at once: one alone collides with nobody, and more than the most no account has. */
export const overlapsBounds: Bounds = { least: 2, most: 100_000 };
