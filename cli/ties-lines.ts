// What rings are tied to, in the report of `rings`: who went on when another stopped, and rings that accounts fit alike.
import type { KindRegistry } from '../shared/model/kinds/registry';
import { figure } from './aligned';
import type { BridgeReport, RingReport, RingsReport, SuccessionReport } from './rings-report';

const BRIDGES_SHOWN = 10;
const KINDS_SHOWN = 3;
/** Fewer may be strays. */
const LEAST_JOINING = 3;

/** Rings by rank, as the table above numbers them. Bridges between rings that are explained as benign are left to --json. */
export function tiesLines({ rings, bridges }: RingsReport, kinds: KindRegistry): string[] {
  const rank = new Map(rings.map(({ id }, at) => [id, at + 1]));
  const unexplained = new Set(rings.filter(({ benign }) => benign === null).map(({ id }) => id));
  const counted = bridges.filter((bridge) => bridge.rings.every((id) => unexplained.has(id)));
  const lines = [
    ...rings.flatMap((ring) => (ring.succeededBy === null ? [] : [succession(ring, ring.succeededBy, rank)])),
    ...counted.slice(0, BRIDGES_SHOWN).map((bridge) => bridgeLine(bridge, rank, kinds)),
  ];
  const left = counted.length - BRIDGES_SHOWN;
  if (left > 0) lines.push(`and ${figure(left)} more pairs of rings (--json has all)`);
  return lines.length === 0 ? [] : ['', ...lines];
}

type Ranks = ReadonlyMap<string, number>;

function succession({ id }: RingReport, { ring, stopped, resumed }: SuccessionReport, rank: Ranks): string {
  return `Ring ${rankOf(rank, id)} stopped ${minute(stopped)}; ring ${rankOf(rank, ring)} went on ${minute(resumed)} UTC`;
}

function bridgeLine(
  { rings: [one, other], accounts, selectors }: BridgeReport,
  rank: Ranks,
  kinds: KindRegistry,
): string {
  const held = [...new Set(selectors.map(({ kind }) => kinds.get(kind).plural))].slice(0, KINDS_SHOWN);
  const both = held.length === 0 ? '' : ` Both hold: ${held.join(', ')}.`;
  const fit = accounts.length === 1 ? 'account fits' : 'accounts fit';
  const question = accounts.length < LEAST_JOINING ? '.' : ': pools shared?';
  return `${figure(accounts.length)} ${fit} ring ${rankOf(rank, one)} and ring ${rankOf(rank, other)}${question}${both}`;
}

function rankOf(rank: Ranks, id: string): string {
  return String(rank.get(id) ?? id);
}

/** "2026-07-03 10:15" */
function minute(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
