import { describe, expect, it } from 'vitest';
import { fileName, freeName } from './names';

const named = (name: string) =>
  ({ id: name, name, marking: 'TLP:AMBER', createdAt: '2026-07-11T00:00:00Z' }) as const;

describe('names', () => {
  it.each([
    [[], 'Sample'],
    [['Sample'], 'Sample 2'],
    [['Sample', 'Sample 2', 'Sample 4'], 'Sample 3'],
  ])('beside %j the next is %s', (known, expected) => {
    expect(freeName('Sample', known.map(named))).toBe(expected);
  });

  it.each([
    ['summer pools', 'summer pools'],
    ['a/b\\c:d', 'a-b-c-d'],
    ['..', 'workspace'],
    ['tab\there', 'tab-here'],
    ['   ', 'workspace'],
  ])('%j is saved as %j', (name, expected) => {
    expect(fileName(name)).toBe(expected);
  });
});
