import { describe, expect, it } from 'vitest';
import { kindRegistry } from '../../../shared/model/kinds/registry';
import { formOf, kindId, kindProblems, kindRecord, newKindForm } from './kind-form';

const shipped = kindRegistry([]);
const form = { ...newKindForm, label: 'Referral code' };

describe('defining a kind', () => {
  it.each([
    ['Referral code', 'referral-code'],
    ['  Größe (cm) ', 'gro-e-cm'],
    ['🙂', ''],
    ['x'.repeat(80), 'x'.repeat(64)],
  ])('%j has the id %j', (label, id) => {
    expect(kindId(label)).toBe(id);
  });

  it.each([
    [{}, {}],
    [{ label: '!' }, { label: 'Needs at least one letter or digit' }],
    [{ label: 'Account' }, { label: 'There is a kind of this name already' }],
    [{ shape: 'triangle', hue: 'address' }, { look: 'Address has this shape in this colour' }],
    [{ baseBits: null }, { baseBits: 'From 0 to 40' }],
    [{ baseBits: null, counts: false }, {}],
    [{ flatTo: 0 }, { flatTo: 'At least 1' }],
    [{ halfLifeDays: 0 }, { halfLifeDays: 'At least 1, or empty for never' }],
  ] as const)('%j is told %j', (change, problems) => {
    expect(kindProblems({ ...form, ...change }, shipped, null)).toEqual(problems);
  });

  it('comes back from its record as it was', () => {
    const record = kindRecord({ ...form, plural: 'Codes' }, null);
    expect(record).toMatchObject({ id: 'referral-code', plural: 'Codes' });
    expect(formOf(record)).toEqual({ ...form, plural: 'Codes' });
    expect(kindRegistry([record]).get('referral-code').evidence?.baseBits).toBe(8);
  });

  it('keeps its id when its label changes', () => {
    const record = kindRecord(form, null);
    const renamed = { ...formOf(record), label: 'Invitation' };
    expect(kindProblems(renamed, kindRegistry([record]), record.id)).toEqual({});
    expect(kindRecord(renamed, record).id).toBe('referral-code');
  });
});
