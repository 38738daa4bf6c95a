// Any specification survives its text, and equal specifications have equal text.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryImportSpec } from '../../testing/import-spec-arbitrary';
import type { ImportSpec } from './import-spec';
import { formatImportSpec, parseImportSpec } from './import-spec-text';

it('S13 parse(format(spec)) is spec', () => {
  fc.assert(
    fc.property(arbitraryImportSpec, (spec) => {
      expect(parseImportSpec(formatImportSpec(spec))).toEqual(spec);
    }),
  );
});

it('S13 the order of members does not show in the text', () => {
  fc.assert(
    fc.property(arbitraryImportSpec, (spec) => {
      expect(formatImportSpec(reversed(spec) as ImportSpec)).toBe(formatImportSpec(spec));
    }),
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
