// The shipped kinds as a whole: told apart by shape within a hue, drawn with icons that exist, consistent in what they derive and guess.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RetortError } from '../../kernel/errors';
import type { CustomKind } from '../records/custom-kind';
import { relation, relations } from '../relations/registry';
import { kindRegistry, shippedKinds } from './registry';

const custom: CustomKind = {
  id: 'wallet',
  label: 'Wallet',
  plural: 'Wallets',
  icon: 'wallet',
  shape: 'tag',
  hue: 'payment',
  realm: false,
  canonical: 'lower-case',
  evidence: null,
};
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return error instanceof RetortError ? error.code : 'other';
  }
  return 'none';
};

describe('shipped kinds', () => {
  it('are fifteen with distinct ids', () => {
    expect(new Set(shippedKinds.map((kind) => kind.id)).size).toBe(15);
  });

  it('say why their curve is what it is, by a source or as reasoned', () => {
    for (const { evidence, why } of shippedKinds) {
      if (evidence === undefined) expect(why).toBeUndefined();
      else expect(why).toMatch(/\b(19|20)\d\d\b|[Rr]easoned/u);
    }
  });

  it('differ in shape from every kind of the same hue', () => {
    expect(new Set(shippedKinds.map((kind) => `${kind.hue} ${kind.shape}`)).size).toBe(15);
  });

  it.each(shippedKinds.map((kind) => kind.icon))('have an icon that the set has: %s', (icon) => {
    const file = new URL(`../../../node_modules/lucide-react/dist/esm/icons/${icon}`, import.meta.url)
      .pathname;
    expect(existsSync(`${file}.mjs`) || existsSync(`${file}.js`)).toBe(true);
  });

  it('derive only kinds that exist', () => {
    const registry = kindRegistry([]);
    const targets = shippedKinds.flatMap((kind) => kind.derives.map((derivation) => derivation.kind));
    expect(targets.filter((target) => !registry.has(target))).toEqual([]);
  });
});

describe('registry', () => {
  it('takes custom kinds and makes their form', () => {
    const registry = kindRegistry([custom]);
    expect(registry.get('wallet').canonical(' 0xAB ')).toEqual({ ok: true, value: '0xab' });
    expect(registry.all()).toHaveLength(16);
    expect(registry.has('constructor')).toBe(false);
  });

  it.each([
    ['kind-unknown', () => kindRegistry([]).get('__proto__')],
    ['kind-invalid', () => kindRegistry([custom, custom])],
    ['kind-invalid', () => kindRegistry([{ ...custom, id: 'account' }])],
    ['kind-invalid', () => kindRegistry([{ ...custom, id: 'Wallet' }])],
    ['relation-unknown', () => relation('knows')],
  ])('refuses with %s', (expected, run) => {
    expect(code(run)).toBe(expected);
  });
});

describe('relations', () => {
  it('are fourteen, and name kinds that exist', () => {
    expect(relations).toHaveLength(14);
    const registry = kindRegistry([]);
    expect(relations.flatMap((entry) => entry.objects).filter((kind) => !registry.has(kind))).toEqual([]);
    expect(relation('paid-with').label).toBe('paid with');
  });

  it('cover every selector kind', () => {
    const covered = new Set(relations.flatMap((entry) => entry.objects));
    const selectors = shippedKinds.filter((kind) => kind.evidence !== undefined);
    expect(selectors.map((kind) => kind.id).filter((id) => !covered.has(id))).toEqual([]);
  });
});
