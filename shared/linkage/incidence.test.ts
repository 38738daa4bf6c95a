import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCurves } from '../model/kinds/registry';
import { datasetOf } from '../testing/dataset-builder';
import { sourcesOfSeen } from '../testing/dataset-arbitrary';
import { completeParameters } from './defaults';
import { accountAt, selectorAt, selectorDegree } from './incidence';
import { buildIncidence } from './incidence-build';

const incidenceOf = (sources: Parameters<typeof datasetOf>) => {
  const dataset = datasetOf(...sources);
  return { dataset, incidence: buildIncidence(dataset, completeParameters({ curves: shippedCurves })) };
};

describe('incidence', () => {
  it('says the same from either side, rows ascending', () => {
    fc.assert(
      fc.property(sourcesOfSeen, (sources) => {
        const { incidence } = incidenceOf(sources);
        const { accountOffsets, entrySelector, selectorOffsets, selectorAccounts } = incidence;
        const byAccount: string[] = [];
        incidence.accounts.forEach((_, account) => {
          const row = entrySelector.subarray(accountOffsets[account], accountOffsets[account + 1]);
          expect([...row]).toEqual([...new Set(row)].sort((a, b) => a - b));
          for (const selector of row) byAccount.push(`${String(account)} ${String(selector)}`);
        });
        const bySelector: string[] = [];
        incidence.selectors.forEach((_, selector) => {
          const row = selectorAccounts.subarray(selectorOffsets[selector], selectorOffsets[selector + 1]);
          expect([...row]).toEqual([...new Set(row)].sort((a, b) => a - b));
          for (const account of row) bySelector.push(`${String(account)} ${String(selector)}`);
        });
        expect(bySelector.sort()).toEqual(byAccount.sort());
      }),
    );
  });

  it('finds what it holds, and has what is one account’s alone at the end', () => {
    fc.assert(
      fc.property(sourcesOfSeen, (sources) => {
        const { dataset, incidence } = incidenceOf(sources);
        const { accounts, selectors, aloneFrom } = incidence;
        for (let id = 0; id < dataset.dictionary.size; id++) {
          expect(accountAt(incidence, id)).toBe(accounts.indexOf(id));
          expect(selectorAt(incidence, id)).toBe(selectors.indexOf(id));
        }
        selectors.forEach((id, selector) => {
          expect(dataset.index.degree[id] === 1).toBe(selector >= aloneFrom);
          if (selector >= aloneFrom) expect(selectorDegree(incidence, selector)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
