import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindRegistry } from '../../../shared/model/kinds/registry';
import type { LogSpec } from '../../../shared/model/records/import-spec';
import { relations } from '../../../shared/model/relations/registry';
import { plainFormat } from '../../../shared/testing/graph-logs';
import type { ReadChoice } from './columns.model';
import { chooseRead, timeFormat, timeFormatText } from './columns.model';
import {
  addObservation,
  changeObservation,
  deriveObservation,
  relationsFor,
  removeObservation,
} from './observations.model';
import { entity, logSpec, signinSpec } from './import.testing';
import { kindOf, readOf, type Catalogue } from './reading';

const catalogue: Catalogue = { kinds: kindRegistry([]), relations };
const asKind = (kind: string): ReadChoice => ({ as: 'entity', kind });

describe('choosing what a column is', () => {
  it('observes a new selector from the account, by the relation that fits it', () => {
    const spec = chooseRead(signinSpec(), 'note', asKind('payment'), catalogue);
    expect(spec.observations.at(-1)).toEqual({
      subject: 'account_id',
      relation: 'paid-with',
      object: 'note',
    });
  });

  it('drops the observations of a column that is no entity any more', () => {
    expect(chooseRead(signinSpec(), 'ip', { as: 'ignore' }, catalogue).observations).toEqual([]);
    expect(chooseRead(signinSpec(), 'account_id', { as: 'count' }, catalogue).observations).toEqual([]);
  });

  it('changes the relation when the kind changes and the old relation makes no sense for it', () => {
    const spec = chooseRead(signinSpec(), 'ip', asKind('device'), catalogue);
    expect(spec.observations).toEqual([{ subject: 'account_id', relation: 'used-device', object: 'ip' }]);
  });

  it('observes what was waiting once an account is chosen', () => {
    const start = logSpec({ who: { as: 'ignore' }, ip: entity('address'), mail: entity('email') });
    const spec = chooseRead(start, 'who', asKind('account'), catalogue);
    expect(
      spec.observations.map(({ subject, relation, object, derive }) => [subject, relation, object, derive]),
    ).toEqual([
      ['who', 'signed-in-from', 'ip', undefined],
      ['who', 'signed-in-from', 'ip', 'network'],
      ['who', 'registered-with', 'mail', undefined],
      ['who', 'in-domain', 'mail', 'email-domain'],
    ]);
    expect(readOf(spec, 'who')).toMatchObject({ required: true });
  });

  it('GF22 requires no account of a graph: each row has but two of its ends', () => {
    const start = logSpec({ source: { as: 'ignore' }, target: entity('device') });
    const spec = chooseRead({ ...start, format: plainFormat }, 'source', asKind('account'), catalogue);
    expect(readOf(spec, 'source')).toMatchObject({ required: false });
    expect(spec.observations).toEqual([{ subject: 'source', relation: 'used-device', object: 'target' }]);
  });

  it('has one count, one first and one last time', () => {
    let spec: LogSpec = logSpec({ a: { as: 'count' }, b: { as: 'ignore' }, c: { as: 'ignore' } });
    spec = chooseRead(spec, 'b', { as: 'count' }, catalogue);
    expect([readOf(spec, 'a').as, readOf(spec, 'b').as]).toEqual(['ignore', 'count']);
    spec = chooseRead(spec, 'a', { as: 'time', which: 'first' }, catalogue);
    spec = chooseRead(spec, 'c', { as: 'time', which: 'last' }, catalogue);
    expect([readOf(spec, 'a').as, readOf(spec, 'c').as]).toEqual(['time', 'time']);
    spec = chooseRead(spec, 'b', { as: 'time', which: 'first' }, catalogue);
    expect([readOf(spec, 'a').as, readOf(spec, 'b').as, readOf(spec, 'c').as]).toEqual([
      'ignore',
      'time',
      'time',
    ]);
  });

  it('keeps format and zone when a time changes from first to last', () => {
    const start = logSpec({
      t: {
        as: 'time',
        which: 'first',
        format: { pattern: 'DD/MM/YYYY' },
        zone: 'Europe/Oslo',
        required: true,
      },
    });
    expect(readOf(chooseRead(start, 't', { as: 'time', which: 'last' }, catalogue), 't')).toEqual({
      as: 'time',
      which: 'last',
      format: { pattern: 'DD/MM/YYYY' },
      zone: 'Europe/Oslo',
      required: true,
    });
  });

  it('never leaves an observation without both ends, whatever is chosen in whatever order', () => {
    const columns = ['a', 'b', 'c', 'd'];
    const choice = fc.oneof(
      fc.constantFrom('account', 'address', 'email', 'device').map(asKind),
      fc.constantFrom<ReadChoice>({ as: 'count' }, { as: 'ignore' }, { as: 'time', which: 'first' }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...columns), choice), { maxLength: 20 }), (steps) => {
        const start = logSpec(
          Object.fromEntries(columns.map((column) => [column, { as: 'ignore' } as const])),
        );
        const spec = steps.reduce((now, [column, read]) => chooseRead(now, column, read, catalogue), start);
        for (const { subject, object, relation } of spec.observations) {
          expect(kindOf(spec, subject)).not.toBe('');
          expect(kindOf(spec, object)).not.toBe('');
          expect(subject).not.toBe(object);
          expect(relations.some(({ id }) => id === relation)).toBe(true);
        }
      }),
    );
  });
});

describe('what a file must have to be this log', () => {
  it('follows the columns that are read, and leaves alone what a person asked for', () => {
    const start = { ...signinSpec(), match: { files: [], columns: ['account_id', 'ip', 'tenant'] } };
    const more = chooseRead(start, 'note', asKind('device'), catalogue);
    expect(more.match.columns).toEqual(['account_id', 'ip', 'tenant', 'note']);
    expect(chooseRead(more, 'ip', { as: 'ignore' }, catalogue).match.columns).toEqual([
      'account_id',
      'tenant',
      'note',
    ]);
  });
});

describe('editing observations', () => {
  it('adds the pair that is missing first', () => {
    const spec = logSpec({ who: entity('account'), ip: entity('address'), card: entity('payment') }, [
      { subject: 'who', relation: 'signed-in-from', object: 'ip' },
    ]);
    expect(addObservation(spec, catalogue).observations[1]).toEqual({
      subject: 'who',
      relation: 'paid-with',
      object: 'card',
    });
  });

  it('adds nothing without two entity columns', () => {
    const spec = logSpec({ who: entity('account') });
    expect(addObservation(spec, catalogue)).toBe(spec);
  });

  it('fits the relation to another object and drops a derivation it does not have', () => {
    const start = logSpec({ who: entity('account'), mail: entity('email'), ip: entity('address') }, [
      { subject: 'who', relation: 'in-domain', object: 'mail', derive: 'email-domain' },
    ]);
    expect(changeObservation(start, 0, { object: 'ip' }, catalogue).observations[0]).toEqual({
      subject: 'who',
      relation: expect.stringMatching(/^signed-/) as string,
      object: 'ip',
    });
  });

  it('derives the domain of an address and back', () => {
    const start = logSpec({ who: entity('account'), mail: entity('email') }, [
      { subject: 'who', relation: 'registered-with', object: 'mail' },
    ]);
    const derived = deriveObservation(start, 0, 'email-domain', catalogue);
    expect(derived.observations[0]).toEqual({
      subject: 'who',
      relation: 'in-domain',
      object: 'mail',
      derive: 'email-domain',
    });
    expect(deriveObservation(derived, 0, undefined, catalogue).observations).toEqual(start.observations);
  });

  it('removes one', () => {
    expect(removeObservation(signinSpec(), 0).observations).toEqual([]);
  });

  it('offers the relations meant for a kind first, and all of them', () => {
    const offered = relationsFor('payment', relations);
    expect(offered[0]?.id).toBe('paid-with');
    expect(offered).toHaveLength(relations.length);
  });
});

describe('time formats as text', () => {
  it.each(['iso8601', 'unix-seconds', 'unix-milliseconds', 'unix-microseconds', 'DD/MM/YYYY HH:mm'])(
    '%s',
    (written) => {
      expect(timeFormatText(timeFormat(written))).toBe(written);
    },
  );
});
