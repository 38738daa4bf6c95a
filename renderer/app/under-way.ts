// What is being written: another window that wants to write waits for what is stored, and is refused while longer work must not be broken off.

export type UnderWay = {
  /** `task` says what it is: "reading log.csv". */
  during<T>(task: string, run: () => Promise<T>): Promise<T>;
  /** The oldest that runs; undefined: none. */
  task(): string | undefined;
  storing<T>(run: () => Promise<T>): Promise<T>;
  /** Resolves once everything that was being stored is, or has failed. */
  stored(): Promise<void>;
};

export function createUnderWay(): UnderWay {
  const tasks = new Set<{ task: string }>();
  const storing = new Set<Promise<unknown>>();
  return {
    during: async (task, run) => {
      const own = { task };
      tasks.add(own);
      try {
        return await run();
      } finally {
        tasks.delete(own);
      }
    },
    task: () => [...tasks][0]?.task,
    storing: async (run) => {
      const work = run();
      storing.add(work);
      try {
        return await work;
      } finally {
        storing.delete(work);
      }
    },
    stored: async () => {
      while (storing.size > 0) await Promise.allSettled(storing);
    },
  };
}
