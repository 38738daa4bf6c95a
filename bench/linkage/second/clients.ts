// What clients show of themselves. Few stacks make nearly all traffic and say nothing; a long tail of rare ones says much.
import { pick, weighted, yes, zipf, type Random } from './chance';
import { helloOf } from './spellings';

export type Client = { software: string; hello: string };

export type Clients = {
  browser(random: Random): Client;
  /** A library that calls the interface. */
  library(random: Random): Client;
  /** One that nobody else has: a tool of somebody's own. */
  own(random: Random, name: string): Client;
  /** Corporate inspection of TLS replaces the browser's hello with the middlebox's. */
  middlebox(random: Random): string;
};

const PLATFORMS = [
  'Windows NT 10.0; Win64; x64',
  'Macintosh; Intel Mac OS X 10_15_7',
  'X11; Linux x86_64',
  'Linux; Android 10; K',
];
const BROWSERS: readonly (readonly [name: string, weight: number])[] = [
  ['Chrome/145.0.0.0 Safari/537.36', 40],
  ['Chrome/146.0.0.0 Safari/537.36', 22],
  ['Chrome/144.0.0.0 Safari/537.36', 6],
  ['Version/19.1 Safari/605.1.15', 17],
  ['Chrome/145.0.0.0 Safari/537.36 Edg/145.0.0.0', 8],
  ['Firefox/148.0', 5],
  ['Chrome/143.0.0.0 Safari/537.36 OPR/128.0.0.0', 2],
];
const LIBRARIES: readonly (readonly [name: string, weight: number])[] = [
  ['lab-python/1.42.0 httpx/0.28.1', 34],
  ['lab-python/1.38.2 httpx/0.28.1', 16],
  ['lab-node/0.71.0 undici', 20],
  ['python-requests/2.32.5', 9],
  ['lab-go/1.19.0', 6],
  ['curl/8.14.1', 5],
  ['axios/1.12.2', 4],
  ['okhttp/5.1.0', 3],
  ['langchain/0.3 aiohttp/3.12', 3],
];
const RARE = 160;

export function createClients(random: Random): Clients {
  const named = (list: typeof BROWSERS): (readonly [Client, number])[] =>
    list.map(([software, weight]) => [{ software, hello: helloOf(random) }, weight] as const);
  const [browsers, libraries] = [named(BROWSERS), named(LIBRARIES)];
  const rare = Array.from({ length: RARE }, (_, i) => ({
    software: `client-${String(i + 1)}/${String(1 + random.below(4))}.${String(random.below(20))}`,
    hello: helloOf(random),
  }));
  const rank = zipf(RARE, 0.8);
  const boxes = [helloOf(random), helloOf(random), helloOf(random)];
  return {
    browser: (random) => {
      const { software, hello } = weighted(random, browsers);
      return { software: `Mozilla/5.0 (${pick(random, PLATFORMS)}) ${software}`, hello };
    },
    // One in thirty builds on something that few others do.
    library: (random) => (yes(random, 1 / 30) ? (rare[rank(random)] as Client) : weighted(random, libraries)),
    own: (random, name) => ({ software: name, hello: helloOf(random) }),
    middlebox: (random) => pick(random, boxes),
  };
}
