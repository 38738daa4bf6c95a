import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../shared/kernel/errors';
import { words } from './words';

describe('words for errors', () => {
  it.each(ERROR_CODES)('%s says what happened, and what to do or that nothing is left', (code) => {
    const { title, kept, next } = words(code, {});
    expect(title).toMatch(/^\p{Lu}.*[^ ]$/u);
    expect(kept).toMatch(/\.$/u);
    if (code !== 'cancelled') expect(next).toMatch(/^\p{Lu}.*\.$/u);
    expect(`${title} ${kept} ${next}`).not.toMatch(/undefined|NaN|\$\{| {2}|\(\)/u);
  });

  it('names the place that the error names', () => {
    expect(words('log-gzip', { file: 'signins.csv.gz', offset: 1_048_576 }).title).toContain(
      'signins.csv.gz',
    );
    expect(words('log-gzip', { file: 'signins.csv.gz', offset: 1_048_576 }).kept).toContain('byte 1,048,576');
    expect(words('spec-invalid', { path: 'logs[0].columns', problem: 'empty' }).kept).toContain(
      'logs[0].columns: empty',
    );
    const found = { found: 'a zip archive or a workbook', file: 'a.csv' };
    expect(words('log-unreadable', found).title).toBe(
      'a.csv is a zip archive or a workbook, not a log as text',
    );
    const most = { rejected: 20, rows: 1000, found: 'hour 25', column: 'ts', row: 2 };
    expect(words('log-too-many-rejected', most).kept).toContain('Most often: hour 25 in ts, first at row 2.');
    expect(words('kind-invalid', { id: 'account', problem: 'taken' }).kept).toContain(
      'Another kind has this id.',
    );
  });
});
