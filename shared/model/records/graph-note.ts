// A note on the canvas of the graph: plain text at a place of the plane.

/** `x`, `y`: where its upper left lies, in units of the graph. */
export type GraphNote = { text: string; x: number; y: number };

/** UTF-16 code units of a text, as fields count them. */
export const MOST_NOTE_TEXT = 500;
/** Notes on one canvas. */
export const MOST_NOTES = 100;
