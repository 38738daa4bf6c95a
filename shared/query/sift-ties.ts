// Which of the drawn edges the data still bear out, by whom, once some entities or relations are left out.
import type { DrawnGraph } from '../engine/engine';
import type { DatasetView } from './view';

/** `holders`: per drawn edge how many entities at its beginning are tied to one at its end; `tied`: 1 per entity that a drawn edge ties to something. */
export type Ties = { holders: Int32Array; tied: Uint8Array };

/** @param relations undefined: any. `isIn`: of `drawn.entities`, those that are not 0 can tie and be tied. */
export function tiesAmong(
  view: DatasetView,
  drawn: DrawnGraph,
  relations: readonly string[] | undefined,
  isIn: Uint8Array,
): Ties {
  const wanted = view.dataset.relations.map((relation) => relations?.includes(relation) ?? true);
  const holders = new Int32Array(drawn.ends.length / 2);
  const tied = new Uint8Array(drawn.entities.length);
  const last = new Int32Array(holders.length).fill(-1);
  eachTie(view, drawn, ({ holder, other, relation, edge }) => {
    if (wanted[relation] !== true || isIn[holder] === 0 || isIn[other] === 0) return;
    tied[holder] = 1;
    tied[other] = 1;
    // Ties come holder by holder: one that has several, by several relations or to several, is counted once.
    if (last[edge] === holder) return;
    last[edge] = holder;
    holders[edge] = (holders[edge] as number) + 1;
  });
  return { holders, tied };
}

/** An edge of the data that a drawn one stands for, either way round: `holder` is at its beginning, `other` at its end, both by their places among the entities. `relation` indexes into the dataset's. */
export type Tie = { holder: number; other: number; relation: number; edge: number };

/** Holder by holder. */
export function eachTie(
  { dataset: { index } }: DatasetView,
  { entities, offsets, ends }: DrawnGraph,
  visit: (tie: Tie) => void,
): void {
  const { edges, outOffsets, inOffsets, inEdges } = index;
  const nodes = nodeOfEach(entities.length, offsets);
  const placeOf = new Map(Array.from(entities, (id, place) => [id, place]));
  const edgeOf = drawnEdges(ends);
  entities.forEach((id, holder) => {
    const own = edgeOf.get(nodes[holder] as number);
    if (own === undefined) return;
    const look = (neighbour: number, at: number): void => {
      const other = placeOf.get(neighbour);
      const edge = other === undefined ? undefined : own.get(nodes[other] as number);
      if (other !== undefined && edge !== undefined)
        visit({ holder, other, relation: edges.relation[at] as number, edge });
    };
    const outEnd = outOffsets[id + 1] as number;
    for (let at = outOffsets[id] as number; at < outEnd; at++) look(edges.object[at] as number, at);
    const inEnd = inOffsets[id + 1] as number;
    for (let slot = inOffsets[id] as number; slot < inEnd; slot++) {
      const at = inEdges[slot] as number;
      look(edges.subject[at] as number, at);
    }
  });
}

function nodeOfEach(entities: number, offsets: Uint32Array): Uint32Array {
  const nodes = new Uint32Array(entities);
  for (let node = 0; node + 1 < offsets.length; node++) nodes.fill(node, offsets[node], offsets[node + 1]);
  return nodes;
}

/** Per node that an edge begins at: the edge to each node that one leads to. */
function drawnEdges(ends: Uint32Array): Map<number, Map<number, number>> {
  const found = new Map<number, Map<number, number>>();
  for (let edge = 0; 2 * edge < ends.length; edge++) {
    const [from, to] = [ends[2 * edge] as number, ends[2 * edge + 1] as number];
    const own = found.get(from) ?? new Map<number, number>();
    found.set(from, own.set(to, edge));
  }
  return found;
}
