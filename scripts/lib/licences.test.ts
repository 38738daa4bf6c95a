import { expect, it } from 'vitest';
import { isAllowed } from './licences.mjs';

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['Apache-2.0 AND MIT', true],
  ['MIT AND LGPL-2.1', false],
  ['GPL-3.0-or-later', false],
  ['AGPL-3.0', false],
  ['SEE LICENSE IN LICENSE', false],
  ['none named', false],
  ['', false],
])('%s may be shipped: %s', (licence, allowed) => {
  expect(isAllowed(licence)).toBe(allowed);
});
