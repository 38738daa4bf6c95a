// What an account's row comes to, and whether it is one-sided: too few groups speak, or hardly anything but places.
import { RING_EVIDENCE_GROUPS } from '../model/evidence';
import { GROUPS, NETWORK, TIMING, type ScoreRow } from './score-sheet';

/** Bits that must come from a second evidence group, unless one person's own things (an instrument, a device, a key) are overwhelming, or two templates that hardly anybody else has. */
const SECOND_GROUP_BITS = 2;
const ONE_GROUP_BITS = 20;
const TWO_TEMPLATES_BITS = 17;
/** Bits that must come from elsewhere than the network, and keep up with it that far: people share addresses with people they never met, a VPN's by the dozen. */
const BEYOND_NETWORK_BITS = 7;
const KEEPING_UP_BITS = 10;

const CONTENT = RING_EVIDENCE_GROUPS.indexOf('content');

export function sumBits({ bits }: ScoreRow): number {
  let sum = 0;
  for (let group = 0; group < GROUPS; group++) sum += bits[group] as number;
  return sum;
}

/** Places count no more than everything else together. */
export function evidenceBits({ bits }: ScoreRow): number {
  const network = bits[NETWORK] as number;
  let rest = -network;
  for (let group = 0; group < GROUPS; group++) rest += bits[group] as number;
  return rest + Math.min(network, rest);
}

/** Too few groups speak, or hardly anything but places. */
export function isOneSided(row: ScoreRow): boolean {
  const { bits } = row;
  let strongest = 0;
  let second = 0;
  let own = 0;
  for (let group = 0; group < GROUPS; group++) {
    const one = bits[group] as number;
    if (isOwn(group) && one > own) own = one;
    if (one > strongest) {
      second = strongest;
      strongest = one;
    } else if (one > second) second = one;
  }
  const templates = bits[CONTENT] as number;
  if (own < ONE_GROUP_BITS && templates < TWO_TEMPLATES_BITS && second < SECOND_GROUP_BITS) return true;
  const network = bits[NETWORK] as number;
  const beyond = Math.max(BEYOND_NETWORK_BITS, Math.min(KEEPING_UP_BITS, network));
  return sumBits(row) - network < beyond;
}

/** Groups of things that one person has: places, prompts and hours are everybody's. */
function isOwn(group: number): boolean {
  return group !== NETWORK && group !== CONTENT && group !== TIMING;
}
