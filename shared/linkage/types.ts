// What linkage finds and how it says why. All bits are log2 of likelihood ratios; larger is stronger.
import type { EntityId } from '../dataset/types';
import type { EvidenceCurve, EvidenceGroup, RingEvidenceGroup } from '../model/evidence';
import type { Excluded } from '../model/records/linkage-settings';
import type { Judgement } from '../model/records/judgement';
import type { ListUse } from '../model/records/run';
import type { JudgedPair, JudgementOutcome } from './judgements/types';

export type LinkageParameters = {
  /** Total bits at which two accounts are linked. */
  threshold: number;
  /** log2 odds that two accounts drawn at random have one operator; negative. */
  prior: number;
  seed: number;
  /** Smallest ring that is reported. */
  minimumMembers: number;
  /** Curves by kind id; kinds without one carry no evidence. */
  curves: Readonly<Record<string, EvidenceCurve>>;
  /** What is left out of the evidence, as if it had never been seen. */
  excluded: Excluded;
  /** Warning lists that weaken what is on them. */
  lists: readonly ListUse[];
  /** What a person said of pairs of accounts, oldest first. */
  judgements: readonly Judgement[];
};

/** Why a selector was not counted, or counted less. */
export type SuppressionReason =
  | 'hub' // seen with so many accounts that sharing it means nothing
  | 'carrier-nat'
  | 'campus'
  | 'vpn'
  | 'relay'
  | 'public-prompt'
  | 'public-mail'
  | 'common-client'
  // on a warning list
  | 'cloud'
  | 'public-dns'
  | 'disposable-mail'
  | 'listed';

export type SuppressedSelector = {
  selector: EntityId;
  accounts: number;
  reason: SuppressionReason;
  /** One clause of evidence: "9,120 accounts, 3.1 a day each, none exclusive". */
  detail: string;
};

/** Legitimate arrangements that look like a ring. */
export const ARCHETYPES = [
  'family',
  'team',
  'corporate',
  'campus',
  'evaluation',
  'benchmark',
  'gateway',
  'ci-runners',
  'freelancers',
  'public-prompt',
  'carrier-nat',
  'vpn',
  'relay',
] as const;
export type Archetype = (typeof ARCHETYPES)[number];

export type BenignExplanation = {
  archetype: Archetype;
  /** 0..1: how much of the ring it accounts for. */
  fit: number;
  /** Clauses of evidence for it, each with its figure. */
  reasons: string[];
};

export type RingSelector = {
  selector: EntityId;
  /** Members seen with it. */
  accounts: number;
  /** All accounts seen with it. */
  degree: number;
  /** Bits that two members gain by sharing it, before the group discount. */
  bits: number;
};

/** Shares of starts, 0..1: of members in the waves of the others, and of accounts in no ring in the same quarter hours. */
export type RingWaves = { windows: number; inside: number; outside: number };

/** When the one stopped and the other began: milliseconds since 1970 UTC, to the quarter hour. */
export type RingSuccession = { ringId: string; stopped: number; resumed: number };

export type Ring = {
  /** `ring-` and 8 hex digits of a hash of its first member's key: the same while that member leads it. */
  id: string;
  /** 1 is the first to look at. */
  rank: number;
  /** Account ids, strongest member first. */
  members: Uint32Array;
  /** Per member: bits of its membership, prior included. */
  memberBits: Float32Array;
  /** Median of the members' bits. */
  bits: number;
  /** 0..1: probability of the median member, from its bits. */
  confidence: number;
  /** Share of member pairs that share at least one counted selector, 0..1. */
  cohesion: number;
  /** Mean bits a member has from each group. */
  evidence: Partial<Record<RingEvidenceGroup, number>>;
  /** How far its members begin together; null: not so that it tells them apart. */
  waves: { sessions: RingWaves | null; signUps: RingWaves | null };
  /** The ring that went on when this one stopped at a stroke, and the one that this one went on for. */
  succeededBy: RingSuccession | null;
  succeeds: RingSuccession | null;
  /** What holds it together, strongest first. */
  selectors: RingSelector[];
  /** Selectors that members share but that were not counted. */
  suppressed: SuppressedSelector[];
  /** Seconds since 1970 UTC, NO_TIME when unknown. */
  first: number;
  last: number;
  /** Sum of observation counts of the members. */
  volume: number;
  /** The best benign explanation when it accounts for the ring; null: none does. */
  benign: BenignExplanation | null;
  /** Every explanation that was weighed, best first. */
  considered: BenignExplanation[];
  /** What the rank was made from, in order of weight. */
  rankReasons: string[];
  /** Positions in the parameters' judgements: of two members, or of a member and somebody whom it keeps out. */
  judgements: number[];
};

/** A selector that both rings hold: members of each that were seen with it, in the order of the bridge's rings; bits of the ring it says less of. */
export type BridgeSelector = { selector: EntityId; members: [number, number]; bits: number };

export type RingBridge = {
  /** Ids of the rings, by rank. */
  rings: [string, string];
  /** Members of either that reach the bar of membership with both, ascending. */
  accounts: Uint32Array;
  /** Those that explain most first. */
  selectors: BridgeSelector[];
};

export type LinkageResult = {
  parameters: LinkageParameters;
  rings: Ring[];
  /** Pairs of rings that accounts fit alike. */
  bridges: RingBridge[];
  suppressed: SuppressedSelector[];
  /** Per entity: index into `rings`, -1 outside. */
  ringOf: Int32Array;
  /** Scored links by whole bits, index = bits, last bin = that and more; what the threshold cuts. */
  linkHistogram: Uint32Array;
  /** Links left unscored by the pair budget; 0 when everything was scored. */
  unscoredPairs: number;
  /** What became of each of the parameters' judgements. */
  judgements: readonly JudgementOutcome[];
  seconds: { link: number; communities: number };
};

export type ExplainedSelector = {
  selector: EntityId;
  kind: string;
  group: EvidenceGroup;
  degree: number;
  /** Bits of the curve at degree 1. */
  baseBits: number;
  /** What degree, time, burst and context took or gave, each with its clause. */
  adjustments: { label: string; bits: number }[];
  /** 1, 1/2, 1/4 ... within its group. */
  groupFactor: number;
  /** What it added to the total. */
  bits: number;
  /** Set when it was not counted. */
  suppressed: SuppressionReason | null;
};

/** Why two accounts are linked or not: prior, then each shared selector, against the threshold. */
export type LinkExplanation = {
  a: EntityId;
  b: EntityId;
  prior: number;
  selectors: ExplainedSelector[];
  total: number;
  threshold: number;
  /** A judgement outweighs the total, and adds nothing to it. */
  judged: JudgedPair;
};
