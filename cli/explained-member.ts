// Why an account is in its ring or in none, for a terminal: from the prior, over what it has in common with the ring, to the total against the bar of membership.
import type { Dataset } from '../shared/dataset/types';
import type { Linkage } from '../shared/linkage/linkage';
import { explainMember, type FitVerdict, type RingFit } from '../shared/linkage/reasons/explain-member';
import type { FitStep } from '../shared/linkage/reasons/fit';
import type { KindRegistry } from '../shared/model/kinds/registry';
import { aligned, cut, figure, plain, rounded, signed } from './aligned';
import { accountNamed } from './left-out';

const VALUE_CHARACTERS = 32;
/** Steps that add less are added up in one line. */
const LEAST_BITS = 0.05;

type StepReport =
  | {
      type: 'selector';
      group: string;
      kind: string;
      value: string;
      /** Members of the ring, and all accounts, seen with it. */
      members: number;
      accounts: number;
      profileBits: number;
      groupFactor: number;
      bits: number;
    }
  | Exclude<FitStep, { type: 'selector' }>;

export type FitReport = Pick<RingFit, 'rank' | 'members' | 'isMember' | 'verdict' | 'bar'> & {
  id: string;
  prior: number;
  /** By group, the strongest group first; prior and steps make the total. */
  steps: StepReport[];
  total: number;
};

/** `ring`: the account's own, or the nearest; null: it has nothing in common with any. */
export type MemberReport = { account: string; ring: FitReport | null; runnerUp: FitReport | null };

/** @throws RetortError `entity-not-found` {entity} */
export function memberReport(dataset: Dataset, linkage: Linkage, account: string): MemberReport {
  const { ring, runnerUp } = explainMember(linkage, accountNamed(dataset, account));
  return { account, ring: fitReport(dataset, ring), runnerUp: fitReport(dataset, runnerUp) };
}

function fitReport(dataset: Dataset, fit: RingFit | null): FitReport | null {
  if (fit === null) return null;
  const { ringId: id, rank, members, isMember, verdict, bar, prior, steps, total } = fit;
  return {
    ...{ id, rank, members, isMember, verdict, bar },
    prior: rounded(prior),
    steps: steps.map((step) => stepReport(dataset, step)),
    total: rounded(total),
  };
}

function stepReport({ dictionary }: Dataset, step: FitStep): StepReport {
  const bits = rounded(step.bits);
  if (step.type !== 'selector') return { ...step, bits };
  const { selector, degree, profileBits, ...rest } = step;
  const { value } = dictionary.key(selector);
  return { ...rest, value, accounts: degree, profileBits: rounded(profileBits), bits };
}

/** Values come from logs: they are shown in their kind's form for people, which cannot move the cursor. */
export function memberTable(report: MemberReport, kinds: KindRegistry, width: number): string {
  const { ring, runnerUp } = report;
  const account = plain(report.account);
  const lines =
    ring === null
      ? [`${account}: in no ring, and has nothing in common with any`]
      : [`${account}: ${verdict(ring)}`, '', ...fitLines(ring, kinds), ...nextLines(runnerUp)];
  return `${lines.map((line) => cut(line, width)).join('\n')}\n`;
}

function verdict({ rank, isMember, total, bar, verdict: given }: FitReport): string {
  const place = isMember ? `in ring ${String(rank)}` : `in no ring; the nearest is ring ${String(rank)}`;
  const left =
    !isMember && given === 'fits' ? ' as the ring stands, but left out when members were settled' : '';
  return `${place} (${total.toFixed(1)} bits; ${VERDICTS[given](bar.toFixed(1), (bar - total).toFixed(1))}${left})`;
}

const VERDICTS: Readonly<Record<FitVerdict, (bar: string, missing: string) => string>> = {
  fits: (bar) => `at or over the bar of ${bar}`,
  short: (bar, missing) => `${missing} short of the bar of ${bar}`,
  'one-sided': (bar) => `over the bar of ${bar}, but by one kind of evidence, or by addresses, alone`,
  'nothing-strong': () => 'nothing it shares with the ring is strong enough to be weighed',
};

function fitLines(fit: FitReport, kinds: KindRegistry): string[] {
  const told = fit.steps.filter(({ bits }) => Math.abs(bits) >= LEAST_BITS);
  let sum = fit.prior;
  const rows = told.flatMap((step) => {
    sum += step.bits;
    const [name, ...details] = words(step, fit, kinds);
    return [
      [signed(step.bits), signed(sum), step.group, name ?? ''],
      ...details.map((detail) => ['', '', '', `  ${detail}`]),
    ];
  });
  const left = fit.steps.length - told.length;
  const rest = [
    signed(fit.total - sum),
    signed(fit.total),
    '',
    `${figure(left)} more that add next to nothing`,
  ];
  const prior = [signed(fit.prior), signed(fit.prior), '', 'prior: an account drawn at random'];
  return aligned(
    [['bits', 'sum', 'group', ''], prior, ...rows, ...(left === 0 ? [] : [rest])],
    [true, true, false, false],
  );
}

/** What the step is; then how its bits came about. */
function words(step: StepReport, fit: FitReport, kinds: KindRegistry): string[] {
  switch (step.type) {
    case 'selector': {
      const kind = kinds.get(step.kind);
      const name = `${kind.label} ${cut(kind.display(step.value), VALUE_CHARACTERS)}`;
      const seen = `${figure(step.members)} of ${figure(fit.members)} members, ${figure(step.accounts)} accounts`;
      const part =
        step.groupFactor === 1 ? [] : [`counts ${String(step.groupFactor)} of ${signed(step.profileBits)}`];
      return [`${name} (${seen})`, ...part];
    }
    case 'missed':
      return [`${figure(step.selectors)} others that the ring does not have (${signed(step.each)} each)`];
    case 'waves': {
      const told = `${figure(step.hits)} of ${figure(step.all)} ${step.of} begin in the ring's waves`;
      return [`${told} (${percent(step.inside)} of members', ${percent(step.outside)} of others')`];
    }
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function nextLines(fit: FitReport | null): string[] {
  if (fit === null) return ['', 'No other ring has anything in common with it.'];
  const { rank, total, bar, verdict: given } = fit;
  const also = given === 'fits' ? `Ring ${String(rank)} explains it too` : `Next comes ring ${String(rank)}`;
  return [
    '',
    `${also} (${total.toFixed(1)} bits; ${VERDICTS[given](bar.toFixed(1), (bar - total).toFixed(1))}).`,
  ];
}
