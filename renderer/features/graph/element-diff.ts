// What must change on the canvas to get from one set of elements to the next: nothing that is the same is touched.
import type { ElementDefinition } from 'cytoscape';

export type ElementIndex = ReadonlyMap<string, ElementDefinition>;

export function indexed(elements: readonly ElementDefinition[]): ElementIndex {
  return new Map(elements.map((element) => [String(element.data.id), element]));
}

export type Difference = { removed: string[]; added: ElementDefinition[]; changed: ElementDefinition[] };

/** Removed edges come before removed nodes, which would take them along. */
export function difference(before: ElementIndex, after: ElementIndex): Difference {
  const gone = [...before].filter(([id]) => !after.has(id));
  const removed = gone.sort(([, a], [, b]) => rank(a) - rank(b)).map(([id]) => id);
  const added: ElementDefinition[] = [];
  const changed: ElementDefinition[] = [];
  for (const [id, element] of after) {
    const known = before.get(id);
    if (known === undefined) added.push(element);
    else if (!same(known, element)) changed.push(element);
  }
  return { removed, added, changed };
}

const rank = (element: ElementDefinition): number => (element.group === 'edges' ? 0 : 1);

function same(a: ElementDefinition, b: ElementDefinition): boolean {
  if (a.classes !== b.classes || a.position?.x !== b.position?.x || a.position?.y !== b.position?.y)
    return false;
  const keys = Object.keys(b.data);
  return keys.length === Object.keys(a.data).length && keys.every((key) => equal(a.data[key], b.data[key]));
}

function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return (
    Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, i) => value === b[i])
  );
}
