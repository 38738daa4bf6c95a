// How much it means when two accounts share a selector of a kind. The curve is data: shipped per kind, editable by the analyst.

/** Kinds of evidence that count separately: within one group the strongest selector counts whole, the next half, and so on. */
export const EVIDENCE_GROUPS = ['network', 'payment', 'client', 'contact', 'content', 'credential'] as const;
export type EvidenceGroup = (typeof EVIDENCE_GROUPS)[number];

/** What a ring's members have in common besides selectors: that they begin together. */
export const RING_EVIDENCE_GROUPS = [...EVIDENCE_GROUPS, 'timing'] as const;
export type RingEvidenceGroup = (typeof RING_EVIDENCE_GROUPS)[number];

/**
 * Bits of evidence that one shared selector gives, as a function of its degree (how many accounts were seen with it):
 * `baseBits` up to degree `flatTo`, then falling by `slope` bits per doubling, never below 0
 * (Fellegi & Sunter 1969; frequency adjustment after Winkler 1989).
 */
export type EvidenceCurve = {
  group: EvidenceGroup;
  /** log2(m/u) at low degree. */
  baseBits: number;
  /** Degree up to which the curve is flat; strangers do not share below it. */
  flatTo: number;
  /** Bits lost per doubling of the degree beyond `flatTo`. */
  slope: number;
  /** Days of gap between two accounts' intervals at the selector after which the evidence halves; Infinity: never. */
  halfLifeDays: number;
};

/** Bits at a degree, before time, context and burst. */
export function bitsAtDegree(curve: EvidenceCurve, degree: number): number {
  if (degree <= curve.flatTo) return curve.baseBits;
  return Math.max(0, curve.baseBits - curve.slope * Math.log2(degree / curve.flatTo));
}
