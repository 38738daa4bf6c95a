// Who belongs: each ring's core gives a profile, and every account is weighed against the profiles until nothing changes.
// A mixture with "no ring" as its largest component (docs/decisions/0004 and 0007).
import type { Progress } from '../kernel/progress';
import { RING_EVIDENCE_GROUPS } from '../model/evidence';
import { backgroundOf } from './background';
import { withDrawn } from './drawn-background';
import { createScorer, type MembershipScorer } from './membership-scores';
import type { Evidence } from './pair-score';
import { createProfiler, type Profile } from './profile';
import { label } from './ring-labels';
import { settleRings } from './settle-rings';
import { splitSuccessions, type Succession } from './succession';

/** Rings as account positions, strongest member first; `bits` per account position; `groupBits` per ring in the order of RING_EVIDENCE_GROUPS, mean over members. */
export type Membership = {
  rings: number[][];
  profiles: Profile[];
  bits: Float32Array;
  groupBits: Float32Array[];
  successions: Succession[];
};

/** `cores` are disjoint lists of account positions; the result's rings are too. */
export function settleMembership(
  evidence: Evidence,
  cores: readonly number[][],
  progress: Progress,
  score: MembershipScorer = createScorer(evidence),
): Membership {
  const settled = settleRings(evidence, cores, score, progress);
  const { rings, successions } = splitSuccessions(evidence, settled);
  return { ...describeRings(evidence, rings, score), successions };
}

/** Members' bits and profiles; sorts the members of each ring, strongest first. */
export function describeRings(
  evidence: Evidence,
  rings: number[][],
  score: MembershipScorer = createScorer(evidence),
): Omit<Membership, 'successions'> {
  const ringOf = label(evidence, rings);
  const background = withDrawn(backgroundOf(evidence, ringOf), evidence, ringOf);
  const profile = createProfiler(evidence, score.rows);
  const profiles = rings.map((members) => profile(background, members));
  const bits = new Float32Array(evidence.incidence.accounts.length);
  const groupBits = profiles.map((profile, ring) => {
    const members = rings[ring] as number[];
    const scores = score(profile, ringOf, ring, { only: members });
    const means = new Float32Array(RING_EVIDENCE_GROUPS.length);
    for (const account of members) {
      let total = profile.prior;
      for (let group = 0; group < RING_EVIDENCE_GROUPS.length; group++) {
        const own = scores.groupBits(account, group);
        total += own;
        means[group] = (means[group] as number) + own / members.length;
      }
      bits[account] = total;
    }
    members.sort((a, b) => (bits[b] as number) - (bits[a] as number) || a - b);
    return means;
  });
  return { rings, profiles, bits, groupBits };
}
