import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetInput, datasetOf, seen } from '../testing/dataset-builder';
import type { Seen } from '../testing/dataset-builder';
import { onlyIn } from './staged-comparison';

const dictionaries = (sources: readonly Seen[][]) =>
  datasetInput(sources).map(({ dictionary }) => dictionary);

describe('onlyIn', () => {
  it('names what the others do not', () => {
    const [own, other] = dictionaries([
      [
        seen('account:ann', 'signed-in-from', 'address:192.0.2.1'),
        seen('account:bob', 'signed-in-from', 'address:192.0.2.1'),
      ],
      [seen('account:ann', 'signed-in-from', 'address:192.0.2.2')],
    ]);
    expect(onlyIn(own!, [other!])).toEqual([
      { kind: 'account', entities: 1 },
      { kind: 'address', entities: 1 },
    ]);
    expect(onlyIn(own!, [])).toEqual([
      { kind: 'account', entities: 2 },
      { kind: 'address', entities: 1 },
    ]);
    expect(onlyIn(own!, [own!])).toEqual([]);
  });

  it('counts exactly what a retraction takes out', () => {
    fc.assert(
      fc.property(sourcesOfSeen, fc.nat(), (sources, pick) => {
        fc.pre(sources.length > 0);
        const at = pick % sources.length;
        const others = sources.filter((_, i) => i !== at);
        const all = dictionaries(sources);
        const lost = onlyIn(
          all[at]!,
          all.filter((_, i) => i !== at),
        ).reduce((sum, { entities }) => sum + entities, 0);
        expect(lost).toBe(datasetOf(...sources).dictionary.size - datasetOf(...others).dictionary.size);
      }),
    );
  });
});
