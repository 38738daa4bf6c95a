// Every bound of the readers, by name. What is beyond one is refused with a reason that states the bound; nothing is cut silently.

/** Largest value of a column that is read as something; a larger one rejects its row (`field-too-large`). */
export const MAX_FIELD_BYTES = 1024 * 1024;

/** Largest row as written; a larger one is rejected (`row-too-large`) and passed over without being held in memory. */
export const MAX_ROW_BYTES = 16 * 1024 * 1024;

/** Columns of a header; a file with more is refused (`log-too-many-columns`), a row with more is rejected. */
export const MAX_COLUMNS = 20_000;

/** Nesting of one JSON line; a deeper one is rejected (`json-syntax`). */
export const MAX_JSON_DEPTH = 256;

/** Observations that one row may give where JSON arrays hold several values. */
export const MAX_OBSERVATIONS_PER_ROW = 4096;

/** Rejected rows whose text is kept for download; beyond either bound rows are counted, by reason and column, and not kept. */
export const MAX_REJECTED_KEPT = 100_000;
export const MAX_REJECTED_CHARACTERS = 32 * 1024 * 1024;

/** A rejected value and a rejected row are shown up to here. */
export const REJECTED_VALUE_CHARACTERS = 200;
export const REJECTED_TEXT_CHARACTERS = 2000;

/** Reasons and columns that are counted apart; the rest of them are counted together under their reason. */
export const MAX_REJECTED_COUNTS = 500;

/** What a guess is made from. */
export const SAMPLE_BYTES = 4 * 1024 * 1024;
export const SAMPLE_ROWS = 10_000;

/** Share of rejected rows is judged from this many rows on. */
export const REJECTED_SHARE_FROM_ROWS = 1000;

/** Largest quoted value that runs over lines (the longest prompts are about so long); a longer one is taken for a quote that was never closed. */
export const MAX_QUOTED_BYTES = 4 * 1024 * 1024;

/** Memory of one column's memo of written values; when it is full, it starts anew. */
export const MAX_MEMO_BYTES = 256 * 1024 * 1024;

/** Elements of a graph file inside each other, levels; a deeper file is refused (`graph-too-large`). */
export const MAX_XML_DEPTH = 256;

/** Nodes of a graph file, and the characters of what is read of them: both are held while its edges are read. A larger file is refused (`graph-too-large`). */
export const MAX_GRAPH_NODES = 5_000_000;
export const MAX_GRAPH_CHARACTERS = 512 * 1024 * 1024;

/** Characters of a graph file between one tag and the next, and of one tag with its attributes; a longer piece is refused (`graph-too-large`). */
export const MAX_XML_PIECE = 5 * 1024 * 1024;

/** Values of one attribute at one node or edge, over time, and spells of one edge; more are refused (`graph-too-large`), as more would not fit into a row. */
export const MAX_ATTRIBUTE_VALUES = 4096;

/** Members that an edge stands for, over all of its relations and spells; a larger one is rejected (`row-too-large`). */
export const MAX_EDGE_MEMBERS = 1_000_000;

/** Members of collections over all edges of a graph file: each is an observation. A file that stands for more is refused (`graph-too-large`). */
export const MAX_GRAPH_MEMBERS = 100_000_000;

/** A node's attribute is held up to here, characters: a longer one is refused by every kind (over 4,096 bytes), cut or whole. */
export const HELD_ATTRIBUTE_CHARACTERS = 8192;

/** What is read of one node, characters; edges of a larger one are rejected (`row-too-large`). */
export const MAX_NODE_CHARACTERS = 4 * 1024 * 1024;

/** Bytes of a graph file, unpacked, that guesses and counts before reading are made from: more where SAMPLE_ROWS edges are not among them. */
export const GRAPH_SAMPLE_BYTES = 32 * 1024 * 1024;
