import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../shared/kernel/errors';
import { errorWords } from './words';

const DATA = {
  file: 'signins.csv',
  folder: 'out',
  problem: 'it is a folder',
  message: 'm',
  path: 'logs.0',
  row: 7,
  offset: 99,
};

describe('errorWords', () => {
  it.each(ERROR_CODES)('has one line for %s, with data and without', (code) => {
    for (const data of [{}, DATA]) {
      const words = errorWords(code, data);
      expect(words).toMatch(/^\S.{3,}[^.\s]$/u);
      expect(words).not.toMatch(/undefined|NaN|\n/);
    }
  });

  it('names file and row', () => {
    expect(errorWords('log-encoding', { file: 'a.csv', encoding: 'utf-8', row: 7, offset: 99 })).toBe(
      'a.csv is not utf-8 (row 7, byte 99)',
    );
  });

  it('lets no name move the cursor', () => {
    expect(errorWords('log-empty', { file: 'a\u001b[2J\r\nb.csv' })).toBe('a [2J b.csv has no rows');
  });
});
