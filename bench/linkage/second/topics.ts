// Families of prompts as an upstream clustering would name them: public topics with a Zipf-Mandelbrot popularity, and what only one person asks.
import { geometric, yes, zipf, type Random } from './chance';
import type { Spellings } from './spellings';

export type Interests = {
  /** Families of one's own, the most used first. */
  own: readonly string[];
  ownShare: number;
  /** Share that the clustering puts nowhere. */
  blank: number;
};

export type Topics = {
  /** A family that many ask for. */
  popular(random: Random): string;
  interests(random: Random): Interests;
  family(random: Random, interests: Interests): string;
  fresh(): string;
};

export function createTopics(accounts: number, spellings: Spellings): Topics {
  const topics = Array.from({ length: 80 + Math.round(accounts / 9) }, () => spellings.family());
  const rank = zipf(topics.length, 1.05, 2.7);
  const popular = (random: Random): string => topics[rank(random)] as string;
  return {
    popular,
    fresh: () => spellings.family(),
    interests: (random) => ({
      own: Array.from({ length: 1 + geometric(random, 0.9) }, () => spellings.family()),
      ownShare: 0.6,
      blank: 0.22,
    }),
    family: (random, { own, ownShare, blank }) => {
      if (yes(random, blank)) return '';
      return own.length > 0 && yes(random, ownShare) ? firstMostly(random, own) : popular(random);
    },
  };
}

/** Each is half as likely as the one before it. */
function firstMostly(random: Random, list: readonly string[]): string {
  let place = 0;
  while (place < list.length - 1 && yes(random, 0.5)) place++;
  return list[place] as string;
}
