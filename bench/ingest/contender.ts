// What every contender does in its page, and what it answers, so that the same work is compared.

/** To the first query: which accounts were seen with one address. Times in whole seconds since 1970 UTC, first rounded down, last up. */
export type Answer = { accounts: number; observations: number; first: number; last: number };

export type Contender = {
  /** From nothing started (no worker, no wasm) to the file's rows stored and the first query answered. */
  import(file: File, address: string): Promise<Answer>;
  /** From nothing started to the first query over what an earlier page stored. */
  reopen(address: string): Promise<Answer>;
};

export type Measured = Answer & {
  milliseconds: number;
  /** Longest time for which the page's own thread answered nothing. */
  blocked: number;
};

export const CONTENDERS = ['retort', 'duckdb', 'sqlite', 'dexie'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

export function secondsOf(first: number, last: number): Pick<Answer, 'first' | 'last'> {
  return { first: Math.floor(first / 1000), last: Math.ceil(last / 1000) };
}
