import { describe, expect, it } from 'vitest';
import type { CustomKind } from '../model/records/custom-kind';
import type { SourceRecord } from '../model/records/source';
import { customKinds } from './workspace-kinds';

const kind = (id: string, label = id): CustomKind => ({ id, label }) as CustomKind;
const source = (...kinds: CustomKind[]): SourceRecord => ({ spec: { kinds } }) as unknown as SourceRecord;

describe('kinds of a workspace', () => {
  it.each([
    ['only its own', [kind('wallet')], [], ['wallet']],
    [
      'those that its sources were read with',
      [],
      [source(kind('card-range')), source(kind('card-range'))],
      ['card-range'],
    ],
    ['its own before those', [kind('wallet', 'mine')], [source(kind('wallet', 'theirs'))], ['mine']],
    ['never one with the id of a shipped kind', [], [source(kind('account'))], []],
  ])('are %s', async (_, own, sources, labels) => {
    const found = await customKinds({ kinds: async () => own, sources: async () => sources });
    expect(found.map((each) => each.label)).toEqual(labels);
  });
});
