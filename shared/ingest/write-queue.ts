// Writing goes on while reading does: a few writes are under way at once, in order of their start, and a failure stops the next step instead of being lost.

export type WriteQueue = {
  /** Starts a write; waits first when too many are under way. Rejects with the failure of an earlier write. */
  add(write: () => Promise<void>): Promise<void>;
  /** Waits for all. */
  drain(): Promise<void>;
};

export function createWriteQueue(atOnce: number): WriteQueue {
  const running: Promise<void>[] = [];
  let failure: { error: unknown } | undefined;
  const next = async (): Promise<void> => {
    await running.shift();
    if (failure !== undefined) throw failure.error;
  };
  return {
    add: async (write) => {
      while (running.length >= atOnce) await next();
      if (failure !== undefined) throw failure.error;
      running.push(
        write().catch((error: unknown) => {
          failure ??= { error };
        }),
      );
    },
    drain: async () => {
      while (running.length > 0) await next();
      if (failure !== undefined) throw failure.error;
    },
  };
}
