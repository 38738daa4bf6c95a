// Turns settled membership into the records that people see: named, ranked, with what holds each ring together.
import type { Dataset } from '../dataset/types';
import { RING_EVIDENCE_GROUPS, type RingEvidenceGroup } from '../model/evidence';
import { explainBenign } from './benign/rules';
import { median } from './habits';
import { selectorDegree } from './incidence';
import type { Membership } from './membership';
import type { Evidence } from './pair-score';
import { describes, type Profile } from './profile';
import { rankRings } from './rank';
import { ringFacts, type RingFacts } from './ring-facts';
import { suppressedAmong } from './suppression';
import type { Waves } from './timing/waves';
import type { LinkageParameters, Ring, RingSelector, RingWaves } from './types';

/** Ring records in order of rank. */
export function ringRecords(
  dataset: Dataset,
  evidence: Evidence,
  membership: Membership,
  parameters: LinkageParameters,
): Ring[] {
  const drafts = new Map<number, { ring: Ring; facts: RingFacts }>();
  membership.rings.forEach((members, index) => {
    if (members.length < parameters.minimumMembers) return;
    const facts = ringFacts(dataset, evidence, members, membership.profiles[index] as Profile);
    drafts.set(index, { ring: draft(dataset, evidence, membership, index, facts), facts });
  });
  for (const { before, after, stopped, resumed } of membership.successions) {
    const [one, other] = [drafts.get(before)?.ring, drafts.get(after)?.ring];
    if (one === undefined || other === undefined) continue;
    one.succeededBy = { ringId: other.id, stopped, resumed };
    other.succeeds = { ringId: one.id, stopped, resumed };
  }
  return rankRings([...drafts.values()]);
}

function draft(
  dataset: Dataset,
  evidence: Evidence,
  membership: Membership,
  index: number,
  facts: RingFacts,
): Ring {
  const positions = membership.rings[index] as number[];
  const memberBits = Float32Array.from(positions, (account) => membership.bits[account] as number);
  const bits = median([...memberBits]);
  const considered = explainBenign(facts);
  const best = considered[0];
  return {
    id: ringId(dataset, evidence, positions),
    rank: 0,
    members: Uint32Array.from(positions, (account) => evidence.incidence.accounts[account] as number),
    memberBits,
    bits,
    confidence: probability(bits),
    cohesion: cohesion(evidence, positions, facts.profile),
    evidence: evidenceByGroup(membership.groupBits[index] as Float32Array),
    waves: {
      sessions: wavesRecord(facts.profile.sessions),
      signUps: wavesRecord(facts.profile.signUps),
    },
    succeededBy: null,
    succeeds: null,
    selectors: holdingSelectors(evidence, facts.profile),
    suppressed: suppressedAmong(evidence, positions),
    first: facts.habits.first,
    last: facts.habits.last,
    volume: facts.habits.volume,
    benign: best !== undefined && best.fit >= 0.5 ? best : null,
    considered,
    rankReasons: [],
    judgements: [],
  };
}

/** Evidence of one ring is not independent, so bits are tempered by 8 before they become a probability: 8 bits read 67 %, 24 bits 89 %, 40 bits 97 %. */
export function probability(bits: number): number {
  return 1 / (1 + 2 ** (-bits / 8));
}

/** Named after its smallest member's key, so that the name survives growth and re-ranking. */
function ringId(dataset: Dataset, evidence: Evidence, members: readonly number[]): string {
  let hash = 0x811c9dc5;
  const keys = members.map((account) => {
    const key = dataset.dictionary.key(evidence.incidence.accounts[account] as number);
    return `${key.realm}\n${key.value}`;
  });
  const least = keys.reduce((a, b) => (a < b ? a : b));
  // FNV-1a, 32 bits.
  for (let at = 0; at < least.length; at++) hash = Math.imul(hash ^ least.charCodeAt(at), 0x01000193);
  return `ring-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

function evidenceByGroup(bits: Float32Array): Partial<Record<RingEvidenceGroup, number>> {
  const byGroup: Partial<Record<RingEvidenceGroup, number>> = {};
  RING_EVIDENCE_GROUPS.forEach((group, index) => {
    if ((bits[index] as number) > 0) byGroup[group] = bits[index] as number;
  });
  return byGroup;
}

function wavesRecord(waves: Waves | undefined): RingWaves | null {
  if (waves === undefined) return null;
  let windows = 0;
  for (const strength of waves.strength) if (strength > 0) windows++;
  return { windows, inside: waves.inside, outside: waves.outside };
}

/** Telling selectors, those that explain most of the ring first. */
function holdingSelectors(evidence: Evidence, profile: Profile): RingSelector[] {
  const { incidence } = evidence;
  const telling = [...profile.bits].filter(([selector]) => describes(profile, selector));
  const list = telling.map(([selector, bits]) => ({
    selector: incidence.selectors[selector] as number,
    accounts: profile.seen.get(selector) as number,
    degree: selectorDegree(incidence, selector),
    bits,
  }));
  return list.sort((a, b) => b.accounts * b.bits - a.accounts * a.bits || a.selector - b.selector);
}

/** Members that cohesion looks at; larger rings are sampled evenly. */
const COHESION_SAMPLE = 500;

/** Share of member pairs with a telling selector in common. */
function cohesion(evidence: Evidence, members: readonly number[], profile: Profile): number {
  const step = Math.max(1, Math.ceil(members.length / COHESION_SAMPLE));
  const sample = members.filter((_, index) => index % step === 0);
  if (sample.length < 2) return 0;
  const holders = sampledHolders(evidence, sample, profile);
  const reachedBy = new Int32Array(sample.length).fill(-1);
  let pairs = 0;
  sample.forEach((account, index) => {
    reachedBy[index] = index;
    for (const selector of tellingSelectors(evidence, account, profile)) {
      for (const other of holders.get(selector) ?? []) {
        if (reachedBy[other] === index) continue;
        reachedBy[other] = index;
        pairs++;
      }
    }
  });
  return pairs / (sample.length * (sample.length - 1));
}

function sampledHolders(
  evidence: Evidence,
  sample: readonly number[],
  profile: Profile,
): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  sample.forEach((account, index) => {
    for (const selector of tellingSelectors(evidence, account, profile)) {
      const list = holders.get(selector);
      if (list === undefined) holders.set(selector, [index]);
      else list.push(index);
    }
  });
  return holders;
}

function* tellingSelectors(evidence: Evidence, account: number, profile: Profile): Iterable<number> {
  const { accountOffsets, entrySelector } = evidence.incidence;
  for (
    let entry = accountOffsets[account] as number;
    entry < (accountOffsets[account + 1] as number);
    entry++
  ) {
    const selector = entrySelector[entry] as number;
    if (describes(profile, selector)) yield selector;
  }
}
