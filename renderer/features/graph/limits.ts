// Where the graph asks before it draws more, and where it stops. Each of these is said where it applies.

/** Selectors of a ring that are drawn when it opens; the strongest. More come on request. */
export const FIRST_SELECTORS = 16;
/** Each request for more brings this many. */
export const MORE_SELECTORS = 24;
/** Neighbours that are drawn without asking. */
export const ASK_FROM = 60;
/** Neighbours that one expansion brings at most. */
export const MOST_EXPANDED = 2_000;
/** Members of a collection that are opened without asking. */
export const ASK_MEMBERS_FROM = 80;
/** Members of one collection that are opened at a time. */
export const MOST_OPENED = 500;
/** Accounts in collections that edges from new nodes are looked for to. */
export const MOST_DRAWN_MEMBERS = 20_000;
/** Elements beyond which drawing becomes slow; an expansion past it says so. */
export const MANY_ELEMENTS = 3_000;
