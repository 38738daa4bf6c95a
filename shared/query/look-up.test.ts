import { describe, expect, it } from 'vitest';
import { kindRegistry } from '../model/kinds/registry';
import { datasetOf, seen } from '../testing/dataset-builder';
import { lookUp } from './look-up';
import { readValueList } from './value-list';
import { createView } from './view';

const view = createView(
  datasetOf([
    seen('account@lab:one', 'signed-in-from', 'address:198.51.100.7'),
    seen('account@peer:one', 'signed-in-from', 'address:198.51.100.8'),
    seen('account@lab:two', 'registered-with', 'email-domain:mail.example'),
    seen('account@lab:mail.example', 'used-device', 'device@lab:three'),
  ]),
);

/** Kind, realm and value of what each line is. */
function found(...lines: string[]): string[][] {
  const { values } = readValueList(lines.join('\n'), kindRegistry([]));
  return lookUp(
    view,
    values.map(({ candidates }) => candidates),
  ).map((ids) =>
    ids.map((id) => {
      const { kind, realm, value } = view.dataset.dictionary.key(id);
      return `${kind}@${realm}:${value}`;
    }),
  );
}

describe('lookUp', () => {
  it('U3 finds a value as logs write it, and as a report does', () => {
    expect(found('198.51.100.7', '198[.]51.100[.]8')).toEqual([
      ['address@:198.51.100.7'],
      ['address@:198.51.100.8'],
    ]);
  });

  it('U2 finds all that a value can be: of several kinds, of several labs', () => {
    expect(found('one', 'mail.example')).toEqual([
      ['account@lab:one', 'account@peer:one'],
      ['email-domain@:mail.example', 'account@lab:mail.example'],
    ]);
  });

  it('U4 finds nothing for what is not there, not even a part of a value', () => {
    expect(found('on', '198.51.100.9', '198.51.100.0/24')).toEqual([[], [], []]);
  });

  it('U2 looks up many, which it does by another way than a few', () => {
    const lines = Array.from({ length: 500 }, (_, n) =>
      n === 123 ? '198.51.100.8' : n === 456 ? 'two' : `none-${n}`,
    );
    const there = found(...lines).flatMap((ids, at) => ids.map((id) => [at, id]));
    expect(there).toEqual([
      [123, 'address@:198.51.100.8'],
      [456, 'account@lab:two'],
    ]);
  });
});
