// How a graph is drawn: what its colours, its sizes and the words on its edges say. Measures go by their ids, so that views and steps keep them.

/** Ids of measures; one that this version does not know is drawn as it ships. */
export type GraphStyle = {
  colour: string;
  size: string;
  /** What is written on edges. */
  edges: string;
};

export const shippedStyle: GraphStyle = { colour: 'kind', size: 'evidence', edges: 'off' };

/** What the id of a measure may be. */
export const STYLE_ID = /^[a-z][a-z-]{0,39}$/u;

export function sameStyle(one: GraphStyle, other: GraphStyle): boolean {
  return one.colour === other.colour && one.size === other.size && one.edges === other.edges;
}
