// How far means may be from the truth when a part of a finite population was drawn without replacement.

/** Sums and sums of squares of many quantities over the same `drawn` of `of` members. */
export type Sample = { sums: Float64Array; squares: Float64Array; drawn: number; of: number };

export type SampleErrors = {
  /** Of each mean, corrected for the finite population (Cochran 1977, 2.6). */
  standardErrors: Float64Array;
  /** Half-widths around the means that hold all at once with the confidence. */
  bounds: Float64Array;
};

/** Bardenet & Maillard 2015, theorem 4.3. */
const KAPPA = 7 / 3 + 3 / Math.SQRT2;

/** `ranges`: quantity i lies in [0, ranges[i]]; 0 is known without sampling. */
export function sampleErrors(sample: Sample, ranges: Float64Array, confidence: number): SampleErrors {
  const { sums, squares, drawn, of } = sample;
  const standardErrors = new Float64Array(sums.length);
  const bounds = new Float64Array(sums.length);
  if (drawn >= of) return { standardErrors, bounds };
  const unknown = ranges.reduce((count, range) => count + (range > 0 ? 1 : 0), 0);
  const risk = (1 - confidence) / unknown;
  for (let at = 0; at < sums.length; at++) {
    const range = ranges[at] as number;
    if (range === 0) continue;
    const mean = (sums[at] as number) / drawn;
    const variance = Math.max(0, (squares[at] as number) / drawn - mean * mean);
    standardErrors[at] = Math.sqrt((variance / (drawn - 1)) * (1 - drawn / of));
    bounds[at] = boundOf(range, variance, sample, risk);
  }
  return { standardErrors, bounds };
}

/** The better of Hoeffding-Serfling and empirical Bernstein-Serfling (Bardenet & Maillard 2015), each with half of the risk, on both sides. */
function boundOf(range: number, variance: number, { drawn, of }: Sample, risk: number): number {
  const left = drawn <= of / 2 ? 1 - (drawn - 1) / of : (1 - drawn / of) * (1 + 1 / drawn);
  const hoeffding = range * Math.sqrt((left * Math.log(4 / risk)) / (2 * drawn));
  const log = Math.log(20 / risk);
  const bernstein = Math.sqrt((2 * variance * left * log) / drawn) + (KAPPA * range * log) / drawn;
  return Math.min(hoeffding, bernstein);
}
