// What can be written on edges: one record each, in the order of the menu.
import type { EdgeRow } from '../../../../shared/engine/engine';
import { isRelation, relation } from '../../../../shared/model/relations/registry';
import type { GraphEdge } from '../../../state/graph-view';
import { formatBits, formatCount } from '../../../ui/format';

export type EdgeWords = {
  /** Kept in views and steps: never renamed. */
  id: string;
  label: string;
  meaning: string;
  /** Whether edges between entities have to be asked for. */
  needs: 'nothing' | 'ties';
  /** False: on edges at what is chosen or pointed at alone. */
  everywhere: boolean;
  /** `seen`: the edges between entities that it is drawn for. */
  wordsOf: (edge: GraphEdge, seen: readonly EdgeRow[]) => string;
};

const bits = ({ bits: worth }: GraphEdge): string => (worth === 0 ? 'no bits' : `${formatBits(worth)} bits`);

export const EDGE_WORDS: readonly EdgeWords[] = [
  {
    ...{ id: 'off', label: 'At what is chosen', needs: 'nothing', everywhere: false, wordsOf: bits },
    meaning: 'Their bits, at what is chosen or pointed at.',
  },
  {
    ...{ id: 'bits', label: 'Bits', needs: 'nothing', everywhere: true, wordsOf: bits },
    meaning: 'What sharing it is worth.',
  },
  {
    ...{ id: 'relation', label: 'Relation', needs: 'ties', everywhere: true },
    meaning: 'How one has the other: signed in from, paid with.',
    wordsOf: ({ relation: known }, seen) => {
      const ids = seen.length === 0 && known !== null ? [known] : seen.map((row) => row.relation);
      return [...new Set(ids)].sort().map(relationWord).join(', ');
    },
  },
  {
    ...{ id: 'count', label: 'Observations', needs: 'ties', everywhere: true },
    meaning: 'How often it was observed, by all of a collection.',
    wordsOf: (_edge, seen) => `${formatCount(seen.reduce((sum, { count }) => sum + count, 0))}×`,
  },
];

const relationWord = (id: string): string => (isRelation(id) ? relation(id).label : id);

/** What a later version knows and this one does not is written as it ships. */
export const edgeWords = (id: string): EdgeWords =>
  EDGE_WORDS.find((one) => one.id === id) ?? (EDGE_WORDS[0] as EdgeWords);
