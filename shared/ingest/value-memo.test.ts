import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kindOf } from '../model/kinds/custom';
import { shippedKinds } from '../model/kinds/registry';
import { createMemo, hashOf, recall, remember, SLACK } from './value-memo';

it('I32 remembers any bytes, whatever surrounds them and whatever the seed', () => {
  const values = fc.array(fc.uint8Array({ maxLength: 45 }), { maxLength: 60 });
  fc.assert(
    fc.property(values, fc.integer(), fc.integer({ min: 0, max: 255 }), (given, seed, around) => {
      const memo = createMemo(seed, 4);
      const known = new Map<string, number>();
      for (const value of given) {
        const bytes = new Uint8Array(3 + value.length + SLACK).fill(around);
        bytes.set(value, 3);
        const view = new DataView(bytes.buffer);
        const end = 3 + value.length;
        const hash = hashOf(memo, view, 3, end);
        const key = value.join();
        expect(recall(memo, hash, view, 3, end)).toBe(known.get(key) ?? -1);
        if (known.has(key)) continue;
        remember(memo, hash, view, 3, end, known.size);
        known.set(key, known.size);
      }
    }),
    { numRuns: 300 },
  );
});

it('bytes that are said to be canonical are what the kind makes of them', () => {
  const kinds = [
    ...shippedKinds,
    ...(['exact', 'trim', 'lower-case'] as const).map((canonical) =>
      kindOf({
        id: 'own',
        label: 'Own',
        plural: 'Own',
        icon: 'tag',
        shape: 'tag',
        hue: 'device',
        realm: false,
        canonical,
        evidence: null,
      }),
    ),
  ];
  const written = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.ipV4(),
    fc.ipV4Extended(),
    fc.ipV6(),
    fc.stringMatching(/^[0-9.]{7,15}$/),
    fc.stringMatching(/^[ A-Za-z0-9._-]{1,12}$/),
  );
  fc.assert(
    fc.property(written, (text) => {
      const bytes = new TextEncoder().encode(text);
      for (const kind of kinds) {
        if (kind.isCanonical?.(bytes, 0, bytes.length) === true)
          expect(kind.canonical(text)).toEqual({ ok: true, value: text });
      }
    }),
    { numRuns: 300 },
  );
});
