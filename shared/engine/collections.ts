// Members with exactly the same selectors become one node: nothing is lost, and a ring of 20,000 fits on a screen. Selectors are taken strongest first, each
// refining the partition (Paige & Tarjan 1987); one that would make too many elements is left out, and then splits nothing.

export type Partition = {
  /** Per member its class. */
  classOf: Uint32Array;
  /** Per class the positions in `users` of its members' selectors, ascending. */
  selectorsOf: number[][];
  /** Per class how many members it has. */
  sizes: number[];
  /** Selectors that were taken, ascending. */
  taken: number[];
  /** Classes, taken selectors and the edges between them. */
  elements: number;
};

/** Refines the whole by each selector in turn, as long as there is room; `users[s]` are the members, distinct, that use selector `s`. */
export function partitionMembers(
  members: number,
  users: readonly Uint32Array[],
  most: { selectors: number; elements: number },
): Partition {
  const partition: Partition = {
    classOf: new Uint32Array(members),
    selectorsOf: members === 0 ? [] : [[]],
    sizes: members === 0 ? [] : [members],
    taken: [],
    elements: members === 0 ? 0 : 1,
  };
  users.forEach((positions, selector) => {
    if (partition.taken.length >= most.selectors) return;
    const touched = countTouched(partition, positions);
    const elements = partition.elements + elementsAdded(partition, touched);
    if (elements > most.elements) return;
    partition.elements = elements;
    refine(partition, selector, positions, touched);
  });
  return partition;
}

/** Per class how many of its members use the selector. */
function countTouched({ classOf }: Partition, positions: Uint32Array): Map<number, number> {
  const touched = new Map<number, number>();
  for (const position of positions) {
    const one = classOf[position] as number;
    touched.set(one, (touched.get(one) ?? 0) + 1);
  }
  return touched;
}

/** The selector itself, an edge for each class that has it, and for each class that it splits the new class with its edges. */
function elementsAdded({ sizes, selectorsOf }: Partition, touched: ReadonlyMap<number, number>): number {
  let added = 1;
  for (const [one, count] of touched)
    added += count === sizes[one] ? 1 : 2 + (selectorsOf[one] as number[]).length;
  return added;
}

function refine(
  partition: Partition,
  selector: number,
  positions: Uint32Array,
  touched: ReadonlyMap<number, number>,
): void {
  const { classOf, sizes, selectorsOf, taken } = partition;
  const renamed = new Map<number, number>();
  for (const [one, count] of touched) {
    const selectors = selectorsOf[one] as number[];
    if (count === sizes[one]) {
      selectors.push(selector);
      continue;
    }
    renamed.set(one, sizes.length);
    sizes[one] = (sizes[one] as number) - count;
    sizes.push(count);
    selectorsOf.push([...selectors, selector]);
  }
  for (const position of positions) {
    const one = classOf[position] as number;
    classOf[position] = renamed.get(one) ?? one;
  }
  taken.push(selector);
}
