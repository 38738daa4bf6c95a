// The nodes of a graph file, held while its edges are read: of each only what its rows will say.
import { RetortError } from '../../kernel/errors';
import type { RejectReason } from '../../model/records/rejected-row';
import type { GraphFormat } from '../../model/records/import-spec';
import {
  HELD_ATTRIBUTE_CHARACTERS,
  MAX_GRAPH_CHARACTERS,
  MAX_GRAPH_NODES,
  MAX_NODE_CHARACTERS,
} from '../limits';
import { nodeColumn } from './graph-names';
import type { Defaults, GraphSubject } from './graph-subject';
import { endsOf, isCollection, type NodeEnd } from './node-ends';

export type HeldNode = {
  id: string;
  byte: number;
  ends: readonly NodeEnd[];
  /** It stands for the members of a collection. */
  collected: boolean;
  /** Name and values of what a column is read from. */
  attributes: (readonly [name: string, values: readonly string[]])[];
  defaults: Defaults;
  /** Why no row can be made with it; empty: one can. */
  problem: string;
  reason: RejectReason;
  /** An edge has it, with all that it stands for. */
  used: boolean;
  /** Where an edge has but some of its members: the places of these. */
  partly: Set<number>;
};

/** Says which columns of attributes are read; undefined: all. */
export type Wanted = ReadonlySet<string> | undefined;

export class GraphNodes {
  private readonly byId = new Map<string, HeldNode>();
  private characters = 0;

  constructor(
    private readonly format: GraphFormat,
    private readonly wanted: Wanted,
  ) {}

  /** Undefined for an id that another node has. @throws RetortError `graph-too-large` */
  add(node: GraphSubject): HeldNode | undefined {
    if (this.byId.has(node.id)) return undefined;
    const ends = endsOf(node, this.format);
    const held: HeldNode = {
      id: node.id,
      byte: node.byte,
      ends: typeof ends === 'string' ? [] : ends,
      collected: isCollection(node, this.format),
      attributes: this.read(node),
      defaults: node.defaults,
      problem: typeof ends === 'string' ? ends : '',
      reason: 'graph-broken',
      used: false,
      partly: new Set(),
    };
    this.hold(held);
    this.byId.set(node.id, held);
    if (this.byId.size > MAX_GRAPH_NODES)
      throw new RetortError('graph-too-large', { what: 'nodes', limit: MAX_GRAPH_NODES });
    return held;
  }

  get(id: string): HeldNode | undefined {
    return this.byId.get(id);
  }

  all(): Iterable<HeldNode> {
    return this.byId.values();
  }

  /** Counts what something that waits for the end keeps in memory. @throws RetortError `graph-too-large` */
  count(characters: number): void {
    this.characters += characters;
    if (this.characters > MAX_GRAPH_CHARACTERS)
      throw new RetortError('graph-too-large', { what: 'characters to hold', limit: MAX_GRAPH_CHARACTERS });
  }

  private read({ id, attributes }: GraphSubject): HeldNode['attributes'] {
    const { value } = this.format;
    const own: HeldNode['attributes'] = value === 'id' ? [] : [['id', [id]]];
    const others = [...attributes].filter(([name]) => name !== value);
    return [...own, ...others]
      .filter(([name]) => this.isRead(name))
      .map(([name, values]) => [name, values.map((text) => text.slice(0, HELD_ATTRIBUTE_CHARACTERS))]);
  }

  private isRead(name: string): boolean {
    const { wanted } = this;
    return (
      wanted === undefined || wanted.has(nodeColumn('source', name)) || wanted.has(nodeColumn('target', name))
    );
  }

  private hold(node: HeldNode): void {
    const lists = [...node.ends.map(({ values }) => values), ...node.attributes.map(([, values]) => values)];
    const size = lists.flat().reduce((sum, text) => sum + text.length, node.id.length);
    if (size > MAX_NODE_CHARACTERS) {
      node.ends = [];
      node.attributes = [];
      node.problem = `${String(size)} of at most ${String(MAX_NODE_CHARACTERS)} characters`;
      node.reason = 'row-too-large';
    } else this.count(size);
  }
}
