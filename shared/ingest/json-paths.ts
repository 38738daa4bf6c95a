// Columns of JSON lines as a tree of keys: the column "client.ip" is the key "client.ip", or the key "ip" of the object under "client".
import { utf8Bytes } from './utf8';

export type PathNode = {
  keys: Uint8Array[];
  /** Per key: the column that it gives, -1: none. */
  columns: number[];
  /** Per key: what lies below when its value is an object. */
  children: (PathNode | null)[];
  /** Key that followed last time: logs write their keys in one order. */
  expected: number;
};

export function createPaths(columns: readonly string[]): PathNode {
  return nodeOf(columns.map((rest, column) => ({ rest, column })));
}

/** Index of the key `bytes[start..end)` in `node.keys`, -1 when no column needs it. */
export function findKey(node: PathNode, bytes: Uint8Array, start: number, end: number): number {
  const { keys } = node;
  let at = node.expected;
  for (let tried = 0; tried < keys.length; tried++, at++) {
    if (at >= keys.length) at = 0;
    if (!isKey(keys[at] as Uint8Array, bytes, start, end)) continue;
    node.expected = at + 1;
    return at;
  }
  return -1;
}

type Rest = { rest: string; column: number };

function nodeOf(rests: readonly Rest[]): PathNode {
  const leaves = new Map<string, number>();
  const below = new Map<string, Rest[]>();
  for (const { rest, column } of rests) {
    leaves.set(rest, column);
    for (let dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.', dot + 1)) {
      const key = rest.slice(0, dot);
      const list = below.get(key) ?? [];
      list.push({ rest: rest.slice(dot + 1), column });
      below.set(key, list);
    }
  }
  const names = [...new Set([...leaves.keys(), ...below.keys()])];
  return {
    keys: names.map(utf8Bytes),
    columns: names.map((name) => leaves.get(name) ?? -1),
    children: names.map((name) => {
      const list = below.get(name);
      return list === undefined ? null : nodeOf(list);
    }),
    expected: 0,
  };
}

function isKey(key: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (key.length !== end - start) return false;
  for (let i = 0; i < key.length; i++) if (key[i] !== bytes[start + i]) return false;
  return true;
}
