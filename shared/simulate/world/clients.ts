// What connects: browsers and apps in a few versions that millions share, libraries that developers share, and a long tail of everything else.
import { chance, lottery, zipf, type Lottery } from '../draw';
import type { Random } from '../../kernel/random';
import { hex, mixWith } from '../mix';

/** `device` is 0 where the client has no stable device identifier (a library, a private window). */
export type Client = { tls: number; agent: number; device: number; platform: Platform };

export const PLATFORMS = ['windows', 'macos', 'linux', 'ios', 'android', 'server'] as const;
export type Platform = (typeof PLATFORMS)[number];

type Make = { platform: Platform; tls: number; text: string; weight: number };

const DESKTOP = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';

/** Browsers by their public user agent forms; versions of one engine share a TLS fingerprint. */
const BROWSERS: Make[] = [138, 137, 136, 135].flatMap((version, age) => [
  make('windows', 0, `${WINDOWS} ${DESKTOP} Chrome/${version}.0.0.0 Safari/537.36`, 30 / (1 + 2 * age)),
  make('macos', 0, `${MAC} ${DESKTOP} Chrome/${version}.0.0.0 Safari/537.36`, 14 / (1 + 2 * age)),
  make(
    'linux',
    0,
    `Mozilla/5.0 (X11; Linux x86_64) ${DESKTOP} Chrome/${version}.0.0.0 Safari/537.36`,
    4 / (1 + age),
  ),
  make(
    'windows',
    1,
    `${WINDOWS} ${DESKTOP} Chrome/${version}.0.0.0 Safari/537.36 Edg/${version}.0.0.0`,
    9 / (1 + 2 * age),
  ),
  make(
    'windows',
    2,
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:${version + 2}.0) Gecko/20100101 Firefox/${version + 2}.0`,
    4 / (1 + age),
  ),
  make(
    'macos',
    3,
    `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.${5 - age} Safari/605.1.15`,
    9 / (1 + age),
  ),
]);

const APPS: Make[] = [0, 1, 2, 3, 4, 5].flatMap((age) => [
  make('ios', 4, `Assistant/5.${12 - age} (iPhone; iOS 18.${5 - Math.floor(age / 2)})`, 12 / (1 + age)),
  make('android', 5, `Assistant/5.${12 - age} (Android 15)`, 9 / (1 + age)),
  make('android', 6, `Assistant/5.${12 - age} (Android 13)`, 5 / (1 + age)),
]);

const LIBRARIES: Make[] = [
  make('server', 10, 'python-httpx/0.28.1', 12),
  make('server', 10, 'python-httpx/0.27.2', 6),
  make('server', 11, 'python-requests/2.32.3', 9),
  make('server', 12, 'node-fetch/3.3.2', 7),
  make('server', 12, 'undici', 8),
  make('server', 13, 'Go-http-client/2.0', 5),
  make('server', 14, 'okhttp/4.12.0', 3),
  make('server', 15, 'curl/8.9.1', 2),
  make('server', 16, 'reqwest/0.12', 2),
];

const MAKES = [...BROWSERS, ...APPS, ...LIBRARIES];
const FIRST_APP = BROWSERS.length;
const FIRST_LIBRARY = FIRST_APP + APPS.length;

/** Numbers above these are made up: filtering proxies, old machines, handset models, private builds. */
const TAIL = 1_000;
const VENDOR = 5_000_000;
const OWN = 10_000_000;

export type Clients = { tailTls: Lottery; tailAgents: Lottery; salt: number; vendors: number };

export function createClients(salt: number, accounts: number): Clients {
  return {
    salt,
    vendors: 3 + Math.round(accounts / 20_000),
    tailTls: zipf(Math.max(20, Math.round(accounts / 150)), 0.9),
    tailAgents: zipf(Math.max(40, Math.round(accounts / 40)), 0.9),
  };
}

const chooseBrowser = lottery(BROWSERS.map((entry) => entry.weight));
const chooseApp = lottery(APPS.map((entry) => entry.weight));
const chooseLibrary = lottery(LIBRARIES.map((entry) => entry.weight));

export function browser(clients: Clients, random: Random, device: number): Client {
  return inTail(clients, random, ofMake(chooseBrowser(random), device));
}

/** Handsets name their model now and then: the long tail of user agents. */
export function phoneApp(clients: Clients, random: Random, device: number): Client {
  return inTail(clients, random, ofMake(FIRST_APP + chooseApp(random), device));
}

export function library(random: Random): Client {
  return ofMake(FIRST_LIBRARY + chooseLibrary(random), 0);
}

/** An automation stack that is sold: rings buy it, and hobbyists do. */
export function vendorBuild(clients: Clients, random: Random, device = 0): Client {
  const vendor = VENDOR + random.below(clients.vendors);
  return { tls: vendor, agent: vendor, device, platform: 'server' };
}

/** A client that nobody else builds: numbered, with its own fingerprint and user agent. */
export function ownBuild(number: number, device: number, platform: Platform = 'server'): Client {
  return { tls: OWN + number, agent: OWN + number, device, platform };
}

export function agentText(clients: Clients, agent: number): string {
  if (agent < MAKES.length) return (MAKES[agent] as Make).text;
  const draw = mixWith(clients.salt, agent);
  if (agent >= VENDOR) return `client-${hex(draw, 6)}/${1 + (draw % 9)}.${(draw >>> 8) % 20}`;
  return `Mozilla/5.0 (Linux; Android ${10 + (draw % 6)}; ${hex(draw, 6).toUpperCase()}) ${DESKTOP} Chrome/${120 + (draw % 18)}.0.0.0 Mobile Safari/537.36`;
}

/** In the form of JA4 (FoxIO): protocol, counts, and two truncated hashes, here of the number. */
export function tlsText(clients: Clients, tls: number): string {
  const draw = mixWith(clients.salt, tls);
  const again = mixWith(clients.salt + 1, tls);
  const ciphers = String(12 + (draw % 6)).padStart(2, '0');
  const extensions = String(9 + (again % 9)).padStart(2, '0');
  return `t13d${ciphers}${extensions}h2_${hex(draw, 8)}${hex(again, 4)}_${hex(again, 8)}${hex(draw, 4)}`;
}

function inTail(clients: Clients, random: Random, client: Client): Client {
  if (chance(random, 0.05)) client.tls = TAIL + clients.tailTls(random);
  if (chance(random, client.platform === 'android' ? 0.4 : 0.03)) {
    client.agent = TAIL + clients.tailAgents(random);
  }
  return client;
}

function ofMake(agent: number, device: number): Client {
  const { tls, platform } = MAKES[agent] as Make;
  return { tls, agent, device, platform };
}

function make(platform: Platform, tls: number, text: string, weight: number): Make {
  return { platform, tls, text, weight };
}
