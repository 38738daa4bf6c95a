// Questions that change faster than they are answered: one is on its way at a time, and of those that come up meanwhile only the last is asked.

export type Asker<T> = {
  /** Takes the place of what waits; null: nothing waits any more. */
  ask(question: (() => Promise<T>) | null): void;
};

/** `settle` hears every answer, and every failure, in the order of the questions that were asked. */
export function createAsker<T>(settle: (outcome: Promise<T>) => Promise<void>): Asker<T> {
  let busy = false;
  let next: (() => Promise<T>) | null = null;
  const inTurn = async (): Promise<void> => {
    busy = true;
    while (next !== null) {
      const question = next;
      next = null;
      await settle(question());
    }
    busy = false;
  };
  return {
    ask: (question) => {
      next = question;
      if (!busy) void inTurn();
    },
  };
}
