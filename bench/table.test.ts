import { expect, it } from 'vitest';
import { formatBench } from './table';

it('reads as an aligned table, with ratios against their goals and what was not measured', () => {
  const text = formatBench({
    title: 'Import a million rows',
    environment: '2 cores',
    columns: ['way', 'seconds', 'MB'],
    rows: [
      ['ours', 1.23456, 1234.5],
      ['another', 12, null],
    ],
    ratios: [
      { label: 'ours / another', value: 0.1029, goal: '≤ 0.5', met: true },
      { label: 'heap', value: 2, goal: '≤ 1', met: false },
      { label: 'without a goal', value: 1, goal: null, met: null },
    ],
    notes: ['one run each'],
  });
  expect(text).toBe(
    [
      '# Import a million rows',
      '',
      '2 cores',
      '',
      '| way     | seconds |    MB |',
      '| ------- | ------: | ----: |',
      '| ours    |    1.23 | 1,235 |',
      '| another |      12 |     — |',
      '',
      '- ours / another: 0.10 (goal ≤ 0.5: met)',
      '- heap: 2.00 (goal ≤ 1: NOT MET)',
      '- without a goal: 1.00',
      '',
      '- one run each',
      '',
    ].join('\n'),
  );
});

it('sets further tables behind the first', () => {
  const section = { title: 'Others', columns: ['way'], rows: [['theirs']], notes: ['one run'] };
  const table = { title: 'T', environment: 'E', columns: ['way'], rows: [['ours']], ratios: [], notes: [] };
  expect(formatBench({ ...table, sections: [section] })).toBe(
    `${formatBench(table)}\n## Others\n\n| way    |\n| ------ |\n| theirs |\n\n- one run\n`,
  );
});
