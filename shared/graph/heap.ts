// A priority queue of node numbers over typed arrays: each waits at most once, and its priority may fall while it waits.

export type Heap = {
  /** Enters the item, or lowers its priority; a higher one changes nothing. */
  push(item: number, priority: number): void;
  /** The item of lowest priority, the smaller number among equals; -1 when nothing waits. */
  pop(): number;
};

const ARITY = 4;

/** Items are 0..size-1; push and pop are O(log size). Four children a node: fewer cache misses than two. */
export function createHeap(size: number): Heap {
  const items = new Uint32Array(size);
  const priorities = new Float64Array(size);
  const place = new Int32Array(size).fill(-1);
  let length = 0;
  const before = (a: number, b: number): boolean => {
    const difference = (priorities[a] as number) - (priorities[b] as number);
    return difference < 0 || (difference === 0 && a < b);
  };
  const put = (item: number, at: number): void => {
    items[at] = item;
    place[item] = at;
  };
  const rise = (item: number, from: number): void => {
    let at = from;
    while (at > 0) {
      const up = Math.floor((at - 1) / ARITY);
      const parent = items[up] as number;
      if (before(parent, item)) break;
      put(parent, at);
      at = up;
    }
    put(item, at);
  };
  const sink = (item: number): void => {
    let at = 0;
    for (;;) {
      const child = ARITY * at + 1;
      if (child >= length) break;
      let least = child;
      for (let other = child + 1; other < Math.min(child + ARITY, length); other++)
        if (before(items[other] as number, items[least] as number)) least = other;
      if (before(item, items[least] as number)) break;
      put(items[least] as number, at);
      at = least;
    }
    put(item, at);
  };
  return {
    push(item, priority) {
      const at = place[item] as number;
      if (at !== -1 && priority >= (priorities[item] as number)) return;
      priorities[item] = priority;
      rise(item, at === -1 ? length++ : at);
    },
    pop() {
      if (length === 0) return -1;
      const top = items[0] as number;
      place[top] = -1;
      length--;
      if (length > 0) sink(items[length] as number);
      return top;
    },
  };
}
