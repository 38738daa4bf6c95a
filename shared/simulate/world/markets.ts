// What people share without knowing each other: mail providers, card issuers, public prompts.
import { chance, pick, zipf, type Lottery } from '../draw';
import type { Random } from '../../kernel/random';
import { PUBLIC_MAIL } from './names';

export type Card = { instrument: number; range: number };

export type Markets = {
  mail: Lottery;
  /** Public disposable mail: domains that anyone may use for a minute. */
  throwaway: number[];
  /** Ranges 1 ... retail belong to banks; the rest to issuers of virtual cards. */
  retail: Lottery;
  virtualRanges: number[][];
  /** Clusters 1 ... publicPrompts are public templates, the most popular first. */
  publicPrompts: number;
  prompts: Lottery;
  /** Clusters of public benchmarks. */
  benchmarks: number[];
};

const RETAIL_RANGES = 160;

export function createMarkets(accounts: number, newDomain: () => number): Markets {
  const publicPrompts = 40 + Math.round(accounts / 60);
  return {
    mail: zipf(PUBLIC_MAIL, 1.1),
    throwaway: Array.from({ length: 4 + Math.round(accounts / 8000) }, newDomain),
    retail: zipf(RETAIL_RANGES, 0.8),
    virtualRanges: [4, 3, 2].map((ranges, issuer) =>
      Array.from({ length: ranges }, (_, i) => RETAIL_RANGES + 1 + issuer * 10 + i),
    ),
    publicPrompts,
    prompts: zipf(publicPrompts, 1.05),
    benchmarks: Array.from({ length: 6 }, (_, i) => publicPrompts + 1 + i),
  };
}

export function publicMail(markets: Markets, random: Random): number {
  return 1 + markets.mail(random);
}

export function bankRange(markets: Markets, random: Random): number {
  return 1 + markets.retail(random);
}

/** A range of one of the virtual-card issuers; the first is by far the most used. */
export function virtualRange(markets: Markets, random: Random): number {
  const issuer = chance(random, 0.6) ? 0 : 1 + random.below(markets.virtualRanges.length - 1);
  return pick(random, markets.virtualRanges[issuer] as number[]);
}

export function publicPrompt(markets: Markets, random: Random): number {
  return 1 + markets.prompts(random);
}
