import { describe, expect, it } from 'vitest';
import { shippedCurves } from '../../model/kinds/registry';
import { datasetOf, idOf, seen, type Seen } from '../../testing/dataset-builder';
import { completeParameters } from '../defaults';
import { accountAt } from '../incidence';
import { buildIncidence } from '../incidence-build';
import { signUpTimes } from '../sign-ups';
import { BIN_MILLISECONDS } from './beginnings';
import { timingOf } from './timing';

const START = Date.UTC(2026, 5, 1);
const QUARTER = BIN_MILLISECONDS;

/** Quarter hours after START in which the account began to work. */
function startsOf(rows: Seen[], name = 'a'): number[] {
  const dataset = datasetOf(rows);
  const incidence = buildIncidence(dataset, completeParameters({ curves: shippedCurves }));
  const { sessions } = timingOf(dataset, incidence, signUpTimes(dataset, incidence));
  const account = accountAt(incidence, idOf(dataset, `account:${name}`));
  const bins = sessions.accountBins.slice(
    sessions.accountOffsets[account],
    sessions.accountOffsets[account + 1],
  );
  return [...bins].map((bin) => bin + sessions.origin - START / QUARTER);
}

const signedIn = (quarters: number, more: { last?: number } = {}): Seen =>
  seen('account:a', 'signed-in-from', 'address:192.0.2.1', { first: START + quarters * QUARTER, ...more });

describe('timingOf', () => {
  it('L24 a quarter hour of work is a start unless the account worked in the one before', () => {
    expect(startsOf([0, 1, 2, 9, 12, 13].map((quarters) => signedIn(quarters)))).toEqual([0, 9, 12]);
  });

  it('L24 joins what an account does in several ways at once', () => {
    const device = seen('account:a', 'used-device', 'device@lab:d', { first: START + 9 * QUARTER });
    expect(startsOf([signedIn(9), device, signedIn(10)])).toEqual([9]);
  });

  it('L24 paying is no work', () => {
    const paid = seen('account:a', 'paid-with', 'payment@lab:card', { first: START + 40 * QUARTER });
    expect(startsOf([signedIn(9), paid])).toEqual([9]);
  });

  it('L24 what lasts longer than a quarter hour is a summary, and says nothing about when', () => {
    expect(startsOf([signedIn(9), signedIn(40, { last: START + 60 * QUARTER })])).toEqual([9]);
  });
});
